import type { Rectangle } from './plan';

/** Half-decimetres: the finest step of a plan. Integers, so that touching and overlapping are exact. */
export type Units = number;

export const UNITS_PER_METRE = 20;

/** True when a length in metres is a whole number of half-decimetres (0.05 m). */
export function isOnStep(metres: number): boolean {
  return Math.abs(metres * UNITS_PER_METRE - Math.round(metres * UNITS_PER_METRE)) < 1e-6;
}

/** Metres to half-decimetres; a length between two steps goes to the nearer one (`parsePlan` refuses those). */
export const units = (metres: number): Units => Math.round(metres * UNITS_PER_METRE);

export const metres = (length: Units): number => length / UNITS_PER_METRE;

/** A rectangle in half-decimetres; right and bottom are exclusive. */
export type Box = { left: Units; top: Units; right: Units; bottom: Units };

/** A rectangle in metres as a box in half-decimetres. */
export function boxOf(rectangle: Rectangle): Box {
  return {
    left: units(rectangle.x),
    top: units(rectangle.y),
    right: units(rectangle.x) + units(rectangle.width),
    bottom: units(rectangle.y) + units(rectangle.depth),
  };
}

/** The part that two boxes have in common, or null when they only touch. */
export function intersection(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.left < box.right && box.top < box.bottom ? box : null;
}

/** Greatest common divisor of lengths; 0 for none. */
export function commonStep(lengths: Iterable<Units>): Units {
  let step = 0;
  for (const length of lengths) {
    let [a, b] = [step, Math.abs(length)];
    while (b > 0) [a, b] = [b, a % b];
    step = a;
  }
  return step;
}

import type { Field } from '../large/field';
import { narrowed } from '../large/narrowed';
import { Relaxation } from '../large/relaxation';
import type { Tree } from '../large/tree';

/** Tables that bounds come from, what they cost to go through, and the states of each registration in them. */
export type Ground = { relaxation: Relaxation; tree: Tree; statesOf: number[][]; cells: number };

export function groundOf(field: Field, tree: Tree): Ground {
  const relaxation = new Relaxation(field, tree);
  const statesOf: number[][] = Array.from({ length: field.registrations }, () => []);
  for (const [state, firm] of relaxation.firms.entries()) if (firm >= 0) statesOf[firm]?.push(state);
  return { relaxation, tree, statesOf, cells: tree.bags.reduce((sum, { worth }) => sum + worth.length, 0) };
}

/** Smaller tables for the states left open, where that saves more than it costs; null where it doesn't. */
export function narrower(field: Field, ground: Ground, closed: Uint8Array): Ground | null {
  const { tree, relaxation, cells } = ground;
  if (cells < FEW_CELLS) return null;
  const isOpen = (booth: number, turn: number) => closed[(relaxation.starts[booth] ?? 0) + turn] === 0;
  const sizes = tree.states.map((states, booth) => {
    const of = tree.classes.of[booth];
    return new Set(states.flatMap((_, turn) => (isOpen(booth, turn) ? [of?.[turn] ?? 0] : []))).size;
  });
  const left = tree.bags.reduce(
    (sum, { booth, rest }) =>
      sum + rest.reduce((product, other) => product * (sizes[other] ?? 0), sizes[booth] ?? 0),
    0,
  );
  return left * MUCH_LESS < cells ? groundOf(field, narrowed(tree, isOpen)) : null;
}

const FEW_CELLS = 1_000;
const MUCH_LESS = 2;

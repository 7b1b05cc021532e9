import type { ProblemBooth } from './problem';

type SetBooth = ProblemBooth & { x: number; y: number; width: number; depth: number };

/** True when the booth has its place and size on a surface. */
export function isSet(booth: ProblemBooth): booth is SetBooth {
  return [booth.x, booth.y, booth.width, booth.depth].every((metres) => Number.isFinite(metres));
}

/** The grid of plans is 0.5 m at the finest: differences below a tenth of a millimetre are floating point, not space. */
const EXACT = 10_000;

/**
 * Shortest distance between two booths' rectangles in metres: 0 when they touch, a corner included;
 * Infinity across levels. Throws a RangeError for a booth without geometry.
 */
export function distanceBetween(a: ProblemBooth, b: ProblemBooth): number {
  if (a.level !== b.level) return Number.POSITIVE_INFINITY;
  if (!isSet(a) || !isSet(b)) throw new RangeError(`no geometry: ${a.id}, ${b.id}`);
  const across = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  const down = Math.max(a.y - (b.y + b.depth), b.y - (a.y + a.depth), 0);
  return Math.round(Math.hypot(across, down) * EXACT) / EXACT;
}

/**
 * For each booth, the booths nearer than `distance` metres to it, itself always included. Booths without geometry are
 * near to themselves alone: `checkProblem` sees to it that no distance rule needs them.
 */
export function boothsNearerThan(booths: ProblemBooth[], distance: number): Map<string, Set<string>> {
  const near = new Map(booths.map((booth) => [booth.id, new Set([booth.id])]));
  if (!(distance > 0)) return near;
  const set = booths.filter(isSet).sort((a, b) => a.x - b.x);
  const widest = set.reduce((most, booth) => Math.max(most, booth.width), 0);
  for (const [index, a] of set.entries())
    for (let next = index + 1; next < set.length; next += 1) {
      const b = set[next];
      if (!b || b.x - a.x > widest + distance) break;
      if (distanceBetween(a, b) >= distance) continue;
      near.get(a.id)?.add(b.id);
      near.get(b.id)?.add(a.id);
    }
  return near;
}

/** For each booth, its listed neighbours in both directions, itself included. */
export function neighbourhood(booths: ProblemBooth[]): Map<string, Set<string>> {
  const beside = new Map(booths.map((booth) => [booth.id, new Set([booth.id])]));
  for (const booth of booths)
    for (const neighbour of booth.neighbours ?? []) {
      beside.get(booth.id)?.add(neighbour);
      beside.get(neighbour)?.add(booth.id);
    }
  return beside;
}

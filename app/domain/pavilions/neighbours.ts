import { boxOf, metres } from './metres';
import type { Rectangle } from './plan';

type Placed = Rectangle & { hall: string };

/**
 * Metres between the nearest points of two rectangles, corners counted; 0 when they touch, Infinity in
 * different halls. Taken from whole half-decimetres, so that 1 m is exactly 1.
 */
export function distance(a: Placed, b: Placed): number {
  if (a.hall !== b.hall) return Number.POSITIVE_INFINITY;
  const { across, down } = gaps(a, b);
  return metres(Math.hypot(Math.max(0, across), Math.max(0, down)));
}

/** Pairs of booths that share a wall longer than 0 (meeting in a corner is not enough), in the order given. */
export function neighbours<Booth extends Placed>(booths: readonly Booth[]): [Booth, Booth][] {
  return booths.flatMap((booth, index) =>
    booths
      .slice(index + 1)
      .filter((other) => shareWall(booth, other))
      .map((other): [Booth, Booth] => [booth, other]),
  );
}

function shareWall(a: Placed, b: Placed): boolean {
  if (a.hall !== b.hall) return false;
  const { across, down } = gaps(a, b);
  return (across === 0 && down < 0) || (down === 0 && across < 0);
}

/** Gap between the two along each axis; negative where their shadows overlap. */
function gaps(a: Rectangle, b: Rectangle) {
  const [one, two] = [boxOf(a), boxOf(b)];
  return {
    across: Math.max(one.left, two.left) - Math.min(one.right, two.right),
    down: Math.max(one.top, two.top) - Math.min(one.bottom, two.bottom),
  };
}

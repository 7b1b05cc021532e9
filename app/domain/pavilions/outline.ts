import { type Box, units } from './metres';

type Point = { x: number; y: number };

/** True when the whole box lies in the polygon (its edge included). Exact for any simple polygon. */
export function insideOutline(outline: readonly [number, number][], box: Box): boolean {
  const points = outline.map(([x, y]): Point => ({ x: units(x) * 2, y: units(y) * 2 }));
  const edges = points.map((from, index): [Point, Point] => [
    from,
    points[(index + 1) % points.length] ?? from,
  ]);
  const doubled = { left: box.left * 2, top: box.top * 2, right: box.right * 2, bottom: box.bottom * 2 };
  const middle = { x: box.left + box.right, y: box.top + box.bottom };
  return !edges.some(([from, to]) => crosses(from, to, doubled)) && surrounds(edges, middle);
}

/** Does the edge enter the open box? Separating axes: x, y and the edge's own normal. */
function crosses(from: Point, to: Point, box: Box): boolean {
  const apart =
    Math.max(from.x, to.x) <= box.left ||
    Math.min(from.x, to.x) >= box.right ||
    Math.max(from.y, to.y) <= box.top ||
    Math.min(from.y, to.y) >= box.bottom;
  if (apart) return false;
  const sides = [
    [box.left, box.top],
    [box.right, box.top],
    [box.left, box.bottom],
    [box.right, box.bottom],
  ].map(([x = 0, y = 0]) => Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)));
  return sides.includes(1) && sides.includes(-1);
}

/** Even-odd rule along a ray to the right, without division. */
function surrounds(edges: [Point, Point][], { x, y }: Point): boolean {
  const crossed = edges.filter(([from, to]) => {
    if (from.y > y === to.y > y) return false;
    const downwards = Math.sign(to.y - from.y);
    return (x - from.x) * (to.y - from.y) * downwards < (to.x - from.x) * (y - from.y) * downwards;
  });
  return crossed.length % 2 === 1;
}

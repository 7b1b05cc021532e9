import { boxOf, commonStep, type Units, units } from './metres';
import type { Hall, Rectangle, Side } from './plan';

export type Ground = 'closed' | 'aisle' | 'zone' | 'pillar' | 'stand';

/** A hall cut into equal squares, each of one ground. The square is the largest that every edge of the plan falls on. */
export type HallGrid = {
  step: Units;
  columns: number;
  rows: number;
  at: (column: number, row: number) => Ground;
  /** The same without the stands: what the hall itself is there. */
  beneath: (column: number, row: number) => Ground;
};

const GROUNDS: Ground[] = ['closed', 'aisle', 'zone', 'pillar', 'stand'];

/**
 * Paints a hall: aisles (their union), over them zones, pillars and stands. What nobody painted is closed,
 * and so is everything beyond the hall's rectangle.
 * @param extraLengths metres that must fall on the grid too (the least aisle width, say)
 */
export function hallGrid(hall: Hall, stands: Rectangle[], extraLengths: number[] = []): HallGrid {
  const layers: [Ground, Rectangle[]][] = [
    ['aisle', hall.aisles],
    ['zone', hall.zones],
    ['pillar', hall.pillars],
    ['stand', stands],
  ];
  const boxes = layers.flatMap(([, rectangles]) => rectangles.map(boxOf));
  const step = commonStep([
    units(hall.width),
    units(hall.depth),
    ...extraLengths.map(units),
    ...boxes.flatMap((box) => [box.left, box.top, box.right, box.bottom]),
  ]);
  const columns = units(hall.width) / step;
  const rows = units(hall.depth) / step;
  const bare = new Uint8Array(columns * rows);
  for (const [ground, rectangles] of layers.slice(0, 3)) paint(bare, ground, rectangles);
  const built = bare.slice();
  paint(built, 'stand', stands);
  return { step, columns, rows, at: read(built), beneath: read(bare) };

  function paint(cells: Uint8Array, ground: Ground, rectangles: Rectangle[]) {
    for (const box of rectangles.map(boxOf)) {
      const from = Math.max(0, box.left / step);
      const to = Math.min(columns, box.right / step);
      for (let row = Math.max(0, box.top / step); row < Math.min(rows, box.bottom / step); row++) {
        if (from < to) cells.fill(GROUNDS.indexOf(ground), row * columns + from, row * columns + to);
      }
    }
  }

  function read(cells: Uint8Array) {
    return (column: number, row: number): Ground =>
      column >= 0 && row >= 0 && column < columns && row < rows
        ? (GROUNDS[cells[row * columns + column] ?? 0] ?? 'closed')
        : 'closed';
  }
}

export type Cell = { column: number; row: number };

/** The squares just outside one side of a rectangle, from left to right or top to bottom. */
export function cellsAlong(grid: HallGrid, rectangle: Rectangle, side: Side): Cell[] {
  const box = boxOf(rectangle);
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map(
    (edge) => edge / grid.step,
  );
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return [];
  const cells: Cell[] = [];
  if (side === 'N' || side === 'S') {
    for (let column = left; column < right; column++)
      cells.push({ column, row: side === 'N' ? top - 1 : bottom });
  } else {
    for (let row = top; row < bottom; row++) cells.push({ column: side === 'W' ? left - 1 : right, row });
  }
  return cells;
}

import type { Cell, HallGrid } from './hall-grid';
import type { Box } from './metres';

/** The connected parts of the free aisle that no free square of `least` cells covers. */
export function narrowStrips(grid: HallGrid, least: number): Cell[][] {
  const wide = coveredBySquares(grid, least);
  const narrow = new Set<number>();
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const cell = row * grid.columns + column;
      if (grid.at(column, row) === 'aisle' && wide[cell] === 0) narrow.add(cell);
    }
  }
  return connected(narrow, grid.columns);
}

/** 1 for each cell that some free square of the size covers (a morphological opening, in linear time). */
function coveredBySquares(grid: HallGrid, size: number): Uint8Array {
  const { columns, rows } = grid;
  const covered = new Uint8Array(columns * rows);
  // largest free square that ends at a cell, then the reach of those that are large enough, row by row backwards
  const largest = new Int32Array((columns + 1) * (rows + 1));
  const at = (column: number, row: number) => (row + 1) * (columns + 1) + column + 1;
  const get = (column: number, row: number) => largest[at(column, row)] ?? 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (grid.at(column, row) !== 'aisle') continue;
      const before = Math.min(get(column - 1, row), get(column, row - 1), get(column - 1, row - 1));
      largest[at(column, row)] = before + 1;
    }
  }
  const deep = new Int32Array(columns);
  for (let row = rows - 1; row >= 0; row--) {
    let broad = 0;
    const ends = new Uint8Array(columns);
    for (let column = columns - 1; column >= 0; column--) {
      if (get(column, row) >= size) broad = size;
      ends[column] = broad > 0 ? 1 : 0;
      broad = Math.max(0, broad - 1);
    }
    for (let column = 0; column < columns; column++) {
      deep[column] = ends[column] === 1 ? size : Math.max(0, (deep[column] ?? 0) - 1);
      covered[row * columns + column] = (deep[column] ?? 0) > 0 ? 1 : 0;
    }
  }
  return covered;
}

function connected(cells: Set<number>, columns: number): Cell[][] {
  const groups: Cell[][] = [];
  for (const start of cells) {
    cells.delete(start);
    const group = [start];
    for (const cell of group) {
      const column = cell % columns;
      const around = [cell - columns, cell + columns];
      if (column > 0) around.push(cell - 1);
      if (column < columns - 1) around.push(cell + 1);
      for (const next of around) if (cells.delete(next)) group.push(next);
    }
    groups.push(group.map((cell) => ({ column: cell % columns, row: Math.floor(cell / columns) })));
  }
  return groups;
}

/**
 * The first cell of a box, set on a drawn aisle, beside which less than `least` cells of that aisle stay free.
 * Measured across the aisle: along the shorter of its two runs through the cell.
 */
export function blockedCell(grid: HallGrid, box: Box, least: number): Cell | null {
  for (let row = box.top / grid.step; row < box.bottom / grid.step; row++) {
    for (let column = box.left / grid.step; column < box.right / grid.step; column++) {
      if (grid.beneath(column, row) !== 'aisle') continue;
      const runs = [run(grid, { column, row }, 1, 0), run(grid, { column, row }, 0, 1)];
      const across = runs.reduce((a, b) => (b.length < a.length ? b : a));
      if (longestFree(grid, across) < least) return { column, row };
    }
  }
  return null;
}

function run(grid: HallGrid, { column, row }: Cell, right: number, down: number): Cell[] {
  const isAisle = (steps: number) => grid.beneath(column + steps * right, row + steps * down) === 'aisle';
  let from = 0;
  while (isAisle(from - 1)) from--;
  const cells: Cell[] = [];
  for (let steps = from; isAisle(steps); steps++)
    cells.push({ column: column + steps * right, row: row + steps * down });
  return cells;
}

function longestFree(grid: HallGrid, cells: Cell[]): number {
  let longest = 0;
  let free = 0;
  for (const { column, row } of cells) {
    free = grid.at(column, row) === 'aisle' ? free + 1 : 0;
    longest = Math.max(longest, free);
  }
  return longest;
}

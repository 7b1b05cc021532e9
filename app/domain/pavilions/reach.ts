import { type Cell, cellsAlong, type HallGrid, hallGrid } from './hall-grid';
import { boxOf, units } from './metres';
import { openSidesOn, SIDES } from './open-sides';
import type { Hall, Stand } from './plan';
import { type PlanProblem, problemAt } from './plan-problem';

/** Stands without an open side that a visitor can walk to from an entrance of the hall. */
export function unreachableStands(hall: Hall, stands: Stand[]): PlanProblem[] {
  const grid = hallGrid(
    hall,
    stands,
    hall.entrances.flatMap(({ x, y, width }) => [x, y, width]),
  );
  const reached = walk(
    grid,
    hall.entrances.flatMap((entrance) => doorstep(grid, entrance)),
  );
  const canBeReached = (stand: Stand) => {
    const open = openSidesOn(grid, stand);
    return SIDES.some(
      (side) =>
        open.includes(side) && cellsAlong(grid, stand, side).some((cell) => reached.has(keyOf(grid, cell))),
    );
  };
  return stands
    .filter((stand) => !canBeReached(stand))
    .map((stand) => problemAt('UNREACHABLE', [stand.label], hall.id, boxOf(stand)));
}

const keyOf = (grid: HallGrid, { column, row }: Cell) => row * grid.columns + column;

/** The squares inside an entrance: it is a line on the hall's edge, `side` is the side of the hall it is in. */
function doorstep(grid: HallGrid, { side, x, y, width }: Hall['entrances'][number]): Cell[] {
  const [column, row, length] = [x, y, width].map((value) => units(value) / grid.step);
  if (column === undefined || row === undefined || length === undefined) return [];
  return Array.from({ length }, (_, index) => ({
    column: side === 'N' || side === 'S' ? column + index : column - (side === 'E' ? 1 : 0),
    row: side === 'E' || side === 'W' ? row + index : row - (side === 'S' ? 1 : 0),
  }));
}

function walk(grid: HallGrid, from: Cell[]): Set<number> {
  const reached = new Set<number>();
  const open: Cell[] = [];
  const step = (cell: Cell) => {
    if (grid.at(cell.column, cell.row) !== 'aisle' || reached.has(keyOf(grid, cell))) return;
    reached.add(keyOf(grid, cell));
    open.push(cell);
  };
  from.forEach(step);
  for (const { column, row } of open) {
    step({ column: column + 1, row });
    step({ column: column - 1, row });
    step({ column, row: row + 1 });
    step({ column, row: row - 1 });
  }
  return reached;
}

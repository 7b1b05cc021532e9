import { type Cell, cellsAlong, type HallGrid, hallGrid } from './hall-grid';
import { boxOf, metres, units } from './metres';
import { SIDES } from './open-sides';
import type { Hall, Stand } from './plan';
import type { PlanProblem } from './plan-problem';
import { blockedCell, narrowStrips } from './strips';

/**
 * Aisles too narrow for the stands that they serve: parts of the free aisle that no square of the least width
 * reaches, where they touch a stand; and stands set on an aisle that leave less than that width beside them.
 */
export function narrowAisles(hall: Hall, stands: Stand[], minAisleMetres: number): PlanProblem[] {
  const grid = hallGrid(hall, stands, [minAisleMetres]);
  const least = units(minAisleMetres) / grid.step;
  const strips = narrowStrips(grid, least)
    .map((strip) => problem(hall, grid, strip, standsBeside(grid, stands, strip)))
    .filter(({ booths }) => booths.length > 0);
  const named = new Set(strips.flatMap(({ booths }) => booths));
  const blocking = stands
    .filter((stand) => !named.has(stand.label))
    .flatMap((stand) => {
      const cell = blockedCell(grid, boxOf(stand), least);
      return cell ? [problem(hall, grid, [cell], [stand.label])] : [];
    });
  return [...strips, ...blocking];
}

function standsBeside(grid: HallGrid, stands: Stand[], strip: Cell[]): string[] {
  const key = ({ column, row }: Cell) => row * grid.columns + column;
  const narrow = new Set(strip.map(key));
  const touches = (stand: Stand) =>
    SIDES.some((side) =>
      cellsAlong(grid, stand, side).some(
        (cell) => grid.at(cell.column, cell.row) === 'aisle' && narrow.has(key(cell)),
      ),
    );
  return stands.filter(touches).map(({ label }) => label);
}

function problem(hall: Hall, grid: HallGrid, strip: Cell[], booths: string[]): PlanProblem {
  const first = strip.reduce((a, b) => (b.row < a.row || (b.row === a.row && b.column < a.column) ? b : a));
  const at = { hall: hall.id, x: metres(first.column * grid.step), y: metres(first.row * grid.step) };
  return { code: 'AISLE_TOO_NARROW', booths, at };
}

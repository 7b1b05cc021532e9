import { cellsAlong, type HallGrid, hallGrid } from './hall-grid';
import type { BoothKind, Plan, Rectangle, Side } from './plan';

export const SIDES = ['N', 'E', 'S', 'W'] as const;

/** Open sides as letters in the order N E S W: '' closed, 'N', 'NE', 'NESW'. */
export type OpenSides = string;

/**
 * The open sides of every stand by label (DOMAIN §2, derive rather than type): a side is open when its whole
 * length touches the union of the aisles. Half covered, or touching a zone, a pillar or another stand: closed.
 */
export function openSides(plan: Pick<Plan, 'halls' | 'stands'>): Record<string, OpenSides> {
  const sides: Record<string, OpenSides> = {};
  for (const hall of plan.halls) {
    const stands = plan.stands.filter((stand) => stand.hall === hall.id);
    const grid = hallGrid(hall, stands);
    for (const stand of stands) sides[stand.label] = openSidesOn(grid, stand);
  }
  return sides;
}

/** The open sides of one rectangle on a painted hall: each side whose every outer square is aisle. */
export function openSidesOn(grid: HallGrid, rectangle: Rectangle): OpenSides {
  return SIDES.filter((side) => isOpen(grid, rectangle, side)).join('');
}

const isOpen = (grid: HallGrid, rectangle: Rectangle, side: Side) =>
  cellsAlong(grid, rectangle, side).every(({ column, row }) => grid.at(column, row) === 'aisle');

/** Inline 1, corner 2 neighbouring, through 2 opposite, head 3, island 4, closed 0 (IAEE guidelines 2011). */
export function kindOf(open: OpenSides): BoothKind {
  if (open === 'NS' || open === 'EW') return 'through';
  const kinds = ['closed', 'inline', 'corner', 'head', 'island'] as const;
  return kinds[open.length] ?? 'island';
}

import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { ROOM_TYPES, type Stay } from './delegation';
import { dayOf, type SheetRow, unreadableDay } from './sheet-rows';

/** The columns of one stay: "hôtel"… for the first, which every file has, "hôtel 2"… for a second. */
export const stayColumns = (position: number): string[] =>
  ['hôtel', 'type chambre', 'partage avec', 'arrivée hôtel', 'départ hôtel'].map((column) =>
    position === 1 ? column : `${column} ${position}`,
  );

export const STAY_COLUMNS = stayColumns(1);

/** Where somebody sleeps, one stay after the other up to the first without a hotel. */
export function readStays(row: SheetRow): { stays: Stay[]; problems: Problem[] } {
  const read: Result<Stay>[] = [];
  for (let position = 1; ; position += 1) {
    const stay = readStay(row, stayColumns(position));
    if (stay === null) break;
    read.push(stay);
  }
  return {
    stays: read.flatMap((stay) => (stay.ok ? [stay.value] : [])),
    problems: read.flatMap((stay) => (stay.ok ? [] : stay.problems)),
  };
}

function readStay(row: SheetRow, columns: readonly string[]): Result<Stay> | null {
  const [hotel = '', typed = '', sharer = '', ...dates] = columns.map(row.cell);
  if (hotel === '') return null;
  const type = typed.toUpperCase();
  const roomType = ROOM_TYPES.find((known) => known === type);
  const [, typeColumn = '', , ...dayColumns] = columns;
  const [checkIn, checkOut] = dates.map(dayOf);
  if (roomType && checkIn && checkOut)
    return ok({ hotel, roomType, sharesWithName: sharer || null, sharesWith: null, checkIn, checkOut });
  return refuse(
    ...(roomType ? [] : [{ code: 'UNKNOWN_ROOM_TYPE', field: typeColumn, params: { value: type } }]),
    ...dates.flatMap((value, index) => (dayOf(value) ? [] : [unreadableDay(dayColumns[index] ?? '', value)])),
  );
}

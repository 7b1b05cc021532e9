import type { Delegate, RoomType } from './delegation';
import { ROOM_TYPES } from './delegation';

export type Segment = {
  flight: string;
  from: string;
  to: string;
  departure: string;
  arrival: string;
  minutes: number;
  dayShift: number;
};

/** Every flight of a delegation once (by flight and departure), in order of local departure. */
export function segmentsOf(delegates: readonly Delegate[]): Segment[] {
  const distinct = new Map<string, Segment>();
  for (const { flight, from, to, departure, arrival, minutes, dayShift } of delegates.flatMap(
    ({ legs }) => legs,
  )) {
    const key = `${departure} ${flight}`;
    if (!distinct.has(key)) distinct.set(key, { flight, from, to, departure, arrival, minutes, dayShift });
  }
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, segment]) => segment);
}

/** How many delegates sleep in each type of room; types that nobody has are left out. */
export function roomCounts(delegates: readonly Delegate[]): Partial<Record<RoomType, number>> {
  const types = delegates.flatMap(({ stays }) => stays.slice(0, 1).map(({ roomType }) => roomType));
  const counted = ROOM_TYPES.map((type) => [type, types.filter((other) => other === type).length] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

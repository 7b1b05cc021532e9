import type { RoomType, Stay } from './delegation';

/** Somebody with one of their stays. */
type Sleeper = { person: { number: number }; stay: Pick<Stay, 'roomType' | 'sharesWith'> };

/** How many rooms of each type these people need: two in a twin are one; a twin whose partner isn't there is a room all the same. */
export function roomsNeeded(sleepers: readonly Sleeper[]): Record<RoomType, number> {
  const count = { SGL: 0, DBL: 0, TWN: 0 };
  for (const { person, stay } of sleepers) {
    const partner = sleepers.find(
      (other) => other.person.number === stay.sharesWith && other.stay.sharesWith === person.number,
    );
    const counted = stay.roomType === 'TWN' && partner && partner.person.number < person.number;
    if (!counted) count[stay.roomType] += 1;
  }
  return count;
}

/** By number, but whoever shares a room stands beside the one they share it with. */
export function inRooms<S extends Sleeper>(guests: readonly S[]): S[] {
  const left = guests.toSorted((a, b) => a.person.number - b.person.number);
  const ordered: S[] = [];
  for (let next = left.shift(); next; next = left.shift()) {
    ordered.push(next);
    const { sharesWith } = next.stay;
    const index = left.findIndex(({ person }) => person.number === sharesWith);
    if (index >= 0) ordered.push(...left.splice(index, 1));
  }
  return ordered;
}

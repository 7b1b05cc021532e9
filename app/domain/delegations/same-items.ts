import type { ProgrammeItem } from './delegation';

type Told = Pick<ProgrammeItem, 'kind' | 'title' | 'place' | 'meetingTable' | 'startsAt'>;

/** The closest first: as it was, elsewhere, at another time, both, then under another name at its time and place. */
const SAMENESS: ((item: Told) => (string | null)[])[] = [
  ({ kind, title, place, meetingTable, startsAt }) => [kind, title, place, meetingTable, startsAt],
  ({ kind, title, startsAt }) => [kind, title, startsAt],
  ({ kind, title, place, meetingTable }) => [kind, title, place, meetingTable],
  ({ kind, title }) => [kind, title],
  ({ kind, place, meetingTable, startsAt }) => [kind, place, meetingTable, startsAt],
];

/**
 * Which item of a new programme is which of the one before, so that a calendar moves it instead of holding it twice: the
 * id for each of `after`, undefined for one that is new. No id is given twice; of equals the earlier is the earlier.
 */
export function sameItems(
  before: readonly (Told & { id: string })[],
  after: readonly Told[],
): (string | undefined)[] {
  const ids = new Map<Told, string>();
  const taken = new Set<string>();
  for (const sameness of SAMENESS) {
    const keyOf = (item: Told) => JSON.stringify(sameness(item));
    const spare = new Map<string, string[]>();
    for (const item of inOrder(before).filter(({ id }) => !taken.has(id)))
      spare.set(keyOf(item), [...(spare.get(keyOf(item)) ?? []), item.id]);
    for (const item of inOrder(after).filter((one) => !ids.has(one))) {
      const id = spare.get(keyOf(item))?.shift();
      if (id === undefined) continue;
      ids.set(item, id);
      taken.add(id);
    }
  }
  return after.map((item) => ids.get(item));
}

const inOrder = <Item extends Told>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));

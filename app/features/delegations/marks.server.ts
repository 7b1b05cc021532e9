import { createHash } from 'node:crypto';
import { type Travel, travelText } from '#app/domain/delegations/changes';
import type { ProgrammeItem } from '#app/domain/delegations/delegation';
import type { OnTheRoad } from '#app/domain/delegations/on-the-road';
import { PERSON_FACTS, type PersonFacts } from '#app/domain/delegations/person';

/** What a form carries of the state it was filled from, so that a change made meanwhile isn't overwritten unseen. */
export const travelMark = (travel: Travel): string => markOf(travelText(travel));

export const personMark = (facts: PersonFacts): string => markOf(personText(facts));

export const itemMark = (item: ProgrammeItem | null): string => markOf(itemText(item));

export const onTheRoadMark = (facts: OnTheRoad): string => markOf(onTheRoadText(facts));

/** The same text for the same facts, in whatever order the hotels stand. */
export function onTheRoadText({ hotels, contacts }: OnTheRoad): string {
  return JSON.stringify([
    hotels
      .map(({ hotel, address, localName, localAddress, phone, note }) =>
        JSON.stringify([hotel, address, localName, localAddress, phone, note]),
      )
      .sort(),
    contacts.map(({ kind, name, phone, note }) => [kind, name, phone, note]),
  ]);
}

/** The same text for somebody of whom the same is known. */
export const personText = (facts: PersonFacts): string =>
  JSON.stringify(PERSON_FACTS.map((fact) => facts[fact]));

/** The same text for the same item, whatever row it stands in; empty for none. */
export function itemText(item: ProgrammeItem | null): string {
  if (!item) return '';
  const { startsAt, endsAt, timeZone, kind, title, place, audience, participants, ...more } = item;
  const { meetingTable, counterpart, interpreter, dress } = more;
  return JSON.stringify([
    [startsAt, endsAt, timeZone, kind, title, place, audience],
    audience === 'named' ? participants.toSorted((a, b) => a - b) : [],
    [meetingTable, counterpart, interpreter, dress],
  ]);
}

const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

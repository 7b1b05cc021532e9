import { type Leg, nameOf, type Stay } from '#app/domain/delegations/delegation';
import { factsOf, type PersonFacts } from '#app/domain/delegations/person';
import { sameName } from '#app/domain/delegations/read-delegates';
import { nextNumber, withoutPerson, withPerson } from '#app/domain/delegations/who-travels';
import { personText } from './marks.server';
import type { Delegation, KnownDelegate } from './queries-delegation.server';
import type { TravellerEdit } from './queries-edits.server';

/** Somebody of a delegation with all that comes and goes with them; `items` are ids of those that name them. */
export type Traveller = {
  number: number;
  facts: PersonFacts;
  travel: { legs: Leg[]; stays: Stay[] };
  items: string[];
};

export function travellerIn({ programme }: Delegation, delegate: KnownDelegate): Traveller {
  const { number, legs, stays } = delegate;
  const items = programme.filter(({ participants }) => participants.includes(number)).map(({ id }) => id);
  return { number, facts: factsOf(delegate), travel: { legs, stays }, items };
}

/** A delegation in which this delegate is so, or isn't. */
export function delegationWith(delegation: Delegation, id: string, traveller: Traveller | null): Delegation {
  const known = delegation.delegates.find((one) => one.id === id);
  const number = traveller?.number ?? known?.number ?? 0;
  const named = new Set(traveller?.items);
  const programme = delegation.programme.map((item) => {
    const others = item.participants.filter((one) => one !== known?.number && one !== number);
    return { ...item, participants: named.has(item.id) ? [...others, number] : others };
  });
  if (!traveller) return { ...delegation, programme, delegates: withoutPerson(delegation.delegates, number) };
  const links = known ?? { companyId: null, personId: null, booth: null };
  const person = { ...links, ...traveller.facts, ...traveller.travel, id, number };
  return { ...delegation, programme, delegates: withPerson(delegation.delegates, person) };
}

/** What somebody was before the last change by hand; null when they, or their going, aren't as it left them. */
export function beforeEdit(
  delegation: Delegation,
  id: string,
  { before, after }: TravellerEdit,
): Traveller | null {
  const known = delegation.delegates.find((one) => one.id === id);
  if (!before) return null;
  if (after) {
    const stands = known && personText(known) === personText(after.facts);
    return stands ? { ...travellerIn(delegation, known), facts: before.facts } : null;
  }
  return known ? null : returning(delegation, before);
}

/** Somebody who was taken off, as they fit in again: meanwhile another may bear the number, a partner or an item be gone. */
function returning(
  { delegates, programme }: Delegation,
  { number, facts, travel, items }: Traveller,
): Traveller {
  const named = programme.filter(({ audience }) => audience === 'named').map(({ id }) => id);
  const stays = travel.stays.map((stay) => {
    const partner = delegates.find((one) => sameName(nameOf(one), stay.sharesWithName ?? ''));
    return { ...stay, sharesWith: partner?.number ?? null };
  });
  const isTaken = delegates.some((one) => one.number === number);
  return {
    ...{ facts, travel: { legs: travel.legs, stays } },
    items: items.filter((id) => named.includes(id)),
    number: isTaken ? nextNumber(delegates) : number,
  };
}

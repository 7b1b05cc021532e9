import { nameOf } from '#app/domain/delegations/delegation';
import { homeZoneOf, journeyOf } from '#app/domain/delegations/journey';
import { dutyFirst, hotelsOf, isUrgent, type OnTheRoad } from '#app/domain/delegations/on-the-road';
import type { Instant } from '#app/domain/shared/dates';
import type { OwnJourney } from './queries-journey.server';

/** What a traveller's page shows of a journey: theirs alone, and of others whom to call. */
export function journeyShown(
  { mission, delegates, programme, delegate }: OwnJourney,
  { hotels, contacts }: OnTheRoad,
  now: Instant,
) {
  return {
    delegateId: delegate.id,
    name: nameOf(delegate),
    mission: mission.name,
    booth: delegate.booth,
    stays: delegate.stays,
    hotels: hotelsOf(delegate.stays, hotels),
    home: homeZoneOf(delegate),
    days: journeyOf(delegate, programme),
    now,
    numbers: dutyFirst(contacts.filter((contact) => !isUrgent(contact))),
    urgent: contacts.filter(isUrgent),
    contacts: delegates
      .filter(({ role, id }) => id !== delegate.id && (role === 'organiser' || role === 'interpreter'))
      .map((other) => ({ name: nameOf(other), role: other.role, phone: other.phone })),
  };
}

export type JourneyShown = ReturnType<typeof journeyShown>;

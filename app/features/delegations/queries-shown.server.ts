import { nameOf } from '#app/domain/delegations/delegation';
import { homeZoneOf, journeyOf, nextStep, stepsOf } from '#app/domain/delegations/journey';
import { dayIn, type Instant } from '#app/domain/shared/dates';
import type { OwnJourney } from './queries-journey.server';

/** What a traveller's page shows of a journey: theirs alone, and of others whom to call. */
export function journeyShown({ mission, delegates, programme, delegate }: OwnJourney, now: Instant) {
  const steps = stepsOf(delegate, programme);
  const next = nextStep(steps, now);
  const days = journeyOf(delegate, programme);
  const today = days.findIndex((day) => dayIn(now, day.timeZone) <= day.date);
  return {
    delegateId: delegate.id,
    name: nameOf(delegate),
    mission: mission.name,
    booth: delegate.booth,
    stays: delegate.stays,
    home: homeZoneOf(delegate),
    pastDays: today === -1 ? days : days.slice(0, today),
    days: today === -1 ? [] : days.slice(today),
    next,
    begun: next !== null && next.at <= now,
    contacts: delegates
      .filter(({ role, id }) => id !== delegate.id && (role === 'organiser' || role === 'interpreter'))
      .map((other) => ({ name: nameOf(other), role: other.role, phone: other.phone })),
  };
}

export type JourneyShown = ReturnType<typeof journeyShown>;

import type { Instant } from '#app/domain/shared/dates';
import {
  concerns,
  type Delegate,
  type Leg,
  legsOf,
  nameOf,
  type ProgrammeItem,
  presenceOf,
} from './delegation';
import { localTimeIn } from './local-time';

export type ConflictCode = 'TWO_PLACES_AT_ONCE' | 'WHILE_TRAVELLING' | 'BEFORE_ARRIVAL' | 'AFTER_DEPARTURE';

/** Somebody who can't be where the programme wants them. `at` is the item's start on the clocks of its place. */
export type Conflict = {
  n: number;
  name: string;
  code: ConflictCode;
  item: string;
  place: string;
  at: string;
  timeZone: string;
  /** The other item, or the flight. */
  with: string;
};

/**
 * Programme clashes, by number and time: two items at once, an item during a flight, before the arrival or after the
 * departure. Stand hours (fair, set-up) are a frame within which other items lie: they clash with flights only.
 */
export function conflictsOf(delegates: readonly Delegate[], programme: readonly ProgrammeItem[]): Conflict[] {
  const inOrder = programme.toSorted((a, b) =>
    a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0,
  );
  return delegates
    .toSorted((a, b) => a.number - b.number)
    .flatMap((delegate) =>
      conflictsOfOne(
        delegate,
        inOrder.filter((item) => concerns(item, delegate)),
      ),
    );
}

function conflictsOfOne(delegate: Delegate, items: readonly ProgrammeItem[]): Conflict[] {
  return items.flatMap((item, index) => [
    ...withTravel(delegate, item),
    ...items
      .slice(index + 1)
      .filter((other) => !isFrame(item) && !isFrame(other) && overlap(item, other))
      .map((other) => conflict(delegate, item, 'TWO_PLACES_AT_ONCE', other.title)),
  ]);
}

const isFrame = ({ kind }: ProgrammeItem): boolean => kind === 'fair' || kind === 'set-up';

const overlap = (
  a: { startsAt: Instant; endsAt: Instant },
  b: { startsAt: Instant; endsAt: Instant },
): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

function withTravel(delegate: Delegate, item: ProgrammeItem): Conflict[] {
  const flown = delegate.legs.find((leg) =>
    overlap(item, { startsAt: leg.departsAt, endsAt: leg.arrivesAt }),
  );
  if (flown) return [conflict(delegate, item, 'WHILE_TRAVELLING', flown.flight)];
  const { from, to } = presenceOf(delegate);
  if (from && item.startsAt < from.arrivesAt && !atHomeBefore(delegate, item, from)) {
    return [conflict(delegate, item, 'BEFORE_ARRIVAL', from.flight)];
  }
  if (to && item.endsAt > to.departsAt && !atHomeAfter(delegate, item, to)) {
    return [conflict(delegate, item, 'AFTER_DEPARTURE', to.flight)];
  }
  return [];
}

/** A transfer to the first airport happens before the arrival, but by the clocks of home. */
function atHomeBefore(delegate: Delegate, item: ProgrammeItem, arrival: Leg): boolean {
  const first = legsOf(delegate, 'outward').at(0);
  return (
    first !== undefined &&
    item.timeZone === first.fromZone &&
    item.timeZone !== arrival.toZone &&
    item.endsAt <= first.departsAt
  );
}

function atHomeAfter(delegate: Delegate, item: ProgrammeItem, departure: Leg): boolean {
  const last = legsOf(delegate, 'return').at(-1);
  return (
    last !== undefined &&
    item.timeZone === last.toZone &&
    item.timeZone !== departure.fromZone &&
    item.startsAt >= last.arrivesAt
  );
}

const conflict = (delegate: Delegate, item: ProgrammeItem, code: ConflictCode, other: string): Conflict => ({
  n: delegate.number,
  name: nameOf(delegate),
  code,
  item: item.title,
  place: item.place,
  at: localTimeIn(item.startsAt, item.timeZone),
  timeZone: item.timeZone,
  with: other,
});

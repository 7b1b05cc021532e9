import { DateTime } from 'luxon';
import type { LocalDate } from '#app/domain/shared/dates';
import { daysBetween, plusDays } from '#app/domain/shared/dates';
import { type Delegate, legsOf, nameOf, presenceOf, type Stay } from './delegation';

export type AlertCode =
  | 'LEGS_DO_NOT_JOIN'
  | 'LEGS_OVERLAP'
  | 'NIGHTS_BELOW_ONE'
  | 'PASSPORT_EXPIRES_WITHIN_6_MONTHS'
  | 'SHARES_OUTSIDE_TWIN'
  | 'STAYS_OVERLAP'
  | 'STAY_DOES_NOT_COVER_FLIGHTS'
  | 'TWIN_STAYS_DIFFER'
  | 'TWIN_WITHOUT_MUTUAL_PARTNER';

const ABOUT_ROOMS: readonly AlertCode[] = [
  'NIGHTS_BELOW_ONE',
  'SHARES_OUTSIDE_TWIN',
  'STAYS_OVERLAP',
  'STAY_DOES_NOT_COVER_FLIGHTS',
  'TWIN_STAYS_DIFFER',
  'TWIN_WITHOUT_MUTUAL_PARTNER',
];

/** Whether an alert is about where somebody sleeps. */
export const isAboutRooms = ({ code }: { code: AlertCode }): boolean => ABOUT_ROOMS.includes(code);

/** What needs somebody's hand, about one person; `params` fill the words. */
export type Alert = { n: number; name: string; code: AlertCode; params: Record<string, string> };

type Found = { code: AlertCode; params?: Record<string, string> };

/** Alerts about travel papers, rooms and nights (DOMAIN §7; rules of data "delegations"), by number, then code. */
export function alertsOf(delegates: readonly Delegate[]): Alert[] {
  const byNumber = new Map(delegates.map((delegate) => [delegate.number, delegate]));
  return delegates
    .toSorted((a, b) => a.number - b.number)
    .flatMap((delegate) =>
      [
        ...aboutLegs(delegate),
        ...aboutPassport(delegate),
        ...aboutStays(delegate),
        ...aboutSharing(delegate, byNumber),
      ]
        .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
        .map(({ code, params = {} }) => ({ n: delegate.number, name: nameOf(delegate), code, params })),
    );
}

function aboutLegs(delegate: Delegate): Found[] {
  const legs = [...legsOf(delegate, 'outward'), ...legsOf(delegate, 'return')];
  return legs.slice(1).flatMap((leg, index): Found[] => {
    const before = legs[index];
    if (!before) return [];
    const params = { first: before.flight, second: leg.flight, place: before.to };
    if (leg.departsAt < before.arrivesAt) return [{ code: 'LEGS_OVERLAP', params }];
    const joined = before.to === leg.from || before.direction !== leg.direction;
    return joined ? [] : [{ code: 'LEGS_DO_NOT_JOIN', params: { ...params, from: leg.from } }];
  });
}

function aboutPassport(delegate: Delegate): Found[] {
  const home = legsOf(delegate, 'return').at(-1)?.arrival.slice(0, 10);
  const expires = delegate.passportExpiresOn;
  if (!home || !expires) return [];
  const needed = DateTime.fromISO(home, { zone: 'utc' }).plus({ months: 6 }).toISODate();
  if (needed === null || expires >= needed) return [];
  return [{ code: 'PASSPORT_EXPIRES_WITHIN_6_MONTHS', params: { expires, needed } }];
}

function aboutStays(delegate: Delegate): Found[] {
  const { stays } = delegate;
  const short = stays
    .filter((stay) => stay.checkOut <= stay.checkIn)
    .map(({ hotel, checkIn, checkOut }) => ({
      code: 'NIGHTS_BELOW_ONE' as const,
      params: { hotel, checkIn, checkOut },
    }));
  const sorted = stays.toSorted((a, b) => (a.checkIn < b.checkIn ? -1 : 1));
  const overlapping = sorted.slice(1).flatMap((stay, index) => {
    const before = sorted[index];
    if (!before || stay.checkIn >= before.checkOut) return [];
    return [
      {
        code: 'STAYS_OVERLAP' as const,
        params: { hotel: before.hotel, other: stay.hotel, date: stay.checkIn },
      },
    ];
  });
  const uncovered = firstUncoveredNights(delegate, sorted);
  const open = uncovered
    ? [
        {
          code: 'STAY_DOES_NOT_COVER_FLIGHTS' as const,
          params: { ...uncovered, hotel: sorted.at(0)?.hotel ?? '–' },
        },
      ]
    : [];
  return [...short, ...overlapping, ...open];
}

const EARLY = '05:00';

/** The first night between landing and taking off again without a bed, and how many follow on. A departure before 05:00 counts for the evening before. */
function firstUncoveredNights(
  delegate: Delegate,
  stays: readonly Stay[],
): { night: LocalDate; nights: string } | null {
  const { from, to } = presenceOf(delegate);
  if (!from || !to) return null;
  const leaves = to.departure.slice(0, 10);
  const last = to.departure.slice(11) < EARLY ? plusDays(leaves, -1) : leaves;
  let night = from.arrival.slice(0, 10);
  for (const { checkIn, checkOut } of stays) {
    if (checkIn <= night && checkOut > night) night = checkOut;
  }
  if (night >= last) return null;
  const again = stays.find(({ checkIn, checkOut }) => checkIn > night && checkOut > checkIn);
  const bed = again && again.checkIn < last ? again.checkIn : last;
  return { night, nights: `${daysBetween(night, bed)}` };
}

function aboutSharing(delegate: Delegate, byNumber: ReadonlyMap<number, Delegate>): Found[] {
  return delegate.stays.flatMap((stay): Found[] => {
    const named = stay.sharesWithName ?? '';
    if (stay.roomType !== 'TWN') {
      return named ? [{ code: 'SHARES_OUTSIDE_TWIN', params: { named, room: stay.roomType } }] : [];
    }
    const partner = stay.sharesWith === null ? undefined : byNumber.get(stay.sharesWith);
    const back = partner?.stays.find(
      (other) => other.roomType === 'TWN' && other.sharesWith === delegate.number,
    );
    if (!partner || partner.number === delegate.number || !back) {
      return [{ code: 'TWIN_WITHOUT_MUTUAL_PARTNER', params: { named, why: whyNotMutual(stay, partner) } }];
    }
    const same =
      back.hotel === stay.hotel && back.checkIn === stay.checkIn && back.checkOut === stay.checkOut;
    return same ? [] : [{ code: 'TWIN_STAYS_DIFFER', params: { named: nameOf(partner), hotel: stay.hotel } }];
  });
}

/** nobody: no one is named; unknown: not of this delegation; taken: shares with a third person; one_sided: names nobody. */
function whyNotMutual(stay: Stay, partner: Delegate | undefined): string {
  if (!stay.sharesWithName) return 'nobody';
  if (!partner) return 'unknown';
  return partner.stays.some((other) => other.roomType === 'TWN' && other.sharesWith !== null)
    ? 'taken'
    : 'one_sided';
}

import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import type { LocalTime } from './local-time';
import type { LegFacts, StayFacts } from './tickets';

/** To an edition with booths, a visit without one, or guests who come here. */
export const MISSION_KINDS = ['with_stand', 'without_stand', 'incoming'] as const;
export type MissionKind = (typeof MISSION_KINDS)[number];

export const ROLES = ['exhibitor', 'organiser', 'institutional', 'interpreter'] as const;
export type DelegateRole = (typeof ROLES)[number];

export const ROOM_TYPES = ['SGL', 'DBL', 'TWN'] as const;
export type RoomType = (typeof ROOM_TYPES)[number];

export const ITEM_KINDS = [
  'transfer',
  'set-up',
  'official',
  'fair',
  'reception',
  'meeting',
  'dismantling',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const AUDIENCES = ['all', 'exhibitors', 'named'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Direction = 'outward' | 'return';

/** One flight or train: what its ticket says, and the moments that follow from it. */
export type Leg = LegFacts & {
  direction: Direction;
  /** From 1 within its direction. */
  position: number;
  flight: string;
  from: string;
  to: string;
  departure: LocalTime;
  fromZone: string;
  arrival: LocalTime;
  toZone: string;
  departsAt: Instant;
  arrivesAt: Instant;
  minutes: number;
  dayShift: number;
};

export type Stay = StayFacts & {
  hotel: string;
  roomType: RoomType;
  /** As written by whoever booked, and whom it names in this delegation. */
  sharesWithName: string | null;
  sharesWith: number | null;
  checkIn: LocalDate;
  checkOut: LocalDate;
};

/** Somebody who travels; `number` is theirs within the delegation. */
export type Delegate = {
  number: number;
  title: string;
  familyName: string;
  givenName: string;
  company: string;
  role: DelegateRole;
  jobTitle: string;
  nationality: string | null;
  locale: Locale;
  email: string | null;
  phone: string | null;
  diet: string | null;
  passportExpiresOn: LocalDate | null;
  emergencyContact: string | null;
  emergencyPhone: string | null;
  remarks: string | null;
  legs: Leg[];
  stays: Stay[];
};

export type ProgrammeItem = {
  startsAt: Instant;
  endsAt: Instant;
  timeZone: string;
  kind: ItemKind;
  title: string;
  place: string;
  audience: Audience;
  /** Numbers of delegates when the audience is named. */
  participants: number[];
  meetingTable: string | null;
  counterpart: string | null;
  interpreter: string | null;
  dress: string | null;
};

/** "Agnès Maçon". */
export function nameOf(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`.trim();
}

/** The legs of one direction in the order they are flown. */
export function legsOf<L extends Leg>(delegate: { legs: readonly L[] }, direction: Direction): L[] {
  return delegate.legs
    .filter((leg) => leg.direction === direction)
    .toSorted((a, b) => a.position - b.position);
}

/** Whether an item concerns somebody: everyone, the exhibitors, or those it names. */
export function concerns(
  item: { audience: Audience; participants: readonly number[] },
  delegate: { number: number; role: DelegateRole },
): boolean {
  if (item.audience === 'all') return true;
  if (item.audience === 'exhibitors') return delegate.role === 'exhibitor';
  return item.participants.includes(delegate.number);
}

/** When somebody is on the spot: from the end of the way out to the start of the way back; null where no leg says so. */
export function presenceOf(delegate: { legs: readonly Leg[] }): { from: Leg | null; to: Leg | null } {
  return { from: legsOf(delegate, 'outward').at(-1) ?? null, to: legsOf(delegate, 'return').at(0) ?? null };
}

import {
  type Delegate,
  type Leg,
  legsOf,
  type ProgrammeItem,
  type Stay,
} from '#app/domain/delegations/delegation';
import { minutesBetween } from '#app/domain/delegations/leg';
import { factsIn, LEG_FACTS, STAY_FACTS } from '#app/domain/delegations/tickets';
import { daysBetween } from '#app/domain/shared/dates';
import type { CompanyId, PersonId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { findBoothsByCompany } from './queries-booths.server';
import type { Mission } from './queries-mission.server';

export type KnownDelegate = Delegate & {
  id: string;
  companyId: CompanyId | null;
  personId: PersonId | null;
  /** Labels of the firm's booths at the edition, once the allocation is released. */
  booth: string | null;
};

export type KnownItem = ProgrammeItem & { id: string };

export type Delegation = { mission: Mission; delegates: KnownDelegate[]; programme: KnownItem[] };

/** Everybody of a mission with flights, nights and programme, by number: six statements, however many they are. */
export async function findDelegation(db: Db, mission: Mission): Promise<Delegation> {
  const people = await db
    .selectFrom('delegate')
    .selectAll()
    .where('mission_id', '=', mission.id)
    .orderBy('number')
    .execute();
  const numbers = new Map(people.map(({ id, number }) => [id, number]));
  const legs = byDelegate(await findLegs(db, mission.id), legOf);
  const stays = byDelegate(await findStays(db, mission.id), (row) => stayOf(row, numbers));
  const booths = mission.edition
    ? await findBoothsByCompany(db, mission.edition.id, mission.organisationId)
    : new Map<string, string>();
  const delegates = people.map((row) => ({
    id: row.id,
    companyId: row.company_id,
    personId: row.person_id,
    booth: row.company_id ? (booths.get(row.company_id) ?? null) : null,
    number: row.number,
    title: row.title,
    familyName: row.family_name,
    givenName: row.given_name,
    company: row.company_name,
    role: row.role,
    jobTitle: row.job_title,
    nationality: row.nationality,
    locale: row.locale,
    email: row.email,
    phone: row.phone,
    diet: row.diet,
    passportExpiresOn: row.passport_expires_on,
    emergencyContact: row.emergency_contact,
    emergencyPhone: row.emergency_phone,
    remarks: row.remarks,
    legs: inFlightOrder(legs.get(row.id) ?? []),
    stays: stays.get(row.id) ?? [],
  }));
  return { mission, delegates, programme: await findProgramme(db, mission.id, numbers) };
}

const inFlightOrder = (legs: Leg[]): Leg[] => [...legsOf({ legs }, 'outward'), ...legsOf({ legs }, 'return')];

const findLegs = (db: Db, missionId: string) =>
  db
    .selectFrom('leg')
    .innerJoin('delegate', 'delegate.id', 'leg.delegate_id')
    .selectAll('leg')
    .where('delegate.mission_id', '=', missionId)
    .execute();

const findStays = (db: Db, missionId: string) =>
  db
    .selectFrom('stay')
    .innerJoin('delegate', 'delegate.id', 'stay.delegate_id')
    .selectAll('stay')
    .where('delegate.mission_id', '=', missionId)
    .orderBy('check_in')
    .orderBy('stay.id')
    .execute();

async function findProgramme(
  db: Db,
  missionId: string,
  numbers: ReadonlyMap<string, number>,
): Promise<KnownItem[]> {
  const items = await db
    .selectFrom('programme_item')
    .selectAll()
    .where('mission_id', '=', missionId)
    .orderBy('starts_at')
    .orderBy('ends_at')
    .orderBy('title')
    .execute();
  const named = await db
    .selectFrom('programme_participant')
    .innerJoin('programme_item', 'programme_item.id', 'programme_participant.programme_item_id')
    .select(['programme_item_id', 'delegate_id'])
    .where('mission_id', '=', missionId)
    .execute();
  const participants = new Map<string, number[]>();
  for (const { programme_item_id: id, delegate_id } of named) {
    const number = numbers.get(delegate_id);
    if (number !== undefined) participants.set(id, [...(participants.get(id) ?? []), number]);
  }
  return items.map((row) => ({
    id: row.id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    timeZone: row.time_zone,
    kind: row.kind,
    title: row.title,
    place: row.place,
    audience: row.audience,
    participants: (participants.get(row.id) ?? []).sort((a, b) => a - b),
    meetingTable: row.meeting_table,
    counterpart: row.counterpart,
    interpreter: row.interpreter,
    dress: row.dress,
  }));
}

type LegRow = Awaited<ReturnType<typeof findLegs>>[number];
type StayRow = Awaited<ReturnType<typeof findStays>>[number];

const legOf = (row: LegRow): Leg => ({
  ...factsIn(LEG_FACTS, {
    booking: row.booking ?? '',
    fromTerminal: row.from_terminal ?? '',
    toTerminal: row.to_terminal ?? '',
    baggage: row.baggage ?? '',
  }),
  direction: row.direction,
  position: row.position,
  flight: row.flight,
  from: row.from_airport,
  to: row.to_airport,
  departure: row.departs_local,
  fromZone: row.departs_zone,
  arrival: row.arrives_local,
  toZone: row.arrives_zone,
  departsAt: row.departs_at,
  arrivesAt: row.arrives_at,
  minutes: minutesBetween(row.departs_at, row.arrives_at),
  dayShift: daysBetween(row.departs_local.slice(0, 10), row.arrives_local.slice(0, 10)),
});

const stayOf = (row: StayRow, numbers: ReadonlyMap<string, number>): Stay => ({
  ...factsIn(STAY_FACTS, { confirmation: row.confirmation ?? '', note: row.note ?? '' }),
  hotel: row.hotel,
  roomType: row.room_type,
  sharesWithName: row.shares_with_name,
  sharesWith: row.shares_with_id === null ? null : (numbers.get(row.shares_with_id) ?? null),
  checkIn: row.check_in,
  checkOut: row.check_out,
});

function byDelegate<Row extends { delegate_id: string }, T>(
  rows: readonly Row[],
  of: (row: Row) => T,
): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) grouped.set(row.delegate_id, [...(grouped.get(row.delegate_id) ?? []), of(row)]);
  return grouped;
}

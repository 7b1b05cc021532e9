import type { Delegate, Leg, Stay } from '#app/domain/delegations/delegation';
import type { PersonFacts } from '#app/domain/delegations/person';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { findCompaniesByName, findPeopleByProvedEmail } from './queries-known.server';

type Place = { missionId: string; organisationId: OrganisationId };

/** Writes who travels: by number, so that a person's row (and what hangs on it) stays; who isn't listed is taken off. */
export async function saveDelegates(
  db: Db,
  act: Act,
  { missionId, organisationId }: Place,
  delegates: readonly Delegate[],
): Promise<void> {
  const before = await db
    .selectFrom('delegate')
    .select(['id', 'number'])
    .where('mission_id', '=', missionId)
    .execute();
  const ids = new Map(before.map(({ id, number }) => [number, id]));
  const gone = before.filter(({ number }) => !delegates.some((delegate) => delegate.number === number));
  if (gone.length > 0)
    await db
      .deleteFrom('delegate')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  for (const { number } of delegates) if (!ids.has(number)) ids.set(number, act.newId());

  await writePeople(
    db,
    { missionId, organisationId },
    delegates.map((delegate) => ({ ...delegate, id: ids.get(delegate.number) ?? act.newId() })),
  );
  await replaceTravel(db, act, ids, delegates);
}

/** Writes what is known of people, new or known by number; a firm or a proved address that is known gives them its link. */
export async function writePeople(
  db: Db,
  { missionId, organisationId }: Place,
  people: readonly (PersonFacts & { id: string; number: number })[],
): Promise<void> {
  const companies = await findCompaniesByName(
    db,
    organisationId,
    people.map(({ company }) => company),
  );
  const persons = await findPeopleByProvedEmail(
    db,
    people.flatMap(({ email }) => email ?? []),
  );
  const rows = people.map((one) => ({
    id: one.id,
    mission_id: missionId,
    number: one.number,
    company_id: companies.get(one.company) ?? null,
    company_name: one.company,
    person_id: persons.get((one.email ?? '').toLowerCase()) ?? null,
    title: one.title,
    family_name: one.familyName,
    given_name: one.givenName,
    role: one.role,
    job_title: one.jobTitle,
    nationality: one.nationality,
    locale: one.locale,
    email: one.email,
    phone: one.phone,
    diet: one.diet,
    passport_expires_on: one.passportExpiresOn,
    emergency_contact: one.emergencyContact,
    emergency_phone: one.emergencyPhone,
    remarks: one.remarks,
  }));
  await db
    .insertInto('delegate')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['mission_id', 'number'])
        .doUpdateSet((set) =>
          Object.fromEntries(CHANGING.map((column) => [column, set.ref(`excluded.${column}`)])),
        ),
    )
    .execute();
}

const CHANGING = [
  'company_id',
  'company_name',
  'person_id',
  'title',
  'family_name',
  'given_name',
  'role',
  'job_title',
  'nationality',
  'locale',
  'email',
  'phone',
  'diet',
  'passport_expires_on',
  'emergency_contact',
  'emergency_phone',
  'remarks',
] as const;

/** Writes the legs and nights of these people anew. `ids` holds everyone a stay may be shared with, by number. */
export async function replaceTravel(
  db: Db,
  act: Act,
  ids: ReadonlyMap<number, string>,
  delegates: readonly Pick<Delegate, 'number' | 'legs' | 'stays'>[],
): Promise<void> {
  const own = delegates.flatMap(({ number }) => ids.get(number) ?? []);
  if (own.length === 0) return;
  await db.deleteFrom('leg').where('delegate_id', 'in', own).execute();
  await db.deleteFrom('stay').where('delegate_id', 'in', own).execute();
  const legs = delegates.flatMap(({ number, legs }) =>
    legs.map((leg) => legRow(act, ids.get(number) ?? '', leg)),
  );
  const stays = delegates.flatMap(({ number, stays }) =>
    stays.map((stay) => stayRow(act, ids.get(number) ?? '', stay, ids)),
  );
  for (let from = 0; from < legs.length; from += 500) {
    await db
      .insertInto('leg')
      .values(legs.slice(from, from + 500))
      .execute();
  }
  for (let from = 0; from < stays.length; from += 500) {
    await db
      .insertInto('stay')
      .values(stays.slice(from, from + 500))
      .execute();
  }
}

const legRow = (act: Act, delegateId: string, leg: Leg) => ({
  id: act.newId(),
  delegate_id: delegateId,
  direction: leg.direction,
  position: leg.position,
  flight: leg.flight,
  from_airport: leg.from,
  to_airport: leg.to,
  departs_local: leg.departure,
  departs_zone: leg.fromZone,
  departs_at: leg.departsAt,
  arrives_local: leg.arrival,
  arrives_zone: leg.toZone,
  arrives_at: leg.arrivesAt,
  booking: leg.booking ?? null,
  from_terminal: leg.fromTerminal ?? null,
  to_terminal: leg.toTerminal ?? null,
  baggage: leg.baggage ?? null,
});

const stayRow = (act: Act, delegateId: string, stay: Stay, ids: ReadonlyMap<number, string>) => ({
  id: act.newId(),
  delegate_id: delegateId,
  hotel: stay.hotel,
  room_type: stay.roomType,
  shares_with_id: stay.sharesWith === null ? null : (ids.get(stay.sharesWith) ?? null),
  shares_with_name: stay.sharesWithName,
  check_in: stay.checkIn,
  check_out: stay.checkOut,
  confirmation: stay.confirmation ?? null,
  note: stay.note ?? null,
});

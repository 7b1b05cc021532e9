import type { Delegate, Leg, Stay } from '#app/domain/delegations/delegation';
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
  const companies = await findCompaniesByName(
    db,
    organisationId,
    delegates.map(({ company }) => company),
  );
  const people = await findPeopleByProvedEmail(
    db,
    delegates.flatMap(({ email }) => email ?? []),
  );
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

  const rows = delegates.map((delegate) => ({
    id: ids.get(delegate.number) ?? act.newId(),
    mission_id: missionId,
    number: delegate.number,
    company_id: companies.get(delegate.company) ?? null,
    company_name: delegate.company,
    person_id: people.get((delegate.email ?? '').toLowerCase()) ?? null,
    title: delegate.title,
    family_name: delegate.familyName,
    given_name: delegate.givenName,
    role: delegate.role,
    job_title: delegate.jobTitle,
    nationality: delegate.nationality,
    locale: delegate.locale,
    email: delegate.email,
    phone: delegate.phone,
    diet: delegate.diet,
    passport_expires_on: delegate.passportExpiresOn,
    emergency_contact: delegate.emergencyContact,
    emergency_phone: delegate.emergencyPhone,
    remarks: delegate.remarks,
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
  await replaceTravel(db, act, ids, delegates);
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

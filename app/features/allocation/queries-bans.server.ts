import type { Ban } from '#app/domain/allocation/bans';
import { dayIn, type Instant } from '#app/domain/shared/dates';
import type { BoothId, PavilionId, PlaceId, RegistrationId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';

/** A ban as managers see it; `on` is the day where the fair is. */
export type StandingBan = Ban & {
  registrationId: RegistrationId;
  company: string;
  boothId: BoothId;
  at: Instant;
  by: string;
};

/** The booths from which managers keep firms away, by company and booth; those of withdrawn firms are left out. */
export async function findAllBans(db: Db, pavilionId: PavilionId): Promise<StandingBan[]> {
  const rows = await db
    .selectFrom('allocation_ban')
    .innerJoin('registration', 'registration.id', 'allocation_ban.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('booth', 'booth.id', 'allocation_ban.booth_id')
    .innerJoin('pavilion', 'pavilion.id', 'allocation_ban.pavilion_id')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .leftJoin('person', 'person.id', 'allocation_ban.created_by_id')
    .select(['registration.id as registrationId', 'company.name as company', 'company.country'])
    .select(['company.national_id', 'booth.id as boothId', 'booth.label as booth', 'fair.time_zone as zone'])
    .select(['allocation_ban.reason', 'allocation_ban.created_at as at'])
    .select(['person.given_name', 'person.family_name'])
    .where('allocation_ban.pavilion_id', '=', pavilionId)
    .where('registration.withdrawn_at', 'is', null)
    .orderBy('company.name')
    .orderBy('booth.label_key')
    .execute();
  return rows.map(({ country, national_id, given_name, family_name, zone, ...row }) => ({
    ...row,
    firm: firmKey({ country, national_id }),
    on: dayIn(row.at, zone),
    by: [given_name, family_name].filter(Boolean).join(' '),
  }));
}

/** Whether a manager keeps a firm away from the booth of one of these places. */
export async function isKeptFrom(
  db: Db,
  registrationId: RegistrationId,
  placeIds: readonly PlaceId[],
): Promise<boolean> {
  const row = await db
    .selectFrom('allocation_ban')
    .innerJoin('place', 'place.booth_id', 'allocation_ban.booth_id')
    .select('allocation_ban.id')
    .where('allocation_ban.registration_id', '=', registrationId)
    .where('place.id', 'in', placeIds)
    .executeTakeFirst();
  return row !== undefined;
}

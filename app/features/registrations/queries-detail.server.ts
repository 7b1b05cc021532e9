import { z } from 'zod';
import type { Scope } from '#app/domain/registrations/scope';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { inScope } from './queries.server';
import type { Call } from './queries-call.server';

const participations = z.array(z.object({ year: z.number(), m2: z.number() }));
const aids = z.array(z.object({ on: z.string(), cents: z.number() }));

export type Detail = NonNullable<Awaited<ReturnType<typeof findRegistration>>>;

/** One registration within what the person may see, with wishes, options and history; undefined when it isn't theirs. */
export async function findRegistration(db: Db, seen: { call: Call; scope: Scope }, id: RegistrationId) {
  const row = await inScope(db, seen)
    .innerJoin('organisation', 'organisation.id', 'registration.organisation_id')
    .leftJoin('segment', 'segment.code', 'company.segment_code')
    .selectAll('registration')
    .select([
      'organisation.name as organisation',
      'company.name as company',
      'company.country',
      'company.national_id',
      'company.siret',
      'company.vat_id',
      'company.vat_proof_on',
      'company.vat_proof_reference',
      'company.address_line',
      'company.postcode',
      'company.city',
      'company.region',
      'company.products',
      'company.headcount',
      'company.turnover_cents',
      'company.balance_cents',
      'segment.label_fr',
      'segment.label_en',
    ])
    .where('registration.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...row,
    participations: participations.parse(JSON.parse(row.participations)),
    deMinimis: aids.parse(JSON.parse(row.de_minimis)),
    wishes: await findWishes(db, id),
    firms: await findRelations(db, id),
    options: await findOptions(db, id),
    history: await findHistory(db, id),
  };
}

export const findWishes = (db: Db, id: RegistrationId) =>
  db
    .selectFrom('preference')
    .innerJoin('booth', 'booth.id', 'preference.booth_id')
    .select(['preference.rank', 'booth.label', 'booth.area', 'booth.kind'])
    .where('preference.registration_id', '=', id)
    .orderBy('preference.rank')
    .execute();

const findRelations = (db: Db, id: RegistrationId) =>
  db
    .selectFrom('registration_relation')
    .innerJoin('company', 'company.id', 'registration_relation.company_id')
    .select(['registration_relation.kind', 'company.name'])
    .where('registration_relation.registration_id', '=', id)
    .orderBy('company.name')
    .execute();

export const findOptions = (db: Db, id: RegistrationId) =>
  db
    .selectFrom('registration_option')
    .select(['code', 'quantity'])
    .where('registration_id', '=', id)
    .orderBy('code')
    .execute();

/** What was done with it, the latest first. */
const findHistory = (db: Db, id: RegistrationId) =>
  db
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'actor_label', 'action'])
    .where('entity', '=', 'registration')
    .where('entity_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(20)
    .execute();

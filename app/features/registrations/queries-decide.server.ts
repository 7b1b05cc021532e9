import type { ExpressionBuilder } from 'kysely';
import type { Standing } from '#app/domain/registrations/decision';
import type { Locale } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { Database } from '#db/schema';

/** A registration as far as deciding and announcing it need. */
export type Decidable = {
  id: RegistrationId;
  companyId: CompanyId;
  company: string;
  country: string;
  national_id: string;
  organisationId: OrganisationId;
  locale: Locale;
  email: string;
  contact: string;
  /** Holds a confirmed booth. */
  confirmed: boolean;
  standing: Standing;
};

/** All of a pavilion, or those of it whose decision is still to be told; these; or one. */
export type Which =
  | { pavilionId: string; toAnnounce?: boolean }
  | { registrationIds: readonly RegistrationId[] }
  | { registrationId: RegistrationId };

/** Registrations in order of filing: one statement. */
export async function findDecidables(db: Db, which: Which): Promise<Decidable[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('confirmation', (join) =>
      join
        .onRef('confirmation.registration_id', '=', 'registration.id')
        .on('confirmation.cancelled_at', 'is', null),
    )
    .selectAll('registration')
    .select(['company.name', 'company.country', 'company.national_id', 'confirmation.id as confirmationId'])
    .where((row) => chosen(row, which))
    .orderBy('registration.filed_on')
    .orderBy('company.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    companyId: row.company_id,
    company: row.name,
    country: row.country,
    national_id: row.national_id,
    organisationId: row.organisation_id,
    locale: row.locale,
    email: row.contact_email,
    contact: `${row.contact_given_name} ${row.contact_family_name}`.trim(),
    confirmed: row.confirmationId !== null,
    standing: {
      decision: row.decision,
      reason: row.decision_reason,
      decidedAt: row.decided_at,
      announcedAt: row.announced_at,
      withdrawnAt: row.withdrawn_at,
    },
  }));
}

type Registrations = ExpressionBuilder<Database, 'registration'>;

function chosen(row: Registrations, which: Which) {
  if ('registrationId' in which) return row('registration.id', '=', which.registrationId);
  if ('registrationIds' in which) return row('registration.id', 'in', [...which.registrationIds]);
  const ofPavilion = row('registration.pavilion_id', '=', which.pavilionId);
  return which.toAnnounce ? row.and([ofPavilion, isToAnnounce(row)]) : ofPavilion;
}

/** There is something to tell that hasn't been told: what `announce` of the domain takes. */
export const isToAnnounce = (row: Registrations) =>
  row.and([
    row('registration.decision', '!=', 'none'),
    row('registration.announced_at', 'is', null),
    row('registration.withdrawn_at', 'is', null),
  ]);

/** Who took the last decision about a registration. */
export async function whoDecided(db: Db, registrationId: RegistrationId): Promise<string> {
  const entry = await db
    .selectFrom('audit_entry')
    .select('actor_label')
    .where('entity', '=', 'registration')
    .where('entity_id', '=', registrationId)
    .where('action', '=', 'registration.decided')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry?.actor_label ?? '';
}

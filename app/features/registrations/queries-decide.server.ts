import { isToAnnounce, type Standing } from '#app/domain/registrations/decision';
import type { Locale } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { Call } from './queries-call.server';

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

/** Registrations of a pavilion, or one, in order of filing: one statement. */
export async function findDecidables(
  db: Db,
  which: { pavilionId: string } | { registrationId: RegistrationId },
): Promise<Decidable[]> {
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
    .where(
      'pavilionId' in which ? 'registration.pavilion_id' : 'registration.id',
      '=',
      'pavilionId' in which ? which.pavilionId : which.registrationId,
    )
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

/** Every decision that is still to be told, as the mail that will tell it. */
export async function findAnnouncements(db: Db, call: Call) {
  const registered = await findDecidables(db, { pavilionId: call.pavilionId });
  return registered
    .filter(({ standing }) => isToAnnounce(standing))
    .map((each) => announcementOf(call, each));
}

function announcementOf(call: Call, each: Decidable) {
  const { decision, reason } = each.standing;
  const edition = `${call.fair} ${call.year}`;
  return {
    /** What a page lists, so that nothing else is sent than what was read. */
    key: `${each.id}:${decision}:${reason ?? ''}`,
    registration: each,
    payload: { decision, reason, company: each.company, edition, link: '/home' },
  };
}

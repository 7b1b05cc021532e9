import { createHash } from 'node:crypto';
import type { Application } from '#app/domain/registrations/application';
import { decide, type Standing, withdraw } from '#app/domain/registrations/decision';
import { priorityPoints } from '#app/domain/registrations/points';
import type { CompanyId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { type Result, refuse } from '#app/domain/shared/problem';
import { saveCompany, saveMembership } from '#app/features/companies/steps.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { findDecidables } from './queries-decide.server';

/** Tells whether the same application came before: equal text, equal hash. */
export const contentHash = (application: Application): string =>
  createHash('sha256').update(JSON.stringify(application)).digest('hex');

export type Filing = {
  pavilionId: string;
  organisationId: OrganisationId;
  source: 'web' | 'import';
  application: Application;
  /** Of the registration that it replaces. */
  replaces?: RegistrationId;
  boothIds: ReadonlyMap<string, string>;
};

export type Filed = { registrationId: RegistrationId; companyId: CompanyId };

/** Saves a firm and its registration, without the wishes about other firms: those may not be there yet. */
export async function fileRegistration(db: Db, act: Act, filing: Filing): Promise<Filed> {
  const { application, pavilionId, organisationId } = filing;
  const companyId = await saveCompany(db, act, application.company);
  await saveMembership(db, act, { companyId, organisationId, isMember: application.isMember });
  const registrationId: RegistrationId = filing.replaces ?? act.newId();
  const facts = columnsOf(application);
  if (filing.replaces) {
    await db
      .updateTable('registration')
      .set({ ...facts, source: filing.source, updated_at: act.at })
      .where('id', '=', registrationId)
      .execute();
    await clearWishes(db, registrationId);
  } else {
    await db
      .insertInto('registration')
      .values({
        id: registrationId,
        pavilion_id: pavilionId,
        company_id: companyId,
        organisation_id: organisationId,
        source: filing.source,
        ...facts,
        created_at: act.at,
        updated_at: act.at,
      })
      .execute();
  }
  await saveWishes(db, act, registrationId, filing);
  await recordAudit(db, act, {
    action: filing.replaces ? 'registration.changed' : 'registration.filed',
    entity: 'registration',
    entityId: registrationId,
    organisationId,
    after: application,
  });
  return { registrationId, companyId };
}

async function clearWishes(db: Db, registrationId: RegistrationId): Promise<void> {
  for (const table of ['preference', 'registration_relation', 'registration_option'] as const) {
    await db.deleteFrom(table).where('registration_id', '=', registrationId).execute();
  }
}

async function saveWishes(db: Db, act: Act, registrationId: RegistrationId, filing: Filing): Promise<void> {
  const { choices, options } = filing.application;
  const boothIds = choices.flatMap((label) => filing.boothIds.get(label) ?? []);
  if (boothIds.length > 0) {
    const preferences = boothIds.map((booth_id, index) => ({
      id: act.newId(),
      registration_id: registrationId,
      rank: index + 1,
      booth_id,
    }));
    await db.insertInto('preference').values(preferences).execute();
  }
  if (options.length > 0) {
    const wanted = options.map((option) => ({ id: act.newId(), registration_id: registrationId, ...option }));
    await db.insertInto('registration_option').values(wanted).execute();
  }
}

/** Wishes about other firms, once every firm they may name is saved. A firm has none about itself. */
export async function saveRelations(
  db: Db,
  act: Act,
  filed: Filed,
  application: Pick<Application, 'shareWith' | 'avoid'>,
  firms: ReadonlyMap<string, readonly CompanyId[]>,
): Promise<void> {
  const named = (kind: 'share' | 'avoid', names: readonly string[]) =>
    [...new Set(names.flatMap((name) => firms.get(name) ?? []))]
      .filter((companyId) => companyId !== filed.companyId)
      .map((company_id) => ({ id: act.newId(), registration_id: filed.registrationId, kind, company_id }));
  const relations = [...named('share', application.shareWith), ...named('avoid', application.avoid)];
  if (relations.length > 0) await db.insertInto('registration_relation').values(relations).execute();
}

function columnsOf(application: Application) {
  const { area, contact } = application;
  return {
    filed_on: application.filedOn,
    deposit_received_on: application.depositReceivedOn,
    is_member: application.isMember ? (1 as const) : (0 as const),
    area_wished: Number(area.wished),
    area_min: area.min === null ? null : Number(area.min),
    area_max: area.max === null ? null : Number(area.max),
    corner: application.corner,
    package_code: application.packageCode,
    electricity_kw: application.electricityKw,
    interpreter_days: application.interpreterDays,
    aid_label: application.aidLabel,
    participations: JSON.stringify(application.participations),
    de_minimis: JSON.stringify(application.deMinimis),
    points: priorityPoints(application.participations).points,
    locale: application.locale,
    contact_given_name: contact.givenName,
    contact_family_name: contact.familyName,
    contact_email: contact.email,
    contact_phone: contact.phone,
    content_hash: contentHash(application),
  };
}

/** The firm gives up its registration. Refused (REGISTRATION_CONFIRMED) while it holds a booth: cancel that first. */
export async function withdrawRegistration(
  db: Db,
  act: Act,
  registrationId: RegistrationId,
): Promise<Result<Standing>> {
  const [each] = await findDecidables(db, { registrationId });
  if (!each) return refuse({ code: 'UNKNOWN_REGISTRATION' });
  const withdrawn = withdraw(each.standing, { at: act.at, confirmed: each.confirmed });
  if (!withdrawn.ok) return withdrawn;
  await db
    .updateTable('registration')
    .set({ withdrawn_at: act.at, updated_at: act.at })
    .where('id', '=', registrationId)
    .execute();
  await recordAudit(db, act, {
    action: 'registration.withdrawn',
    entity: 'registration',
    entityId: registrationId,
    organisationId: each.organisationId,
    before: each.standing,
    after: withdrawn.value,
  });
  return withdrawn;
}

/** A firm of the waiting list gets a place: accepted from now on, and quiet until it is announced. */
export async function acceptWaiting(
  db: Db,
  act: Act,
  registrationId: RegistrationId,
): Promise<Result<Standing>> {
  const [each] = await findDecidables(db, { registrationId });
  if (!each) return refuse({ code: 'UNKNOWN_REGISTRATION' });
  const accepted = decide(each.standing, { decision: 'accepted' }, { at: act.at, confirmed: each.confirmed });
  if (!accepted.ok) return accepted;
  const { decision, reason, decidedAt, announcedAt } = accepted.value;
  await db
    .updateTable('registration')
    .set({ decision, decision_reason: reason, decided_at: decidedAt, announced_at: announcedAt })
    .set({ updated_at: act.at })
    .where('id', '=', registrationId)
    .execute();
  await recordAudit(db, act, {
    action: 'registration.decided',
    entity: 'registration',
    entityId: registrationId,
    organisationId: each.organisationId,
    before: each.standing,
    after: accepted.value,
  });
  return accepted;
}

import type { Application } from '#app/domain/registrations/application';
import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, PersonId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCompaniesNamed, findCompanyByIdentifier } from '#app/features/companies/queries.server';
import { grantExhibitor } from '#app/features/companies/steps.server';
import { openCompany } from '#app/features/companies/steps-open.server';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { type Call, findBooths, isOpen } from './queries-call.server';
import { fileRegistration, saveRelations } from './steps.server';

export type ApplyInput = {
  call: Call;
  person: { id: PersonId; email: string; name: string };
  today: LocalDate;
  application: Application;
};

/** `already`: the firm was registered before; its first registration is answered and nothing is changed. */
export type Applied = { registrationId: RegistrationId; already: boolean };

/**
 * Registers a firm for a call on the web, once. Refusals: CALL_CLOSED; COMPANY_HELD when the firm is known and the person
 * may not act for it (a request goes to the organiser, who answers it).
 */
export async function applyToCall(db: Db, act: Act, input: ApplyInput): Promise<Result<Applied>> {
  const { call, person, application } = input;
  if (!isOpen(call, input.today)) return refuse({ code: 'CALL_CLOSED' });
  return await inTransaction(db, async (db) => {
    const opened = await mayActFor(db, act, input);
    if (!opened.ok) return opened;
    const existing = opened.value && (await findOwn(db, call, opened.value));
    if (existing) return ok({ registrationId: existing, already: true });
    const booths = await findBooths(db, call.pavilionId);
    const filed = await fileRegistration(db, act, {
      pavilionId: call.pavilionId,
      organisationId: call.organisationId,
      source: 'web',
      application,
      boothIds: new Map(booths.map(({ label, id }) => [label, id])),
    });
    const { companyId, registrationId } = filed;
    await grantExhibitor(db, act, { personId: person.id, companyId, organisationId: call.organisationId });
    const firms = await findCompaniesNamed(db, [...application.shareWith, ...application.avoid]);
    await saveRelations(db, act, filed, application, firms);
    await tell(db, act, input, filed);
    return ok({ registrationId, already: false });
  });
}

/** The firm's id when it is known and open to the person, undefined when it is new. */
async function mayActFor(db: Db, act: Act, input: ApplyInput): Promise<Result<CompanyId | undefined>> {
  const { call, person, application } = input;
  const { country, nationalId } = application.company;
  const known = await findCompanyByIdentifier(db, country, nationalId);
  if (!known) return ok(undefined);
  const open = await openCompany(db, act, {
    companyId: known.id,
    person,
    organisationId: call.organisationId,
  });
  return open ? ok(known.id) : refuse({ code: 'COMPANY_HELD', field: 'identifier' });
}

const findOwn = async (db: Db, call: Call, companyId: CompanyId): Promise<RegistrationId | undefined> => {
  const row = await db
    .selectFrom('registration')
    .select('id')
    .where('pavilion_id', '=', call.pavilionId)
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  return row?.id;
};

async function tell(
  db: Db,
  act: Act,
  { call, application, person }: ApplyInput,
  filed: { registrationId: RegistrationId; companyId: CompanyId },
): Promise<void> {
  const { contact, company, locale } = application;
  await enqueueMail(db, act, {
    message: 'registration-received',
    payload: {
      contactName: `${contact.givenName} ${contact.familyName}`.trim(),
      company: company.name,
      edition: `${call.fair} ${call.year}`,
      organiser: call.organisation,
      areaWished: Number(application.area.wished),
    },
    locale,
    to: { email: contact.email, name: `${contact.givenName} ${contact.familyName}`.trim() },
    organisationId: call.organisationId,
    personId: contact.email.toLowerCase() === person.email.toLowerCase() ? person.id : null,
    companyId: filed.companyId,
    registrationId: filed.registrationId,
  });
}

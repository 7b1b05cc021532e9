import type { CompanyId, OrganisationId, PersonId } from '#app/domain/shared/ids';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { existsContact, findCompany, findPeopleOfCompany } from './queries.server';
import { grantExhibitor } from './steps.server';

/**
 * Who has proved an e-mail may act for the firms that gave it as their contact, as long as nobody else acts for them.
 * Answers how many firms were opened to the person.
 */
export async function claimCompaniesByEmail(
  db: Db,
  act: Act,
  claim: { personId: PersonId; email: string },
): Promise<number> {
  const firms = await db
    .selectFrom('registration')
    .select(['company_id', 'organisation_id'])
    .distinct()
    .where((where) => where(where.fn<string>('lower', ['contact_email']), '=', claim.email.toLowerCase()))
    .where('company_id', 'not in', (held) =>
      held
        .selectFrom('role_grant')
        .select('company_id')
        .where('company_id', 'is not', null)
        .where('person_id', '!=', claim.personId),
    )
    .execute();
  for (const { company_id, organisation_id } of firms) {
    await grantExhibitor(db, act, {
      personId: claim.personId,
      companyId: company_id,
      organisationId: organisation_id,
    });
  }
  return new Set(firms.map(({ company_id }) => company_id)).size;
}

export type Opening = {
  companyId: CompanyId;
  person: { id: PersonId; email: string; name: string };
  organisationId: OrganisationId;
};

/**
 * Whether a person may act for a known firm: they do already, or nobody does and the firm gave their proved e-mail as its
 * contact. If not, their request is kept for the organiser and told once by mail; typing a firm's number opens nothing.
 */
export async function openCompany(db: Db, act: Act, opening: Opening): Promise<boolean> {
  const { companyId, person, organisationId } = opening;
  const holders = await findPeopleOfCompany(db, companyId);
  if (holders.some(({ id }) => id === person.id)) return true;
  const proved = (await isEmailProved(db, person.id)) && (await existsContact(db, companyId, person.email));
  if (holders.length === 0 && proved) {
    await grantExhibitor(db, act, { personId: person.id, companyId, organisationId });
    return true;
  }
  await askToAct(db, act, opening);
  return false;
}

async function isEmailProved(db: Db, personId: PersonId): Promise<boolean> {
  const user = await db
    .selectFrom('user')
    .select('emailVerified')
    .where('id', '=', personId)
    .executeTakeFirst();
  return user?.emailVerified === 1;
}

async function askToAct(db: Db, act: Act, { companyId, person, organisationId }: Opening): Promise<void> {
  const id = act.newId();
  const asked = await db
    .insertInto('company_claim')
    .values({ id, company_id: companyId, person_id: person.id, asked_at: act.at })
    .onConflict((conflict) => conflict.columns(['company_id', 'person_id']).doNothing())
    .executeTakeFirst();
  if (!asked.numInsertedOrUpdatedRows) return;
  const organisation = await db
    .selectFrom('organisation')
    .select(['name', 'email'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const company = await findCompany(db, companyId);
  await recordAudit(db, act, {
    action: 'company.claimed',
    entity: 'company',
    entityId: companyId,
    organisationId,
    after: { personId: person.id },
  });
  if (!organisation.email) return;
  await enqueueMail(db, act, {
    message: 'company-claimed',
    payload: {
      company: company?.name ?? '',
      person: person.name,
      email: person.email,
      link: '/registrations',
    },
    locale: 'fr',
    to: { email: organisation.email, name: organisation.name },
    organisationId,
    companyId,
  });
}

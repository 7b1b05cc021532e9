import type { ApplicantCompany } from '#app/domain/companies/company';
import type { CompanyId, OrganisationId, PersonId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { findCompanyByIdentifier } from './queries.server';

/** Makes or updates the firm that bears this identifier; what it said before stays in the audit. */
export async function saveCompany(db: Db, act: Act, company: ApplicantCompany): Promise<CompanyId> {
  const known = await findCompanyByIdentifier(db, company.country, company.nationalId);
  const facts = columnsOf(company);
  if (!known) {
    const id: CompanyId = act.newId();
    await db
      .insertInto('company')
      .values({ id, ...facts, created_at: act.at })
      .execute();
    await recordAudit(db, act, {
      action: 'company.registered',
      entity: 'company',
      entityId: id,
      after: facts,
    });
    return id;
  }
  const { id, created_at, vat_proof_on, vat_proof_reference, ...before } = known;
  if (sameFacts(before, facts)) return id;
  // A proof is of one number: another number has none yet.
  const proof = known.vat_id === facts.vat_id ? {} : { vat_proof_on: null, vat_proof_reference: null };
  await db
    .updateTable('company')
    .set({ ...facts, ...proof })
    .where('id', '=', id)
    .execute();
  await recordAudit(db, act, {
    action: 'company.changed',
    entity: 'company',
    entityId: id,
    before,
    after: facts,
  });
  return id;
}

/** A firm's bond with an organisation: it is known there, member or not. */
export async function saveMembership(
  db: Db,
  act: Act,
  bond: { companyId: CompanyId; organisationId: OrganisationId; isMember: boolean },
): Promise<void> {
  const is_member = bond.isMember ? 1 : 0;
  await db
    .insertInto('company_membership')
    .values({ id: act.newId(), company_id: bond.companyId, organisation_id: bond.organisationId, is_member })
    .onConflict((conflict) => conflict.columns(['company_id', 'organisation_id']).doUpdateSet({ is_member }))
    .execute();
}

/** Lets a person act for a firm in an organisation; once is enough. */
export async function grantExhibitor(
  db: Db,
  act: Act,
  grant: { personId: PersonId; companyId: CompanyId; organisationId: OrganisationId },
): Promise<void> {
  const inserted = await db
    .insertInto('role_grant')
    .values({
      id: act.newId(),
      person_id: grant.personId,
      role: 'exhibitor',
      organisation_id: grant.organisationId,
      company_id: grant.companyId,
      granted_at: act.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!inserted.numInsertedOrUpdatedRows) return;
  await recordAudit(db, act, {
    action: 'role.granted',
    entity: 'person',
    entityId: grant.personId,
    organisationId: grant.organisationId,
    after: { role: 'exhibitor', companyId: grant.companyId },
  });
}

function columnsOf(company: ApplicantCompany) {
  return {
    name: company.name,
    country: company.country,
    national_id: company.nationalId,
    siret: company.siret,
    vat_id: company.vatId,
    address_line: company.addressLine,
    postcode: company.postcode,
    city: company.city,
    region: company.region,
    segment_code: company.segmentCode,
    products: company.products,
    headcount: company.headcount,
    turnover_cents: company.turnoverCents,
    balance_cents: company.balanceCents,
  };
}

type Facts = ReturnType<typeof columnsOf>;

const sameFacts = (a: Facts, b: Facts): boolean =>
  Object.entries(b).every(([column, value]) =>
    Object.entries(a).some(([other, held]) => other === column && held === value),
  );

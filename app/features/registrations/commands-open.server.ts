import { canonicalNationalId } from '#app/domain/companies/identifiers';
import { identifierProblems } from '#app/domain/registrations/apply';
import type { CompanyId, PersonId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCompanyByIdentifier, findCompanyByVat } from '#app/features/companies/queries.server';
import { grantExhibitor } from '#app/features/companies/steps.server';
import { openCompany } from '#app/features/companies/steps-open.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import type { Call } from './queries-call.server';

export type LookUp = {
  call: Call;
  person: { id: PersonId; email: string; name: string };
  country: string;
  /** SIREN, national number or VAT number as typed. */
  identifier: string;
};

export type Found = { companyId: CompanyId } | { country: string; nationalId: string };

/** Finds the firm somebody wants to register: a new one, or a known one that they may act for (COMPANY_HELD otherwise). */
export async function lookUpCompany(db: Db, act: Act, input: LookUp): Promise<Result<Found>> {
  const { country, identifier, call, person } = input;
  if (identifier.trim() === '') return refuse({ code: 'REQUIRED', field: 'identifier' });
  const bare = identifier.replace(/\s/gu, '').toUpperCase();
  // A French VAT number holds the SIREN: FR, a key of two, then nine digits.
  const number = country === 'FR' && /^FR..\d{9}$/.test(bare) ? bare.slice(4) : bare;
  const byVat = await findCompanyByVat(db, bare);
  const problems = byVat ? [] : identifierProblems(country, number);
  if (problems.length > 0) return refuse(...problems);
  const nationalId = canonicalNationalId(number, country);
  return await inTransaction(db, async (db) => {
    const known = byVat ?? (await findCompanyByIdentifier(db, country, nationalId));
    if (!known) return ok({ country, nationalId });
    const open = await openCompany(db, act, {
      companyId: known.id,
      person,
      organisationId: call.organisationId,
    });
    return open ? ok({ companyId: known.id }) : refuse({ code: 'COMPANY_HELD', field: 'identifier' });
  });
}

/** Answers a request to act for a firm, once: UNKNOWN_CLAIM when it isn't open any more or isn't this organiser's. */
export async function settleClaim(
  db: Db,
  act: Act,
  input: { claimId: string; accept: boolean; organisationIds: readonly string[] },
): Promise<Result<null>> {
  return await inTransaction(db, async (db) => {
    const claim = await db
      .selectFrom('company_claim')
      .innerJoin('registration', 'registration.company_id', 'company_claim.company_id')
      .select([
        'company_claim.id',
        'company_claim.company_id',
        'company_claim.person_id',
        'registration.organisation_id',
      ])
      .where('company_claim.id', '=', input.claimId)
      .where('company_claim.settled_at', 'is', null)
      .where('registration.organisation_id', 'in', [...input.organisationIds])
      .limit(1)
      .executeTakeFirst();
    if (!claim) return refuse({ code: 'UNKNOWN_CLAIM' });
    await db.updateTable('company_claim').set({ settled_at: act.at }).where('id', '=', claim.id).execute();
    if (input.accept) {
      await grantExhibitor(db, act, {
        personId: claim.person_id,
        companyId: claim.company_id,
        organisationId: claim.organisation_id,
      });
    }
    await recordAudit(db, act, {
      action: input.accept ? 'company.claim-accepted' : 'company.claim-refused',
      entity: 'company',
      entityId: claim.company_id,
      organisationId: claim.organisation_id,
      after: { personId: claim.person_id },
    });
    return ok(null);
  });
}

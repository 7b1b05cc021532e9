import { checkVatProof, type VatProof } from '#app/domain/invoicing/vat-proof';
import { dayIn } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';

/** The day of a French seller, whose invoices the proof is kept for. */
const SELLER_ZONE = 'Europe/Paris';

type Of = { companyId: CompanyId; organisationId: OrganisationId };

/** Keeps the proof that a firm's EU VAT number was valid: its next invoices bear no French VAT. */
export function recordVatProof(
  db: Db,
  act: Act,
  { on, reference, ...of }: Of & { on: string; reference: string },
): Promise<Result<VatProof>> {
  return inTransaction(db, async (db) => {
    const company = await findProven(db, of.companyId);
    if (!company) return refuse({ code: 'COMPANY_GONE' });
    const checked = checkVatProof(company, { on, reference }, dayIn(act.at, SELLER_ZONE));
    if (checked.ok) await saveProof(db, act, of, company, checked.value);
    return checked;
  });
}

/** Takes the proof away, for one recorded by mistake; invoices already issued stay as they are. */
export function removeVatProof(db: Db, act: Act, of: Of): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const company = await findProven(db, of.companyId);
    if (!company) return refuse({ code: 'COMPANY_GONE' });
    if (company.on !== null) await saveProof(db, act, of, company, { on: null, reference: null });
    return ok(null);
  });
}

const findProven = (db: Db, companyId: CompanyId) =>
  db
    .selectFrom('company')
    .select([
      'country',
      'postcode',
      'vat_id as vatId',
      'vat_proof_on as on',
      'vat_proof_reference as reference',
    ])
    .where('id', '=', companyId)
    .executeTakeFirst();

type Kept = { on: string | null; reference: string | null };

async function saveProof(
  db: Db,
  act: Act,
  { companyId, organisationId }: Of,
  before: Kept & { vatId: string | null },
  { on, reference }: Kept,
): Promise<void> {
  await db
    .updateTable('company')
    .set({ vat_proof_on: on, vat_proof_reference: reference })
    .where('id', '=', companyId)
    .execute();
  await recordAudit(db, act, {
    action: on === null ? 'company.vat-proof-removed' : 'company.vat-proof-recorded',
    entity: 'company',
    entityId: companyId,
    organisationId,
    before: { vatId: before.vatId, on: before.on, reference: before.reference },
    after: { vatId: before.vatId, on, reference },
  });
}

import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type Pause = {
  id: string;
  companyId: CompanyId | null;
  invoiceId: InvoiceId | null;
  kind: 'PAUSED' | 'DISPUTED';
  reason: string;
  untilOn: LocalDate | null;
};

/** The pauses that hold on `today`: neither lifted nor over. The last day still counts. */
export async function findPauses(db: Db, organisationId: OrganisationId, today: LocalDate): Promise<Pause[]> {
  const rows = await db
    .selectFrom('reminder_pause')
    .select(['id', 'company_id', 'invoice_id', 'kind', 'reason', 'until_on'])
    .where('organisation_id', '=', organisationId)
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, companyId: row.company_id, invoiceId: row.invoice_id },
    ...{ kind: row.kind, reason: row.reason, untilOn: row.until_on },
  }));
}

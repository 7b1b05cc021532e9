import { indexInvoices, type MatchIndex } from '#app/domain/payments/match-index';
import type { MatchableInvoice } from '#app/domain/payments/proposal';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** Invoices of an organisation with what is open of each; of one firm, or some by id, where they are named. */
export async function findMatchable(
  db: Db,
  organisationId: OrganisationId,
  only: { companyId?: CompanyId; companyIds?: readonly CompanyId[]; invoiceIds?: readonly InvoiceId[] } = {},
): Promise<MatchableInvoice[]> {
  const { companyId, companyIds, invoiceIds } = only;
  if (invoiceIds?.length === 0) return [];
  const rows = await db
    .selectFrom('invoice')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .select(['invoice.id', 'number', 'type', 'invoice.company_id as companyId', 'company.name as company'])
    .select(['currency', 'due_cents', 'due_date as dueOn'])
    .select(({ selectFrom }) => [
      selectFrom('settlement')
        .whereRef('settlement.invoice_id', '=', 'invoice.id')
        .where('settlement.undone_at', 'is', null)
        .select(({ fn }) => fn.sum<number | null>('amount_cents').as('sum'))
        .as('settled'),
      selectFrom('settlement')
        .whereRef('settlement.credit_note_id', '=', 'invoice.id')
        .where('settlement.undone_at', 'is', null)
        .select(({ fn }) => fn.sum<number | null>('amount_cents').as('sum'))
        .as('used'),
    ])
    .where('invoice.organisation_id', '=', organisationId)
    .$if(companyId !== undefined, (query) => query.where('invoice.company_id', '=', companyId ?? ''))
    .$if(companyIds !== undefined, (query) => query.where('invoice.company_id', 'in', companyIds ?? []))
    .$if(invoiceIds !== undefined, (query) => query.where('invoice.id', 'in', invoiceIds ?? []))
    .orderBy('due_date')
    .orderBy('number')
    .execute();
  return rows.map(({ due_cents, settled, used, ...row }) => ({
    ...row,
    openCents: Math.max(0, due_cents - (settled ?? 0) - (used ?? 0)),
  }));
}

/** What movements of an organisation's accounts are matched with; made once while nothing is committed. */
export const findMatchIndex = (db: Db, organisationId: OrganisationId): Promise<MatchIndex> =>
  whileUnchanged(db, `match index ${organisationId}`, () => readMatchIndex(db, organisationId));

async function readMatchIndex(db: Db, organisationId: OrganisationId): Promise<MatchIndex> {
  const [invoices, accounts] = [
    await findMatchable(db, organisationId),
    await db
      .selectFrom('bank_entry')
      .innerJoin('payment', 'payment.id', 'bank_entry.payment_id')
      .select(['counterparty_iban', 'payment.company_id'])
      .where('bank_entry.organisation_id', '=', organisationId)
      .where('counterparty_iban', 'is not', null)
      .where('payment.company_id', 'is not', null)
      .orderBy('booked_on')
      .execute(),
  ];
  const firms = new Map<string, CompanyId>();
  for (const { counterparty_iban, company_id } of accounts) {
    if (counterparty_iban && company_id) firms.set(counterparty_iban, company_id);
  }
  return indexInvoices(invoices, firms);
}

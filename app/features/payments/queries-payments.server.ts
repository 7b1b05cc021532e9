import { searchable } from '#app/domain/payments/names';
import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { PaymentTable } from '#db/schema/invoicing';
import type { PaymentFilter } from './forms';

export type PaymentRow = {
  id: string;
  receivedOn: LocalDate;
  amountCents: number;
  currency: string;
  method: PaymentTable['method'];
  companyId: CompanyId | null;
  company: string | null;
  funder: string | null;
  payer: string | null;
  reference: string | null;
  /** "AC-2026-00012", "AC-2026-00015". */
  settles: string[];
  restCents: number;
  entryId: string | null;
  undone: boolean;
};

/** Who paid what, the newest first, as a filter asks for it. */
export async function findPayments(
  db: Db,
  organisationId: OrganisationId,
  { q, kind }: PaymentFilter,
): Promise<PaymentRow[]> {
  const rows = await db
    .selectFrom('payment')
    .leftJoin('company', 'company.id', 'payment.company_id')
    .leftJoin('bank_entry', 'bank_entry.payment_id', 'payment.id')
    .select(['payment.id', 'received_on', 'payment.amount_cents', 'payment.currency', 'method', 'company_id'])
    .select(['company.name', 'funder', 'payer_name', 'reference', 'undone_at', 'bank_entry.id as entry_id'])
    .where('payment.organisation_id', '=', organisationId)
    .orderBy('received_on', 'desc')
    .orderBy('payment.created_at', 'desc')
    .orderBy('payment.id')
    .execute();
  const settled = await findSettled(db, organisationId);
  const wanted = searchable(q);
  return rows
    .map((row): PaymentRow => {
      const { numbers = [], cents = 0 } = settled.get(row.id) ?? {};
      const rest = row.amount_cents > 0 ? row.amount_cents - cents : row.amount_cents + cents;
      return {
        id: row.id,
        receivedOn: row.received_on,
        amountCents: row.amount_cents,
        currency: row.currency,
        method: row.method,
        companyId: row.company_id,
        company: row.name,
        funder: row.funder,
        payer: row.payer_name,
        reference: row.reference,
        settles: numbers,
        restCents: row.undone_at || row.funder ? 0 : rest,
        entryId: row.entry_id,
        undone: row.undone_at !== null,
      };
    })
    .filter((row) => kind === '' || KINDS[kind](row))
    .filter((row) => !wanted || searchable(searched(row)).includes(wanted));
}

const KINDS: Record<Exclude<PaymentFilter['kind'], ''>, (row: PaymentRow) => boolean> = {
  bank: ({ entryId }) => entryId !== null,
  hand: ({ entryId, undone }) => entryId === null && !undone,
  refund: ({ amountCents }) => amountCents < 0,
  undone: ({ undone }) => undone,
};

async function findSettled(db: Db, organisationId: OrganisationId) {
  const rows = await db
    .selectFrom('settlement')
    .innerJoin('invoice', 'invoice.id', 'settlement.invoice_id')
    .select(['payment_id', 'number', 'amount_cents'])
    .where('settlement.organisation_id', '=', organisationId)
    .where('payment_id', 'is not', null)
    .where('undone_at', 'is', null)
    .orderBy('number')
    .execute();
  const settled = new Map<string, { numbers: string[]; cents: number }>();
  for (const { payment_id, number, amount_cents } of rows) {
    if (payment_id === null) continue;
    const known = settled.get(payment_id) ?? { numbers: [], cents: 0 };
    settled.set(payment_id, { numbers: [...known.numbers, number], cents: known.cents + amount_cents });
  }
  return settled;
}

const searched = ({ company, funder, payer, reference, settles, amountCents }: PaymentRow): string =>
  [company, funder, payer, reference, ...settles, (amountCents / 100).toFixed(2).replace('.', ',')].join(' ');

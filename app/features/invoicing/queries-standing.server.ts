import { group, rollup, sum } from 'd3-array';
import type { InvoiceId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

/** What was credited of an invoice, and what payments and credit notes settled of it. */
export type Credited = { exclVatCents: Cents; vatCents: Cents; inclVatCents: Cents };

const NOTHING: Credited = { exclVatCents: 0, vatCents: 0, inclVatCents: 0 };

export type Standings = {
  creditedOf: (id: InvoiceId) => Credited;
  settledOf: (id: InvoiceId) => Cents;
  /** A balance deducts it. */
  isDeducted: (id: InvoiceId) => boolean;
};

/** How invoices stand by the papers and the money that came after them, in three statements whatever their number. */
export async function findStandings(db: Db, ids: readonly InvoiceId[]): Promise<Standings> {
  if (ids.length === 0) return { creditedOf: () => NOTHING, settledOf: () => 0, isDeducted: () => false };
  const references = await db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.invoice_id')
    .select(['referred_id', 'invoice_reference.kind'])
    .select(['excl_vat_cents', 'vat_cents', 'incl_vat_cents'])
    .where('referred_id', 'in', ids)
    .execute();
  const settlements = await db
    .selectFrom('settlement')
    .select(['invoice_id', 'amount_cents'])
    .where('invoice_id', 'in', ids)
    .where('undone_at', 'is', null)
    .execute();
  const [deducting, crediting] = [
    references.filter(({ kind }) => kind === 'DEDUCTS'),
    references.filter(({ kind }) => kind === 'CREDITS'),
  ];
  const deducted = new Set(deducting.map((row) => row.referred_id));
  const credits = group(crediting, (row) => row.referred_id);
  const settled = rollup(
    settlements,
    (rows) => sum(rows, (row) => row.amount_cents),
    (row) => row.invoice_id,
  );
  return {
    creditedOf: (id) => ({
      exclVatCents: sum(credits.get(id) ?? [], (row) => row.excl_vat_cents),
      vatCents: sum(credits.get(id) ?? [], (row) => row.vat_cents),
      inclVatCents: sum(credits.get(id) ?? [], (row) => row.incl_vat_cents),
    }),
    settledOf: (id) => settled.get(id) ?? 0,
    isDeducted: (id) => deducted.has(id),
  };
}

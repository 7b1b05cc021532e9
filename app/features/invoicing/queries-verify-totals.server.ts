import { z } from 'zod';
import { percentOf } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

const snapshot = z.object({
  number: z.string(),
  issueDate: z.string(),
  totals: z.object({
    allowancesCents: z.number(),
    exclVatCents: z.number(),
    vatCents: z.number(),
    inclVatCents: z.number(),
    dueCents: z.number(),
  }),
});

/** Adds every invoice again from its rows, and holds it against its columns and its frozen snapshot. */
export async function findFaultyTotals(db: Db): Promise<string[]> {
  const invoices = await db.selectFrom('invoice').selectAll().execute();
  // The VAT of a credit note follows what is left of its invoice: the references are checked for that.
  const credits = new Set(invoices.filter(({ type }) => type === '381').map(({ id }) => id));
  const lines = amountsBy(
    await db.selectFrom('invoice_line').select(['invoice_id', 'net_cents as cents']).execute(),
  );
  const vat = await db.selectFrom('invoice_vat').selectAll().execute();
  const bases = amountsBy(vat.map(({ invoice_id, basis_cents }) => ({ invoice_id, cents: basis_cents })));
  const taxes = amountsBy(vat.map(({ invoice_id, tax_cents }) => ({ invoice_id, cents: tax_cents })));
  const wrongVat = new Set(
    vat
      .filter(
        ({ invoice_id, basis_cents, rate_percent, tax_cents }) =>
          Math.abs(percentOf(basis_cents, rate_percent) - tax_cents) > (credits.has(invoice_id) ? 1 : 0),
      )
      .map(({ invoice_id }) => invoice_id),
  );
  return invoices
    .filter((invoice) => {
      const { id, excl_vat_cents, vat_cents, incl_vat_cents, prepaid_cents, due_cents } = invoice;
      const { number, issueDate, totals } = snapshot.parse(JSON.parse(invoice.snapshot));
      return !(
        !wrongVat.has(id) &&
        (lines.get(id) ?? 0) - totals.allowancesCents === excl_vat_cents &&
        bases.get(id) === excl_vat_cents &&
        taxes.get(id) === vat_cents &&
        excl_vat_cents + vat_cents === incl_vat_cents &&
        incl_vat_cents - prepaid_cents === due_cents &&
        number === invoice.number &&
        issueDate === invoice.issue_date &&
        totals.exclVatCents === excl_vat_cents &&
        totals.vatCents === vat_cents &&
        totals.inclVatCents === incl_vat_cents &&
        totals.dueCents === due_cents
      );
    })
    .map(({ number }) => `${number} doesn't add up`);
}

function amountsBy(rows: { invoice_id: string; cents: number }[]): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { invoice_id, cents } of rows) amounts.set(invoice_id, (amounts.get(invoice_id) ?? 0) + cents);
  return amounts;
}

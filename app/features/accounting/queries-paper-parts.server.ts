import { group } from 'd3-array';
import type { BookedPaper, RateAmounts, VatPosting } from '#app/domain/accounting/entries-invoice';
import { shareOf } from '#app/domain/accounting/euros';
import type { InvoiceId } from '#app/domain/shared/ids';
import { type Cents, sumCents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

/** The papers that a paper deducts or credits. */
export const findReferences = (db: Db, invoiceId: InvoiceId) =>
  db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.referred_id')
    .select(['invoice.id', 'invoice.type', 'invoice.exchange_rate as rate'])
    .select(['invoice_reference.kind', 'invoice_reference.amount_cents as cents'])
    .where('invoice_reference.invoice_id', '=', invoiceId)
    .orderBy('invoice.number')
    .execute();

export type References = Awaited<ReturnType<typeof findReferences>>;

/** The VAT of papers per rate. */
export async function findVatOf(
  db: Db,
  invoiceIds: readonly InvoiceId[],
): Promise<Map<InvoiceId, RateAmounts[]>> {
  const rows = await db
    .selectFrom('invoice_vat')
    .select(['invoice_id', 'rate_percent', 'basis_cents', 'tax_cents'])
    .where('invoice_id', 'in', invoiceIds)
    .orderBy('id')
    .execute();
  const amounts = rows.map(({ invoice_id, rate_percent, basis_cents, tax_cents }) => ({
    invoice_id,
    rate: { ratePercent: rate_percent, basisCents: basis_cents, taxCents: tax_cents },
  }));
  const papers = group(amounts, ({ invoice_id }) => invoice_id);
  return new Map([...papers].map(([id, held]) => [id, held.map(({ rate }) => rate)]));
}

/** The deposits that a paper deducts, less what had been credited of them when it was issued. */
export async function findDeposits(
  db: Db,
  { issuedAt, references }: { issuedAt: string; references: References },
): Promise<BookedPaper['deposits']> {
  const deducted = references.filter(({ kind }) => kind === 'DEDUCTS');
  if (deducted.length === 0) return [];
  const credits = await db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.invoice_id')
    .select(['invoice.id', 'referred_id'])
    .where(
      'referred_id',
      'in',
      deducted.map(({ id }) => id),
    )
    .where('invoice_reference.kind', '=', 'CREDITS')
    .where('invoice.issued_at', '<=', issuedAt)
    .execute();
  const vat = await findVatOf(
    db,
    [...deducted, ...credits].map(({ id }) => id),
  );
  return deducted.map(({ id, rate }) => ({
    vat: [
      ...(vat.get(id) ?? []),
      ...credits
        .filter(({ referred_id }) => referred_id === id)
        .flatMap((credit) => vat.get(credit.id) ?? [])
        .map(({ ratePercent, basisCents, taxCents }) => ({
          ...{ ratePercent, basisCents: -basisCents, taxCents: -taxCents },
        })),
    ],
    ...(rate !== null && { unitsPerEuro: rate }),
  }));
}

/** What a credit note credits: how much of it was a deposit, and where the VAT of the credited paper was booked. */
export const creditedBy = (credits: References) => ({
  depositCents: sumCents(credits.filter(({ type }) => type === '386').map(({ cents }) => cents)),
  wholeCents: sumCents(credits.map(({ cents }) => cents)),
});

/** A credit note takes VAT back from where the paper that it credits put it, whatever the setting is by now. */
export async function findCreditedPosting(db: Db, credits: References): Promise<VatPosting> {
  const pending = await db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_line', 'ledger_line.entry_id', 'ledger_entry.id')
    .select('ledger_line.id')
    .where(
      'ledger_entry.invoice_id',
      'in',
      credits.map(({ id }) => id),
    )
    .where('kind', '=', 'INVOICE')
    .where('role', '=', 'VAT_PENDING')
    .limit(1)
    .executeTakeFirst();
  return pending ? 'AT_PAYMENT' : 'AT_INVOICE';
}

/** Aid that a funder pays to the organiser in the firm's place; aid that lowers the price is no part of the paper's sum. */
export const findAid = (db: Db, invoiceIds: readonly InvoiceId[]) =>
  db
    .selectFrom('invoice_aid')
    .innerJoin('aid_grant', 'aid_grant.id', 'invoice_aid.grant_id')
    .select(['aid_grant.funder', 'invoice_aid.amount_cents as cents'])
    .where('invoice_aid.invoice_id', 'in', invoiceIds)
    .where('aid_grant.mode', '=', 'THIRD_PARTY_PAYMENT')
    .orderBy('aid_grant.id')
    .execute();

/** What a credit note gives back to funders, shared among them as they had paid; the parts add up. */
export async function findAidGivenBack(
  db: Db,
  credits: References,
  givenBack: Cents,
): Promise<BookedPaper['aid']> {
  if (givenBack === 0 || credits.length === 0) return [];
  const aid = await findAid(
    db,
    credits.map(({ id }) => id),
  );
  const whole = sumCents(aid.map(({ cents }) => cents));
  if (whole === 0) return [];
  let before = 0;
  return aid.map(({ funder, cents }) => {
    const from = shareOf(givenBack, before, whole);
    before += cents;
    return { funder, cents: shareOf(givenBack, before, whole) - from };
  });
}

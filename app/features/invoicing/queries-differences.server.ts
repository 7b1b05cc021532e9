import { group } from 'd3-array';
import { priceRequestAt } from '#app/domain/invoicing/placed';
import { price } from '#app/domain/invoicing/pricing';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';
import type { ToIssue } from './preview.server';
import { snapshotIn } from './queries-creditable.server';

/** A firm whose booth is worth something else today than what its invoice was made from. */
export type PriceDifference = {
  registrationId: RegistrationId;
  company: string;
  booth: string;
  number: string;
  /** The balance will count it by itself. */
  later: boolean;
  /** Without VAT; above zero when the invoice has too little. */
  differenceCents: Cents;
};

/**
 * Firms that moved, or changed what they ordered, since they were invoiced. A difference that a free invoice or a credit note of just
 * that amount made up for is no longer told.
 */
export async function findPriceDifferences(db: Db, { terms, firms }: ToIssue): Promise<PriceDifference[]> {
  const invoiced = firms.filter(({ issued }) => issued.deposit ?? issued.balance);
  if (invoiced.length === 0) return [];
  const ids = invoiced.map(({ registrationId }) => registrationId);
  const rows = await db
    .selectFrom('invoice')
    .select(['registration_id', 'number', 'kind', 'excl_vat_cents', 'snapshot', 'issued_at'])
    .where('registration_id', 'in', ids)
    .execute();
  const byFirm = group(rows, (row) => row.registration_id ?? '');
  return invoiced.flatMap((firm) => {
    const papers = byFirm.get(firm.registrationId) ?? [];
    const number = firm.issued.balance ?? firm.issued.deposit;
    const main = papers.find((paper) => paper.number === number);
    const now = price(terms.list, priceRequestAt(terms.list, firm.placed));
    if (!main || !now.ok) return [];
    const differenceCents = now.value.totalExclVatCents - snapshotIn(main.snapshot).order.totals.exclVatCents;
    const madeUp = papers.some(
      ({ kind, excl_vat_cents, issued_at }) =>
        kind === (differenceCents > 0 ? 'FREE' : 'CREDIT') &&
        issued_at >= main.issued_at &&
        excl_vat_cents === Math.abs(differenceCents),
    );
    if (differenceCents === 0 || madeUp) return [];
    return [
      {
        ...{ registrationId: firm.registrationId, company: firm.buyer.name, booth: firm.booth.label },
        ...{ number: main.number, later: !firm.issued.balance, differenceCents },
      },
    ];
  });
}

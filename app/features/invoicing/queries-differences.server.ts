import { group } from 'd3-array';
import { z } from 'zod';
import { priceRequestAt } from '#app/domain/invoicing/placed';
import { price } from '#app/domain/invoicing/pricing';
import type { OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';
import type { ToIssue } from './preview.server';

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
export async function findPriceDifferences(
  db: Db,
  { terms, firms }: Pick<ToIssue, 'terms' | 'firms'>,
): Promise<PriceDifference[]> {
  const invoiced = firms.filter(({ issued }) => issued.deposit ?? issued.balance);
  if (invoiced.length === 0) return [];
  const ids = invoiced.map(({ registrationId }) => registrationId);
  const rows = await db
    .selectFrom('invoice')
    .select(['registration_id', 'number', 'kind', 'excl_vat_cents', 'issued_at'])
    .where('registration_id', 'in', ids)
    .execute();
  const agreed = await findAgreed(
    db,
    terms.organisationId,
    invoiced.flatMap(({ issued }) => issued.balance ?? issued.deposit ?? []),
  );
  const byFirm = group(rows, (row) => row.registration_id ?? '');
  return invoiced.flatMap((firm) => {
    const papers = byFirm.get(firm.registrationId) ?? [];
    const number = firm.issued.balance ?? firm.issued.deposit;
    const main = papers.find((paper) => paper.number === number);
    const now = price(terms.list, priceRequestAt(terms.list, firm.placed));
    if (!main || !now.ok) return [];
    const differenceCents = now.value.totalExclVatCents - (agreed.get(main.number) ?? 0);
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

const order = z.object({ order: z.object({ totals: z.object({ exclVatCents: z.number() }) }) });

/** What the whole order was worth that each of these invoices was made from, without VAT. */
async function findAgreed(
  db: Db,
  organisationId: OrganisationId,
  numbers: readonly string[],
): Promise<Map<string, Cents>> {
  const rows = await db
    .selectFrom('invoice')
    .select(['number', 'snapshot'])
    .where('organisation_id', '=', organisationId)
    .where('number', 'in', numbers)
    .execute();
  return new Map(
    rows.map(({ number, snapshot }) => [number, order.parse(JSON.parse(snapshot)).order.totals.exclVatCents]),
  );
}

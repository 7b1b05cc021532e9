import type { BookedPayment } from '#app/domain/accounting/entries-payment';
import type { Party } from '#app/domain/accounting/entry';
import type { Instant, LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type PaymentToBook = {
  /** Null while it can't be valued in euros. */
  booked: BookedPayment | null;
  receivedOn: LocalDate;
  undoneAt: Instant | null;
  method: 'TRANSFER' | 'CARD' | 'CHEQUE' | 'OTHER';
  reference: string;
  payer: string;
};

/** A payment with all that its entry depends on: whose it is, what it settles, what its currency was worth that day. */
export async function findPaymentToBook(
  db: Db,
  organisationId: OrganisationId,
  paymentId: string,
): Promise<PaymentToBook> {
  const row = await db
    .selectFrom('payment')
    .leftJoin('company', 'company.id', 'payment.company_id')
    .selectAll('payment')
    .select('company.name')
    .where('payment.id', '=', paymentId)
    .where('payment.organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const settlements = await db
    .selectFrom('settlement')
    .innerJoin('invoice', 'invoice.id', 'settlement.invoice_id')
    .select(['invoice.company_id as company', 'settlement.amount_cents as cents'])
    .where('settlement.payment_id', '=', paymentId)
    .where('settlement.undone_at', 'is', null)
    .orderBy('settlement.created_at')
    .orderBy('settlement.id')
    .execute();
  const funder = row.funder ?? (row.company_id === null ? await funderOfGrant(db, paymentId) : null);
  const party: Party | null =
    row.company_id !== null
      ? { kind: 'company', id: row.company_id }
      : funder !== null
        ? { kind: 'funder', name: funder }
        : null;
  const booked = { amountCents: row.amount_cents, party, settles: settlements };
  const rate = row.currency === 'EUR' ? null : await rateOf(db, organisationId, row);
  const foreign =
    rate === null ? null : { ...booked, foreign: { currency: row.currency, unitsPerEuro: rate } };
  return {
    booked: row.currency === 'EUR' ? booked : foreign,
    receivedOn: row.received_on,
    undoneAt: row.undone_at,
    method: row.method,
    reference: row.reference?.trim().slice(0, 60) || `BQ-${row.received_on}`,
    payer: row.name ?? funder ?? row.payer_name ?? 'payeur inconnu',
  };
}

/** The funder whose grant the money was said to be for, where the payment itself doesn't name it. */
async function funderOfGrant(db: Db, paymentId: string): Promise<string | null> {
  const grant = await db
    .selectFrom('grant_payment')
    .innerJoin('aid_grant', 'aid_grant.id', 'grant_payment.grant_id')
    .select('aid_grant.funder')
    .where('grant_payment.payment_id', '=', paymentId)
    .where('grant_payment.undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return grant?.funder ?? null;
}

/** The rate of the day the money came. */
async function rateOf(
  db: Db,
  organisationId: OrganisationId,
  { currency, received_on }: { currency: string; received_on: LocalDate },
): Promise<string | null> {
  const rate = await db
    .selectFrom('exchange_rate')
    .select('units_per_euro')
    .where('organisation_id', '=', organisationId)
    .where('currency', '=', currency)
    .where('valid_from', '<=', received_on)
    .where('valid_until', '>=', received_on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return rate?.units_per_euro ?? null;
}

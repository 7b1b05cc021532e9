import type { MatchableInvoice } from '#app/domain/payments/proposal';
import type { LocalDate } from '#app/domain/shared/dates';
import { MOST_CENTS } from '#app/domain/shared/figures';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import { type Cents, sumCents } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import type { PaymentTable } from '#db/schema/invoicing';
import { findMatchable } from './queries-matching.server';

export type WantedShare = { invoiceId: InvoiceId; cents: Cents };

export type NewPayment = {
  organisationId: OrganisationId;
  companyId: CompanyId | null;
  funder?: string | null;
  /** Received, or paid back when negative. */
  amountCents: Cents;
  currency: string;
  receivedOn: LocalDate;
  method: PaymentTable['method'];
  payerName: string | null;
  reference: string | null;
  shares: readonly WantedShare[];
};

/**
 * Writes a payment and what it settles, in the caller's transaction. What isn't shared out stays the firm's credit. Problems:
 * PAYMENT_AMOUNT, PAYMENT_NOBODYS, SETTLEMENT_AMOUNT, SETTLEMENT_UNKNOWN_INVOICE, SETTLEMENT_OTHER_FIRM,
 * SETTLEMENT_CURRENCY, SETTLEMENT_WRONG_KIND, SETTLEMENT_ABOVE_OPEN, SETTLEMENT_ABOVE_PAYMENT.
 */
export async function recordPayment(db: Db, act: Act, payment: NewPayment): Promise<Result<string>> {
  const invoices = await findMatchable(db, payment.organisationId, {
    invoiceIds: payment.shares.map(({ invoiceId }) => invoiceId),
  });
  const problems = [...problemsOfPayment(payment), ...problemsOfShares(payment, invoices)];
  if (problems.length > 0) return refuse(...problems);

  const id = act.newId();
  const { organisationId, companyId, funder = null, amountCents, currency, receivedOn, method } = payment;
  await db
    .insertInto('payment')
    .values({
      ...{ id, organisation_id: organisationId, company_id: companyId, funder, currency, method },
      amount_cents: amountCents,
      received_on: receivedOn,
      payer_name: payment.payerName,
      reference: payment.reference,
      created_at: act.at,
    })
    .execute();
  await settle(db, act, { organisationId, paymentId: id, settledOn: receivedOn, shares: payment.shares });
  await postOutstanding(db, act, organisationId);
  await recordAudit(db, act, {
    action: 'payment.recorded',
    entity: 'payment',
    entityId: id,
    organisationId,
    after: { companyId, funder, amountCents, currency, receivedOn, method, shares: payment.shares },
  });
  return ok(id);
}

/** Settles invoices by a payment; what is open was checked by the caller, in the same transaction. */
export async function settle(
  db: Db,
  act: Act,
  said: {
    organisationId: OrganisationId;
    paymentId: string;
    settledOn: LocalDate;
    shares: readonly WantedShare[];
  },
): Promise<void> {
  for (const { invoiceId, cents } of said.shares) {
    await db
      .insertInto('settlement')
      .values({
        id: act.newId(),
        organisation_id: said.organisationId,
        invoice_id: invoiceId,
        payment_id: said.paymentId,
        amount_cents: cents,
        settled_on: said.settledOn,
        created_at: act.at,
      })
      .execute();
  }
}

function problemsOfPayment({ amountCents, companyId, funder, shares }: NewPayment): Problem[] {
  const isAmount =
    Number.isSafeInteger(amountCents) && amountCents !== 0 && Math.abs(amountCents) <= MOST_CENTS;
  return [
    ...(isAmount ? [] : [{ code: 'PAYMENT_AMOUNT', field: 'amount' }]),
    ...(companyId === null && !funder && shares.length > 0 ? [{ code: 'PAYMENT_NOBODYS' }] : []),
  ];
}

/** What keeps shares from being settled by an amount, as the invoices stand now. */
export function problemsOfShares(
  {
    amountCents,
    currency,
    companyId,
    shares,
  }: Pick<NewPayment, 'amountCents' | 'currency' | 'companyId' | 'shares'>,
  invoices: readonly MatchableInvoice[],
): Problem[] {
  const above = sumCents(shares.map(({ cents }) => cents)) > Math.abs(amountCents);
  const named = new Set(shares.map(({ invoiceId }) => invoiceId));
  const twice = named.size < shares.length;
  return [
    ...(above || twice ? [{ code: 'SETTLEMENT_ABOVE_PAYMENT' }] : []),
    ...shares.flatMap(({ invoiceId, cents }): Problem[] => {
      const invoice = invoices.find(({ id }) => id === invoiceId);
      if (!invoice) return [{ code: 'SETTLEMENT_UNKNOWN_INVOICE' }];
      const params = { number: invoice.number };
      if (!Number.isSafeInteger(cents) || cents <= 0) return [{ code: 'SETTLEMENT_AMOUNT', params }];
      if (invoice.companyId !== companyId) return [{ code: 'SETTLEMENT_OTHER_FIRM', params }];
      if (invoice.currency !== currency) return [{ code: 'SETTLEMENT_CURRENCY', params }];
      if ((invoice.type === '381') !== amountCents < 0) return [{ code: 'SETTLEMENT_WRONG_KIND', params }];
      return cents > invoice.openCents ? [{ code: 'SETTLEMENT_ABOVE_OPEN', params }] : [];
    }),
  ];
}

import type { Instant, LocalDate } from '#app/domain/shared/dates';
import { type Cents, type Decimal, sumCents } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { type CreditChoice, type CreditedPart, linesAsked } from './credit-lines';
import { inEuros } from './exchange';
import { checkInvoice } from './factur-x/check';
import type { DraftedInvoice } from './ground';
import type { InvoiceSnapshot, InvoiceTotals, VatCategory, VatSubtotal } from './invoice';
import { creditedTax, inclVatOf, leftOf, sameRate } from './left';

export type CreditFacts = {
  number: string;
  issuedAt: Instant;
  issueDate: LocalDate;
  invoice: InvoiceSnapshot;
  /** The credit notes it has already. */
  earlier: readonly InvoiceSnapshot[];
  choice: CreditChoice;
  reason: string;
};

/**
 * A credit note (type 381, positive amounts, naming the invoice and its date) on an invoice or a deposit: whole, chosen lines,
 * or an amount per VAT rate; never more than is left of the invoice per category and rate. Aid that a funder paid is given back
 * only by what the firm's own part doesn't cover. Cents. Problems: CREDIT_REASON_MISSING, CREDIT_NOTHING, CREDIT_ON_CREDIT,
 * CREDIT_BEYOND_INVOICE, CREDIT_BEFORE_INVOICE, CREDIT_LINE_UNKNOWN, CREDIT_QUANTITY, those of `checkInvoice`.
 */
export function creditNote(facts: CreditFacts): Result<DraftedInvoice> {
  const { invoice, earlier, reason, issueDate } = facts;
  if (invoice.type === '381') return refuse({ code: 'CREDIT_ON_CREDIT' });
  if (reason.trim() === '') return refuse({ code: 'CREDIT_REASON_MISSING', field: 'reason' });
  if (issueDate < invoice.issueDate)
    return refuse({ code: 'CREDIT_BEFORE_INVOICE', params: { date: invoice.issueDate } });
  const left = leftOf(invoice, earlier);
  const parts = linesAsked(invoice, left, earlier.length > 0, facts.choice, reason);
  if (!parts.ok) return parts;
  const totals = creditTotals(left, parts.value);
  if (!totals.ok) return totals;
  const aidCents = aidGivenBack(facts, left, totals.value);
  const snapshot = noteOf(facts, parts.value, withAid(totals.value, aidCents), aidCents);
  const faults = checkInvoice(snapshot);
  return faults.length > 0 ? refuse(...faults) : ok({ snapshot, warnings: [] });
}

function creditTotals(
  left: readonly VatSubtotal[],
  { lines, allowances = [] }: CreditedPart,
): Result<InvoiceTotals> {
  const vat: VatSubtotal[] = [];
  const beyond: Problem[] = [];
  for (const subtotal of left) {
    const same = (one: { vatCategory: VatCategory; vatRatePercent: Decimal }) =>
      sameRate({ category: one.vatCategory, ratePercent: one.vatRatePercent }, subtotal);
    const basisCents =
      sumCents(lines.filter(same).map(({ netCents }) => netCents)) -
      sumCents(allowances.filter(same).map(({ amountCents }) => amountCents));
    if (basisCents === 0 && !lines.some(same)) continue;
    if (basisCents < 0 || basisCents > subtotal.basisCents)
      beyond.push({ code: 'CREDIT_BEYOND_INVOICE', params: { rate: subtotal.ratePercent } });
    vat.push({ ...subtotal, basisCents, taxCents: creditedTax(subtotal, basisCents) });
  }
  if (beyond.length > 0) return refuse(...beyond);
  const exclVatCents = sumCents(vat.map(({ basisCents }) => basisCents));
  const vatCents = sumCents(vat.map(({ taxCents }) => taxCents));
  if (exclVatCents <= 0) return refuse({ code: 'CREDIT_NOTHING' });
  return ok({
    lineNetCents: lines.map(({ netCents }) => netCents),
    allowancesCents: sumCents(allowances.map(({ amountCents }) => amountCents)),
    vat,
    exclVatCents,
    vatCents,
    inclVatCents: exclVatCents + vatCents,
    prepaidCents: 0,
    dueCents: exclVatCents + vatCents,
  });
}

/** What of a funder's payment goes back to the funder: the firm's own part of the invoice is credited first. */
function aidGivenBack(
  { invoice, earlier }: CreditFacts,
  left: readonly VatSubtotal[],
  { inclVatCents }: InvoiceTotals,
): Cents {
  const aid = invoice.thirdPartyAid?.amountCents ?? 0;
  const aidLeft = aid - sumCents(earlier.map(({ thirdPartyAid }) => thirdPartyAid?.amountCents ?? 0));
  return Math.max(0, inclVatCents - (inclVatOf(left) - aidLeft));
}

const withAid = (totals: InvoiceTotals, aidCents: Cents): InvoiceTotals => ({
  ...totals,
  prepaidCents: aidCents,
  dueCents: totals.inclVatCents - aidCents,
});

function noteOf(
  { number, issuedAt, issueDate, invoice, reason }: CreditFacts,
  { lines, allowances }: CreditedPart,
  totals: InvoiceTotals,
  aidCents: Cents,
): InvoiceSnapshot {
  const {
    order: _order,
    deposits: _deposits,
    allowances: _allowances,
    thirdPartyAid,
    vatInEuroCents: _euros,
    corrects: _corrects,
    ...same
  } = invoice;
  const aid =
    thirdPartyAid && aidCents > 0 ? { description: thirdPartyAid.description, amountCents: aidCents } : null;
  return {
    ...same,
    profile: 'EN 16931',
    type: '381',
    number,
    issuedAt,
    issueDate,
    dueDate: issueDate,
    subject: subjectOf(invoice, reason.trim()),
    order: { lines, totals },
    lines,
    ...(allowances && allowances.length > 0 && { allowances }),
    totals,
    ...(aid && { thirdPartyAid: aid }),
    ...(invoice.exchange && { vatInEuroCents: inEuros(totals.vatCents, invoice.exchange.unitsPerEuro) }),
    corrects: [{ number: invoice.number, issueDate: invoice.issueDate }],
    payment: { reference: number },
  };
}

const subjectOf = ({ number, locale }: InvoiceSnapshot, reason: string): string =>
  locale === 'en'
    ? `Credit on invoice ${number}: ${reason}`
    : `Avoir sur la facture ${number}\u00a0: ${reason}`;

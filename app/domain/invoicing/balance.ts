import { daysBetween, type LocalDate, plusDays } from '#app/domain/shared/dates';
import { type Cents, type Decimal, sumCents } from '#app/domain/shared/money';
import { type Problem, type Result, refuse } from '#app/domain/shared/problem';
import {
  type DraftedInvoice,
  groundOf,
  groundProblems,
  groundWarnings,
  issuable,
  type Seller,
  type StandFacts,
} from './ground';
import type { DeductedDeposit, InvoiceAllowance } from './invoice';
import { orderOf } from './order';
import { invoiceTotals } from './totals';
import { type VatTreatment, vatRegime } from './vat';

/** What stands of a deposit invoice after its credit notes, and what of it nobody has settled yet. */
export type StandingDeposit = DeductedDeposit & { openCents: Cents };

/** Aid that shows on the invoice: paid by the funder to the organiser, or taken off the price. */
export type InvoicedAid = {
  mode: 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION';
  label: string;
  funder: string;
  amountCents: Cents;
};

export type BalanceFacts = StandFacts & {
  deposits: readonly StandingDeposit[];
  aids: readonly InvoicedAid[];
  /** Days before the opening at which the terms of the price list want the balance paid. */
  dueDaysBefore: number;
};

/**
 * The balance (type 380, S4 when it deducts deposits) of a placed firm: the whole order with its whole VAT, less what is
 * paid already: deposits and aid paid to the organiser, both including VAT (BT-113, DOMAIN §4.6 and §4.8 E5b, E1b). Aid that lowers
 * the price is an allowance, before VAT. Cents. Problems: those of `groundProblems` and `vatRegime`, BUYER_VAT_ID_MISSING,
 * NOTHING_TO_INVOICE, DEPOSITS_ABOVE_ORDER, AID_ABOVE_ORDER, those of `checkInvoice`.
 */
export function balanceInvoice(facts: BalanceFacts): Result<DraftedInvoice> {
  const { seller, buyer, supply, locale, deposits, aids } = facts;
  const regime = vatRegime(buyer, seller);
  const problems = [...groundProblems(facts), ...(regime.ok ? [] : regime.problems)];
  if (!regime.ok || !supply || problems.length > 0) return refuse(...problems);

  const treatment = regime.value;
  if (treatment.category === 'AE' && !buyer.vatId)
    return refuse({ code: 'BUYER_VAT_ID_MISSING', field: 'vatId' });
  const order = orderOf(facts.price, facts.booth, treatment, facts.depositPercent, locale);
  // A line of the list that costs nothing can't stand on an electronic invoice (BR-FR-DEC): its price is above zero.
  const lines = order.lines.filter(({ unitPriceCents }) => unitPriceCents > 0);
  const allowances = allowancesOf(order.allowances ?? [], aids, treatment);
  const paidByFunders = sumOf(aids.filter(({ mode }) => mode === 'THIRD_PARTY_PAYMENT'));
  const deducted = sumCents(deposits.map(({ inclVatCents }) => inclVatCents));
  const totals = invoiceTotals(lines, {
    allowances: allowances.map(({ amountCents, ...rate }) => ({ netCents: amountCents, ...rate })),
    prepaidCents: deducted + paidByFunders,
    treatment,
  });
  const above = aboveOrder(totals, deducted, paidByFunders);
  if (above) return refuse(above);

  return issuable(
    groundOf({ ...facts, supply }, [treatment]),
    {
      type: '380',
      dueDate: balanceDueDate(facts.issueDate, supply.from, facts.dueDaysBefore, seller),
      subject: subjectOf(facts),
      order,
      lines,
      ...(allowances.length > 0 && { allowances }),
      totals,
      ...(deposits.length > 0 && { deposits: deposits.map(({ openCents: _open, ...deposit }) => deposit) }),
      ...thirdPartyAid(facts, paidByFunders),
    },
    [...groundWarnings(facts, treatment), ...unpaid(deposits)],
  );
}

/** L441-10 C. com.: at most 60 days after the invoice, or 45 days and then the end of the month. */
const MOST_DAYS = 60;

/**
 * When a balance is due: the days of the settings after its issue, or later when the price list's terms say so, within 60
 * days of the invoice; on the fair's eve at the latest while the fair is still to come.
 */
export function balanceDueDate(
  issueDate: LocalDate,
  opening: LocalDate,
  dueDaysBefore: number,
  terms: Terms,
): LocalDate {
  const net = termDate(issueDate, terms);
  if (terms.balanceDueBasis === 'END_OF_MONTH') return net;
  const agreed = plusDays(opening, -dueDaysBefore);
  const latest = plusDays(issueDate, MOST_DAYS);
  const eve = plusDays(opening, -1);
  const due = agreed > net ? earlier(agreed, latest) : net;
  return eve >= issueDate ? earlier(due, eve) : due;
}

type Terms = Pick<Seller, 'balanceDueDays' | 'balanceDueBasis'>;

/** The days of the settings after an invoice, or the end of the month that they reach. */
export function termDate(issueDate: LocalDate, { balanceDueDays, balanceDueBasis }: Terms): LocalDate {
  const net = plusDays(issueDate, balanceDueDays);
  return balanceDueBasis === 'END_OF_MONTH' ? endOfMonth(net) : net;
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (daysBetween(a, b) >= 0 ? a : b);

function endOfMonth(date: LocalDate): LocalDate {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return plusDays(next, -1);
}

function allowancesOf(
  discounts: readonly { description: string; amountCents: Cents }[],
  aids: readonly InvoicedAid[],
  { category, ratePercent }: VatTreatment,
): InvoiceAllowance[] {
  const reductions = aids
    .filter(({ mode }) => mode === 'PRICE_REDUCTION')
    .map(({ label, funder, amountCents }) => ({ description: `${label} – ${funder}`, amountCents }));
  return [...discounts, ...reductions]
    .filter(({ amountCents }) => amountCents > 0)
    .map((one) => ({ ...one, vatCategory: category, vatRatePercent: ratePercent }));
}

const sumOf = (aids: readonly InvoicedAid[]): Cents => sumCents(aids.map(({ amountCents }) => amountCents));

function aboveOrder(
  { exclVatCents, inclVatCents }: { exclVatCents: Cents; inclVatCents: Cents },
  deducted: Cents,
  paidByFunders: Cents,
): Problem | undefined {
  if (exclVatCents <= 0) return { code: 'NOTHING_TO_INVOICE' };
  if (deducted > inclVatCents) return { code: 'DEPOSITS_ABOVE_ORDER' };
  return deducted + paidByFunders > inclVatCents ? { code: 'AID_ABOVE_ORDER' } : undefined;
}

function thirdPartyAid({ aids, locale, currency }: BalanceFacts, amountCents: Cents) {
  if (amountCents === 0) return {};
  const paid = aids.filter(({ mode }) => mode === 'THIRD_PARTY_PAYMENT');
  const said = paid.map(
    (aid) => `${aid.label} – ${aid.funder} : ${figure(aid.amountCents, locale)} ${currency}`,
  );
  const words =
    locale === 'fr'
      ? `Aide versée à l’organisateur, imputée sur le montant TTC : ${said.join(' ; ')}.`
      : `Aid paid to the organiser, taken off the amount including VAT: ${said.join('; ')}.`;
  return { thirdPartyAid: { description: words, amountCents } };
}

function figure(cents: Cents, locale: BalanceFacts['locale']): Decimal {
  const text = (cents / 100).toFixed(2);
  return locale === 'fr' ? text.replace('.', ',') : text;
}

const unpaid = (deposits: readonly StandingDeposit[]): Problem[] =>
  deposits
    .filter(({ openCents }) => openCents > 0)
    .map(({ number }) => ({ code: 'DEPOSIT_UNPAID', params: { number } }));

function subjectOf({ event, booth, locale, deposits }: BalanceFacts): string {
  const after = deposits.length > 0;
  if (locale === 'en') return `${after ? 'Balance – ' : ''}${event}, booth ${booth}`;
  return `${after ? 'Solde – ' : ''}${event}, stand ${booth}`;
}

import { transferTerms } from '#app/domain/payments/transfer-terms';
import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import type { Decimal } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { type EuroRate, inEuros } from './exchange';
import { checkInvoice } from './factur-x/check';
import type { InvoiceParty, InvoiceSnapshot, InvoiceTotals } from './invoice';
import { type LatePenaltyWording, legalMentions } from './mentions';
import type { Price } from './pricing';
import type { VatTreatment } from './vat';

/** Who issues, and by which rules: what the organiser's settings say. */
export type Seller = InvoiceParty & {
  brandColour?: string;
  iban?: string;
  bic?: string;
  latePenalty: LatePenaltyWording;
  depositDueDays: number;
  balanceDueDays: number;
  balanceDueBasis: 'NET' | 'END_OF_MONTH';
  nonEuCategory: 'G' | 'O';
  /** The seller opted to owe VAT when it invoices (CGI art. 269-2 c). */
  vatOnDebits: boolean;
  cancellationTaxable: boolean;
};

export type Buyer = InvoiceParty & { vatIdProven: boolean };

/** What every paper of the counter starts from. */
export type GroundFacts = {
  number: string;
  issuedAt: Instant;
  issueDate: LocalDate;
  seller: Seller;
  buyer: Buyer;
  /** First and last day of the fair; null while the fair hasn't announced them. */
  supply: { from: LocalDate; to: LocalDate } | null;
  currency: string;
  /** The rate of the day for an invoice in another currency; null when none is kept. */
  euroRate?: EuroRate | null;
  locale: Locale;
  registration: string;
};

/** A firm at its booth, priced. */
export type StandFacts = GroundFacts & {
  /** "Pavillon France – Cosmoprof Asia 2026". */
  event: string;
  booth: string;
  price: Price;
  depositPercent: Decimal;
};

/** An invoice as it would be issued. Warnings don't stop the issue. */
export type DraftedInvoice = { snapshot: InvoiceSnapshot; warnings: Problem[] };

type Said = 'type' | 'dueDate' | 'subject' | 'order' | 'lines' | 'totals';

type Added = 'allowances' | 'deposits' | 'thirdPartyAid' | 'corrects';

export type Ground = Omit<InvoiceSnapshot, Said | Added>;

/**
 * What is missing to issue anything: SELLER_NOT_IN_FRANCE, SELLER_SIREN_MISSING, SELLER_VAT_ID_MISSING,
 * SELLER_ADDRESS_MISSING, BUYER_NAME_MISSING, FAIR_DATES_MISSING, CURRENCY_NOT_KNOWN, EXCHANGE_RATE_MISSING,
 * EXCHANGE_RATE_EXPIRED.
 */
export function groundProblems(facts: GroundFacts): Problem[] {
  const { seller, buyer, supply } = facts;
  const problems: (Problem | false | undefined)[] = [
    seller.country !== 'FR' && { code: 'SELLER_NOT_IN_FRANCE', params: { country: seller.country } },
    !seller.siren && { code: 'SELLER_SIREN_MISSING', field: 'siren' },
    !seller.vatId && { code: 'SELLER_VAT_ID_MISSING', field: 'vatId' },
    (seller.addressLines.length === 0 || !seller.city) && {
      code: 'SELLER_ADDRESS_MISSING',
      field: 'address',
    },
    !buyer.name.trim() && { code: 'BUYER_NAME_MISSING', field: 'name' },
    !supply && { code: 'FAIR_DATES_MISSING' },
    rateProblem(facts),
  ];
  return problems.filter((problem) => problem !== false && problem !== undefined);
}

/** VAT must be told in euros too (CGI ann. II art. 242 nonies A), at a rate that somebody stands for: never guessed. */
function rateProblem({ currency, euroRate, issueDate }: GroundFacts): Problem | undefined {
  if (currency === 'EUR') return undefined;
  if (!/^[A-Z]{3}$/.test(currency) || WITHOUT_CENTS.includes(currency))
    return { code: 'CURRENCY_NOT_KNOWN', params: { currency } };
  if (!euroRate) return { code: 'EXCHANGE_RATE_MISSING', params: { currency, date: issueDate } };
  if (issueDate < euroRate.from || issueDate > euroRate.until)
    return { code: 'EXCHANGE_RATE_EXPIRED', params: { currency, until: euroRate.until, date: issueDate } };
  return undefined;
}

/** Amounts are kept in hundredths: currencies with other parts are refused, never rounded. */
const WITHOUT_CENTS = [
  'JPY',
  'KRW',
  'VND',
  'XPF',
  'XOF',
  'XAF',
  'ISK',
  'CLP',
  'KWD',
  'BHD',
  'JOD',
  'OMR',
  'TND',
];

/** The part of an invoice that is the same whatever it charges; `treatments` are those of its lines. */
export function groundOf(
  facts: GroundFacts & { supply: NonNullable<GroundFacts['supply']> },
  treatments: readonly VatTreatment[],
): Ground {
  const { seller, buyer, supply, locale, currency, euroRate } = facts;
  const {
    latePenalty,
    depositDueDays: _deposit,
    balanceDueDays: _balance,
    balanceDueBasis: _basis,
    nonEuCategory: _category,
    cancellationTaxable: _taxable,
    vatOnDebits,
    iban,
    bic,
    ...sellerParty
  } = seller;
  const { vatIdProven: _proven, ...buyerParty } = buyer;
  const exchange = currency === 'EUR' ? undefined : (euroRate ?? undefined);
  return {
    profile: 'EN 16931',
    number: facts.number,
    issuedAt: facts.issuedAt,
    issueDate: facts.issueDate,
    supplyFrom: supply.from,
    supplyTo: supply.to,
    currency,
    locale,
    regime: treatments[0]?.regime ?? 'FRANCE',
    seller: sellerParty,
    buyer: buyerParty,
    ...(vatOnDebits && { vatDue: 'DEBITS' as const }),
    ...(exchange && { exchange }),
    payment: { iban, bic, reference: facts.number },
    mentions: legalMentions(
      sellerParty,
      treatments,
      { latePenalty, vatOnDebits, exchange, currency },
      locale,
    ),
    references: { registration: facts.registration },
  };
}

/** Completes a paper, and refuses one whose reader would refuse it. Problems: those of `checkInvoice`. */
export function issuable(
  ground: Ground,
  said: Pick<InvoiceSnapshot, Said | Added>,
  warnings: Problem[],
): Result<DraftedInvoice> {
  const snapshot: InvoiceSnapshot = {
    ...ground,
    ...said,
    ...vatInEuros(ground, said.totals),
    payment: paymentOf(ground, said),
  };
  const faults = checkInvoice(snapshot);
  return faults.length > 0 ? refuse(...faults) : ok({ snapshot, warnings });
}

/** Nobody pays a credit note: it has no payment code. */
function paymentOf(ground: Ground, { type, totals }: Pick<InvoiceSnapshot, Said>) {
  const { payment, number, currency, seller } = ground;
  if (type === '381') return payment;
  const { iban, bic } = payment;
  return transferTerms({ name: seller.name, iban, bic, number, currency, dueCents: totals.dueCents });
}

const vatInEuros = ({ exchange }: Ground, { vatCents }: InvoiceTotals) =>
  exchange ? { vatInEuroCents: inEuros(vatCents, exchange.unitsPerEuro) } : {};

/** What the organiser should know of an invoice that can be issued all the same. */
export function groundWarnings({ seller, buyer }: GroundFacts, treatment: VatTreatment): Problem[] {
  const warnings: (Problem | false)[] = [
    treatment.regime === 'EU_NO_VAT_ID' && { code: 'EU_WITHOUT_VAT_PROOF' },
    buyer.country === 'FR' && !buyer.siren && { code: 'BUYER_SIREN_MISSING' },
    (buyer.addressLines.length === 0 || !buyer.city) && { code: 'BUYER_ADDRESS_MISSING' },
    !seller.iban && { code: 'SELLER_IBAN_MISSING' },
  ];
  return warnings.filter((warning) => warning !== false);
}

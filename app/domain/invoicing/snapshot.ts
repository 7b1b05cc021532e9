import { daysBetween, type Instant, type LocalDate, type Locale, plusDays } from '#app/domain/shared/dates';
import type { Decimal } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { depositTotals } from './deposit';
import { checkInvoice } from './factur-x/check';
import type { InvoiceParty, InvoiceSnapshot } from './invoice';
import { type LatePenaltyWording, legalMentions } from './mentions';
import { orderOf } from './order';
import type { Price } from './pricing';
import { type VatTreatment, vatRegime } from './vat';

export type Seller = InvoiceParty & {
  brandColour?: string;
  iban?: string;
  bic?: string;
  latePenalty: LatePenaltyWording;
  depositDueDays: number;
  nonEuCategory: 'G' | 'O';
};

export type DepositFacts = {
  number: string;
  issuedAt: Instant;
  issueDate: LocalDate;
  seller: Seller;
  buyer: InvoiceParty & { vatIdProven: boolean };
  /** First and last day of the fair; null while the fair hasn't announced them. */
  supply: { from: LocalDate; to: LocalDate } | null;
  /** "Pavillon France – Cosmoprof Asia 2026". */
  event: string;
  booth: string;
  price: Price;
  depositPercent: Decimal;
  currency: string;
  locale: Locale;
  registration: string;
};

export type DepositInvoice = { snapshot: InvoiceSnapshot; warnings: Problem[] };

/**
 * The deposit invoice (type 386) of a placed firm with all that the paper will say, amounts in cents
 * (CGI ann. II art. 242 nonies A, C. com. L441-9, DOMAIN §4). Warnings don't stop the issue, problems do:
 * SELLER_NOT_IN_FRANCE, SELLER_SIREN_MISSING, SELLER_VAT_ID_MISSING, SELLER_ADDRESS_MISSING, BUYER_NAME_MISSING,
 * BUYER_VAT_ID_MISSING, FAIR_DATES_MISSING, CURRENCY_NOT_EUR, NOTHING_TO_INVOICE, UNKNOWN_COUNTRY, those of `checkInvoice`.
 */
export function depositInvoice(facts: DepositFacts): Result<DepositInvoice> {
  const { seller, buyer, supply, locale } = facts;
  const regime = vatRegime(buyer, seller);
  const problems = [...missing(facts), ...(regime.ok ? [] : regime.problems)];
  if (!regime.ok || !supply || problems.length > 0) return refuse(...problems);

  const treatment = regime.value;
  if (treatment.category === 'AE' && !buyer.vatId)
    return refuse({ code: 'BUYER_VAT_ID_MISSING', field: 'vatId' });
  const order = orderOf(facts.price, facts.booth, treatment, facts.depositPercent, locale);
  const totals = depositTotals(order.totals.vat, facts.depositPercent);
  if (totals.exclVatCents <= 0) return refuse({ code: 'NOTHING_TO_INVOICE' });

  const subject = depositSubject(facts);
  const { latePenalty, depositDueDays: _days, nonEuCategory: _category, iban, bic, ...sellerParty } = seller;
  const { vatIdProven: _proven, ...buyerParty } = buyer;
  const snapshot: InvoiceSnapshot = {
    type: '386',
    profile: 'EN 16931',
    number: facts.number,
    issuedAt: facts.issuedAt,
    issueDate: facts.issueDate,
    dueDate: dueDate(facts.issueDate, seller.depositDueDays, supply.from),
    supplyFrom: supply.from,
    supplyTo: supply.to,
    currency: facts.currency,
    locale,
    regime: treatment.regime,
    seller: sellerParty,
    buyer: buyerParty,
    subject,
    order,
    lines: totals.vat.map(({ basisCents, category, ratePercent }) => ({
      description: subject,
      quantity: '1',
      unit: 'C62',
      unitPriceCents: basisCents,
      netCents: basisCents,
      vatCategory: category,
      vatRatePercent: ratePercent,
    })),
    totals,
    payment: { iban, bic, reference: facts.number },
    mentions: legalMentions(sellerParty, treatment, latePenalty, locale),
    references: { registration: facts.registration },
  };
  const faults = checkInvoice(snapshot);
  return faults.length > 0 ? refuse(...faults) : ok({ snapshot, warnings: warningsOf(facts, treatment) });
}

function missing({ seller, buyer, supply, currency }: DepositFacts): Problem[] {
  const problems: (Problem | false)[] = [
    seller.country !== 'FR' && { code: 'SELLER_NOT_IN_FRANCE', params: { country: seller.country } },
    !seller.siren && { code: 'SELLER_SIREN_MISSING', field: 'siren' },
    !seller.vatId && { code: 'SELLER_VAT_ID_MISSING', field: 'vatId' },
    (seller.addressLines.length === 0 || !seller.city) && {
      code: 'SELLER_ADDRESS_MISSING',
      field: 'address',
    },
    !buyer.name.trim() && { code: 'BUYER_NAME_MISSING', field: 'name' },
    !supply && { code: 'FAIR_DATES_MISSING' },
    // VAT must be told in euros too on other invoices (CGI ann. II art. 242 nonies A): not built, so not issued.
    currency !== 'EUR' && { code: 'CURRENCY_NOT_EUR', params: { currency } },
  ];
  return problems.filter((problem) => problem !== false);
}

function warningsOf({ seller, buyer }: DepositFacts, treatment: VatTreatment): Problem[] {
  const warnings: (Problem | false)[] = [
    treatment.regime === 'EU_NO_VAT_ID' && { code: 'EU_WITHOUT_VAT_PROOF' },
    buyer.country === 'FR' && !buyer.siren && { code: 'BUYER_SIREN_MISSING' },
    (buyer.addressLines.length === 0 || !buyer.city) && { code: 'BUYER_ADDRESS_MISSING' },
    !seller.iban && { code: 'SELLER_IBAN_MISSING' },
  ];
  return warnings.filter((warning) => warning !== false);
}

/** A deposit is asked before the fair opens, yet never before the day it is asked. */
function dueDate(issueDate: LocalDate, days: number, opening: LocalDate): LocalDate {
  const due = plusDays(issueDate, days);
  const eve = plusDays(opening, -1);
  if (daysBetween(eve, due) <= 0) return due;
  return daysBetween(issueDate, eve) >= 0 ? eve : issueDate;
}

function depositSubject({ depositPercent, event, booth, locale }: DepositFacts): string {
  if (locale === 'en') return `${depositPercent}% deposit – ${event}, booth ${booth}`;
  return `Acompte de ${depositPercent.replace('.', ',')} % – ${event}, stand ${booth}`;
}

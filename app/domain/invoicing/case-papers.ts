import { type Instant, type LocalDate, type Locale, plusDays } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { checkInvoice } from './factur-x/check';
import type { InvoiceAllowance, InvoiceLine, InvoiceSnapshot } from './invoice';
import type { CaseLine, WorkedCase } from './invoice-case';
import { legalMentions } from './mentions';
import { SPECIMEN_IBAN, specimenBuyer, specimenSeller } from './specimen';
import { isoCountry } from './territory';
import { invoiceTotals } from './totals';

export type CaseStamp = {
  /** 1 for the first case of a file: numbers and specimen identifiers follow it. */
  position: number;
  issuedAt: Instant;
  issueDate: LocalDate;
};

/**
 * The papers of an invoice case: its deposit invoice (386) when it has one, and its invoice (380, final after the deposit).
 * What a case leaves out is plainly marked SPECIMEN, with right check digits. Problems: those of `checkInvoice`.
 */
export function casePapers(worked: WorkedCase, stamp: CaseStamp): Result<InvoiceSnapshot[]> {
  const deposit = depositPaper(worked, stamp);
  const papers = [...(deposit ? [deposit] : []), finalPaper(worked, stamp, deposit)];
  const problems = papers.flatMap(checkInvoice);
  return problems.length > 0 ? refuse(...problems) : ok(papers);
}

/** Between an invoice and its due date, and from there to the fair that a case doesn't name. */
const DAYS_TO_PAY = 30;
const DAYS_TO_FAIR = 90;

function paperOf(
  { facts, treatment, lines, order }: WorkedCase,
  { position, issuedAt, issueDate }: CaseStamp,
  series: 'AC' | 'FA',
) {
  const country = isoCountry(facts.customer.country);
  const locale: Locale = treatment.category === 'S' || treatment.category === 'E' ? 'fr' : 'en';
  const seller = specimenSeller();
  const number = `${series}-SPECIMEN-${String(position).padStart(5, '0')}`;
  return {
    profile: 'EN 16931' as const,
    number,
    issuedAt,
    issueDate,
    dueDate: plusDays(issueDate, DAYS_TO_PAY),
    supplyFrom: plusDays(issueDate, DAYS_TO_FAIR),
    supplyTo: plusDays(issueDate, DAYS_TO_FAIR + 2),
    currency: 'EUR',
    locale,
    regime: treatment.regime,
    seller,
    buyer: specimenBuyer({ ...facts.customer, country }, position),
    order: { lines: lines.map(invoiceLine), totals: order, depositPercent: facts.depositPercent },
    payment: { iban: SPECIMEN_IBAN, reference: number },
    mentions: legalMentions(seller, [treatment], { latePenalty: {} }, locale),
    references: { registration: `SPECIMEN-${facts.id ?? position}`.slice(0, 100) },
  };
}

function depositPaper(worked: WorkedCase, stamp: CaseStamp): InvoiceSnapshot | undefined {
  const { deposit, facts } = worked;
  if (!deposit) return undefined;
  const paper = paperOf(worked, stamp, 'AC');
  const percent = facts.depositPercent;
  const subject =
    paper.locale === 'fr'
      ? `Acompte de ${percent.replace('.', ',')}\u00a0% – SPECIMEN`
      : `${percent}% deposit – SPECIMEN`;
  const asked = deposit.vat.filter(({ basisCents }) => basisCents > 0);
  const lines = asked.map(({ basisCents, category, ratePercent }) => ({
    description: subject,
    quantity: '1',
    unit: 'C62',
    unitPriceCents: basisCents,
    netCents: basisCents,
    vatCategory: category,
    vatRatePercent: ratePercent,
  }));
  const totals = { ...deposit, lineNetCents: lines.map(({ netCents }) => netCents), vat: asked };
  return { ...paper, type: '386', subject, lines, totals };
}

function finalPaper(
  worked: WorkedCase,
  stamp: CaseStamp,
  deposit: InvoiceSnapshot | undefined,
): InvoiceSnapshot {
  const { treatment, prepaidCents } = worked;
  const paper = paperOf(worked, stamp, 'FA');
  const lines = worked.lines.map(invoiceLine);
  const allowances = allowancesOf(worked, paper.locale);
  const off = allowances.map(({ amountCents, ...rate }) => ({ netCents: amountCents, ...rate }));
  const aidCents = prepaidCents - (deposit?.totals.inclVatCents ?? 0);
  return {
    ...paper,
    type: '380',
    subject:
      paper.locale === 'fr' ? 'Participation au pavillon – SPECIMEN' : 'Pavilion participation – SPECIMEN',
    lines,
    ...(allowances.length > 0 && { allowances }),
    totals: invoiceTotals(lines, { allowances: off, prepaidCents, treatment }),
    ...(deposit && { deposits: [deducted(deposit)] }),
    ...(aidCents > 0 && { thirdPartyAid: { description: aidText(aidCents), amountCents: aidCents } }),
  };
}

const deducted = ({ number, issueDate, totals }: InvoiceSnapshot) => ({
  number,
  issueDate,
  exclVatCents: totals.exclVatCents,
  vatCents: totals.vatCents,
  inclVatCents: totals.inclVatCents,
});

function allowancesOf({ facts, allowances }: WorkedCase, locale: Locale): InvoiceAllowance[] {
  const words =
    locale === 'fr' ? ['Remise', 'Aide en réduction de prix'] : ['Discount', 'Aid as a price reduction'];
  return allowances
    .map(({ netCents, vatCategory, vatRatePercent }, at) => ({
      description: `${words[at < facts.allowances.length ? 0 : 1]} – SPECIMEN`,
      amountCents: netCents,
      vatCategory,
      vatRatePercent,
    }))
    .filter(({ amountCents }) => amountCents > 0);
}

/** French, as a legal mention is; the amount in the currency of the invoice. */
const aidText = (cents: Cents): string =>
  `Aide publique versée directement à l’organisateur\u00a0: ${(cents / 100).toFixed(2).replace('.', ',')}\u00a0€, imputée sur le montant TTC (SPECIMEN).`;

/** The units that the descriptions of a price list end in. */
const UNITS: [RegExp, string][] = [
  [/\(m[2²]\)$/, 'MTK'],
  [/\(kW\)$/, 'KWT'],
  [/\((jour|day)\)$/, 'DAY'],
];

function invoiceLine(line: CaseLine): InvoiceLine {
  const { description, quantity, unitPriceCents, discount, netCents, vatCategory, vatRatePercent } = line;
  const unit = UNITS.find(([ending]) => ending.test(description.trim()))?.[1] ?? 'C62';
  return {
    description: description.trim() || 'SPECIMEN',
    quantity,
    unit,
    unitPriceCents,
    ...(discount && discount.amountCents > 0 && { discount }),
    netCents,
    vatCategory,
    vatRatePercent,
  };
}

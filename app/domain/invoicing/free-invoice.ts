import { MOST_CENTS } from '#app/domain/shared/figures';
import { type Cents, compareDecimals, type Decimal, isDecimal } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { termDate } from './balance';
import {
  type DraftedInvoice,
  type GroundFacts,
  groundOf,
  groundProblems,
  groundWarnings,
  issuable,
} from './ground';
import type { InvoiceAllowance, InvoiceLine } from './invoice';
import { type Supply, supplyTreatment } from './supply';
import { invoiceTotals, lineNet } from './totals';
import type { VatTreatment } from './vat';

export type FreeLine = {
  supply: Supply;
  description: string;
  quantity: Decimal;
  unit: string;
  unitPriceCents: Cents;
  discountPercent?: Decimal;
};

export type FreeFacts = GroundFacts & {
  /** Why it is charged: the paper says so. */
  reason: string;
  lines: readonly FreeLine[];
  /** Taken off the whole, positive; the lines must then share one VAT rate. */
  allowance?: { description: string; amountCents: Cents };
  fairCountry: string;
};

/** An invoice has room for so many lines, and a line for so many letters. */
export const MOST_LINES = 200;
export const LONGEST_LINE = 300;

/**
 * An invoice (type 380) of free lines to a firm of the edition, each taxed by what it sells. Cents. Problems: those of
 * `groundProblems` and `supplyTreatment` (with the line), FREE_REASON_MISSING, FREE_NO_LINES, FREE_TOO_MANY_LINES,
 * FREE_LINE_TEXT, FREE_LINE_QUANTITY, FREE_LINE_PRICE, FREE_LINE_DISCOUNT, FREE_ALLOWANCE, BUYER_VAT_ID_MISSING,
 * NOTHING_TO_INVOICE, those of `checkInvoice`.
 */
export function freeInvoice(facts: FreeFacts): Result<DraftedInvoice> {
  const { supply, reason, seller } = facts;
  const asked = taxedLines(facts);
  const problems = [
    ...groundProblems(facts),
    ...(reason.trim() === '' ? [{ code: 'FREE_REASON_MISSING', field: 'reason' }] : []),
    ...(asked.ok ? [] : asked.problems),
  ];
  if (!supply || !asked.ok || problems.length > 0) return refuse(...problems);
  const { lines, treatments } = asked.value;
  const [main] = treatments;
  if (!main) return refuse({ code: 'FREE_NO_LINES' });
  if (treatments.some(({ category }) => category === 'AE') && !facts.buyer.vatId)
    return refuse({ code: 'BUYER_VAT_ID_MISSING', field: 'vatId' });
  const allowances = allowanceOf(facts, treatments);
  if (!allowances.ok) return allowances;
  const off = allowances.value.map(({ amountCents, ...rate }) => ({ netCents: amountCents, ...rate }));
  const totals = invoiceTotals(lines, { allowances: off, treatments });
  if (totals.exclVatCents <= 0 || totals.vat.some(({ basisCents }) => basisCents < 0))
    return refuse({ code: 'NOTHING_TO_INVOICE' });
  return issuable(
    groundOf({ ...facts, supply }, treatments),
    {
      type: '380',
      dueDate: termDate(facts.issueDate, seller),
      subject: reason.trim(),
      order: { lines, totals },
      lines,
      ...(allowances.value.length > 0 && { allowances: allowances.value }),
      totals,
    },
    groundWarnings(facts, main),
  );
}

type Taxed = { lines: InvoiceLine[]; treatments: VatTreatment[] };

function taxedLines(facts: FreeFacts): Result<Taxed> {
  const { lines, buyer, seller, fairCountry, issueDate } = facts;
  if (lines.length === 0) return refuse({ code: 'FREE_NO_LINES' });
  if (lines.length > MOST_LINES) return refuse({ code: 'FREE_TOO_MANY_LINES', params: { most: MOST_LINES } });
  const problems: Problem[] = [];
  const taxed: Taxed = { lines: [], treatments: [] };
  for (const [index, line] of lines.entries()) {
    const wrong = lineProblems(line, index);
    const treatment = supplyTreatment(line.supply, buyer, seller, { country: fairCountry, on: issueDate });
    problems.push(...wrong);
    if (!treatment.ok) {
      problems.push(...treatment.problems.map((problem) => ({ ...problem, field: `line.${index}.supply` })));
      continue;
    }
    if (wrong.length > 0) continue;
    taxed.lines.push(lineOf(line, treatment.value));
    if (!taxed.treatments.includes(treatment.value)) taxed.treatments.push(treatment.value);
  }
  return problems.length > 0 ? refuse(...problems) : ok(taxed);
}

function lineProblems(line: FreeLine, index: number): Problem[] {
  const { description, quantity, unitPriceCents, discountPercent } = line;
  const places = quantity.split('.')[1]?.length ?? 0;
  const counted = isDecimal(quantity) && compareDecimals(quantity, '0') > 0 && places <= 4;
  const priced = Number.isSafeInteger(unitPriceCents) && unitPriceCents > 0 && unitPriceCents <= MOST_CENTS;
  const text = description.trim();
  const reduced = discountPercent === undefined || isPercent(discountPercent);
  const params = { line: index + 1, longest: LONGEST_LINE };
  const found: (Problem | false)[] = [
    (text === '' || text.length > LONGEST_LINE) && {
      code: 'FREE_LINE_TEXT',
      field: `line.${index}.text`,
      params,
    },
    !counted && { code: 'FREE_LINE_QUANTITY', field: `line.${index}.quantity`, params },
    !priced && { code: 'FREE_LINE_PRICE', field: `line.${index}.price`, params },
    !reduced && { code: 'FREE_LINE_DISCOUNT', field: `line.${index}.discount`, params },
  ];
  return found.filter((problem) => problem !== false);
}

const isPercent = (value: Decimal): boolean =>
  isDecimal(value) && compareDecimals(value, '0') >= 0 && compareDecimals(value, '100') <= 0;

function lineOf(line: FreeLine, { category, ratePercent }: VatTreatment): InvoiceLine {
  const { description, quantity, unit, unitPriceCents, discountPercent } = line;
  const netCents = lineNet(
    quantity,
    unitPriceCents,
    discountPercent ? { percent: discountPercent } : undefined,
  );
  const amountCents = lineNet(quantity, unitPriceCents) - netCents;
  return {
    ...{ description: description.trim(), quantity, unit, unitPriceCents },
    ...(amountCents > 0 && { discount: { amountCents, percent: discountPercent } }),
    ...{ netCents, vatCategory: category, vatRatePercent: ratePercent },
  };
}

function allowanceOf(
  { allowance }: FreeFacts,
  treatments: readonly VatTreatment[],
): Result<InvoiceAllowance[]> {
  if (!allowance || allowance.amountCents === 0) return ok([]);
  const [only, ...more] = treatments;
  const { description, amountCents } = allowance;
  if (
    !only ||
    more.length > 0 ||
    amountCents < 0 ||
    !Number.isSafeInteger(amountCents) ||
    !description.trim()
  )
    return refuse({ code: 'FREE_ALLOWANCE', field: 'allowance' });
  const rate = { vatCategory: only.category, vatRatePercent: only.ratePercent };
  return ok([{ description: description.trim(), amountCents, ...rate }]);
}

import {
  type Cents,
  compareDecimals,
  type Decimal,
  isDecimal,
  percentOf,
  percentOfShare,
  times,
} from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { InvoiceAllowance, InvoiceLine, InvoiceSnapshot, VatCategory, VatSubtotal } from './invoice';
import { sameRate } from './left';

/** What of an invoice is credited. `line` counts from 1. */
export type CreditChoice =
  | { kind: 'WHOLE' }
  | { kind: 'LINES'; lines: readonly { line: number; quantity: Decimal }[] }
  | {
      kind: 'AMOUNTS';
      amounts: readonly { category: VatCategory; ratePercent: Decimal; exclVatCents: Cents }[];
    };

export type CreditedPart = { lines: InvoiceLine[]; allowances?: InvoiceAllowance[] };

/**
 * The lines of a credit note. The whole of an invoice that nothing was credited of is its own lines and discounts; the rest of
 * another is one line a rate. Problems: CREDIT_NOTHING, CREDIT_LINE_UNKNOWN, CREDIT_QUANTITY, CREDIT_BEYOND_INVOICE.
 */
export function linesAsked(
  invoice: InvoiceSnapshot,
  left: readonly VatSubtotal[],
  creditedBefore: boolean,
  choice: CreditChoice,
  reason: string,
): Result<CreditedPart> {
  if (choice.kind === 'LINES') return chosenLines(invoice, choice.lines);
  if (choice.kind === 'AMOUNTS') return amountLines(left, choice.amounts, reason);
  if (!creditedBefore) return ok({ lines: invoice.lines, allowances: invoice.allowances });
  const rest = left.map(({ category, ratePercent, basisCents }) => ({
    ...{ category, ratePercent, exclVatCents: basisCents },
  }));
  return amountLines(left, rest, reason);
}

function chosenLines(
  invoice: InvoiceSnapshot,
  asked: readonly { line: number; quantity: Decimal }[],
): Result<CreditedPart> {
  const problems: Problem[] = [];
  const lines: InvoiceLine[] = [];
  for (const { line, quantity } of asked) {
    const original = invoice.lines[line - 1];
    if (!original) problems.push({ code: 'CREDIT_LINE_UNKNOWN', params: { line } });
    else if (!isPartOf(quantity, original.quantity))
      problems.push({ code: 'CREDIT_QUANTITY', field: `quantity.${line}`, params: { line } });
    else if (compareDecimals(quantity, '0') > 0) lines.push(partOf(original, quantity));
  }
  if (problems.length > 0) return refuse(...problems);
  return lines.length > 0 ? ok({ lines }) : refuse({ code: 'CREDIT_NOTHING' });
}

const isPartOf = (quantity: Decimal, whole: Decimal): boolean =>
  isDecimal(quantity) && compareDecimals(quantity, '0') >= 0 && compareDecimals(quantity, whole) <= 0;

function partOf(line: InvoiceLine, quantity: Decimal): InvoiceLine {
  const gross = times(line.unitPriceCents, quantity);
  const off = line.discount ? discountOf(line, gross, quantity) : 0;
  const { discount, ...rest } = line;
  return {
    ...rest,
    quantity,
    ...(discount && off > 0 && { discount: { ...discount, amountCents: off } }),
    netCents: gross - off,
  };
}

function discountOf({ discount, quantity: whole }: InvoiceLine, gross: Cents, quantity: Decimal): Cents {
  if (!discount) return 0;
  if (discount.percent) return percentOf(gross, discount.percent);
  return percentOfShare(discount.amountCents, '100', quantity, whole);
}

type Amounts = Extract<CreditChoice, { kind: 'AMOUNTS' }>['amounts'];

function amountLines(left: readonly VatSubtotal[], amounts: Amounts, reason: string): Result<CreditedPart> {
  const unknown = amounts.filter(
    (amount) =>
      amount.exclVatCents < 0 ||
      !Number.isSafeInteger(amount.exclVatCents) ||
      !left.some((subtotal) => sameRate(subtotal, amount)),
  );
  if (unknown.length > 0)
    return refuse(
      ...unknown.map(({ ratePercent }) => ({ code: 'CREDIT_BEYOND_INVOICE', params: { rate: ratePercent } })),
    );
  const lines = amounts
    .filter(({ exclVatCents }) => exclVatCents > 0)
    .map(({ category, ratePercent, exclVatCents }) => ({
      ...{ description: reason.trim(), quantity: '1', unit: 'C62', unitPriceCents: exclVatCents },
      ...{ netCents: exclVatCents, vatCategory: category, vatRatePercent: ratePercent },
    }));
  return lines.length > 0 ? ok({ lines }) : refuse({ code: 'CREDIT_NOTHING' });
}

import type { InvoiceLine, InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { MOST_CENTS } from '#app/domain/shared/figures';
import { type Cents, compareDecimals, isDecimal, percentOf, sumCents, times } from '#app/domain/shared/money';
import type { Problem } from '#app/domain/shared/problem';

type Found = Problem | false | undefined;

/**
 * Whether the amounts agree to the cent: EN 16931 BR-CO-10…16 and 25, which its rule sets check to ±1.00 only.
 * Problems: INVOICE_NO_LINES, INVOICE_QUANTITY, INVOICE_PRICE, INVOICE_LINE_SUM, INVOICE_AMOUNT_TOO_LARGE,
 * INVOICE_SUM (with the term), INVOICE_PREPAID_ABOVE_TOTAL, INVOICE_PREPAID_UNEXPLAINED.
 */
export function checkAmounts(invoice: InvoiceSnapshot): Found[] {
  const { lines, totals } = invoice;
  const amounts = [...totals.lineNetCents, totals.exclVatCents, totals.vatCents, totals.inclVatCents];
  if (lines.length === 0) return [{ code: 'INVOICE_NO_LINES' }];
  const malformed = lines.flatMap(checkFigures).filter((problem) => problem !== false);
  if (malformed.length > 0) return malformed;
  if (amounts.some((cents) => !Number.isSafeInteger(cents) || Math.abs(cents) > MOST_CENTS))
    return [{ code: 'INVOICE_AMOUNT_TOO_LARGE' }];
  return [...lines.map(checkLine), ...checkSums(invoice), ...checkPrepaid(invoice)];
}

/** BR-FR-DEC: at most four places of a quantity; a price above zero. */
function checkFigures({ quantity, unitPriceCents }: InvoiceLine, index: number): Found[] {
  const params = { line: index + 1 };
  const places = quantity.split('.')[1]?.length ?? 0;
  const counted = isDecimal(quantity) && compareDecimals(quantity, '0') > 0 && places <= 4;
  return [
    !counted && { code: 'INVOICE_QUANTITY', params },
    !(Number.isSafeInteger(unitPriceCents) && unitPriceCents > 0) && { code: 'INVOICE_PRICE', params },
  ];
}

function checkLine(line: InvoiceLine, index: number): Found {
  const gross = times(line.unitPriceCents, line.quantity);
  const { percent, amountCents = 0 } = line.discount ?? {};
  const agrees =
    line.netCents === gross - amountCents &&
    (percent === undefined || amountCents === percentOf(gross, percent));
  return !agrees && { code: 'INVOICE_LINE_SUM', params: { line: index + 1 } };
}

function checkSums({ lines, allowances = [], totals }: InvoiceSnapshot): Found[] {
  const net = sumCents(lines.map(({ netCents }) => netCents));
  const off = sumCents(allowances.map(({ amountCents }) => amountCents));
  const basis = sumCents(totals.vat.map(({ basisCents }) => basisCents));
  const tax = sumCents(totals.vat.map(({ taxCents }) => taxCents));
  const terms: [term: string, said: Cents, exact: Cents][] = [
    ['BT-106', sumCents(totals.lineNetCents), net],
    ['BT-107', totals.allowancesCents, off],
    ['BT-109', totals.exclVatCents, net - off],
    ['BT-116', basis, totals.exclVatCents],
    ['BT-110', totals.vatCents, tax],
    ['BT-112', totals.inclVatCents, totals.exclVatCents + totals.vatCents],
    ['BT-115', totals.dueCents, totals.inclVatCents - totals.prepaidCents],
  ];
  return terms.map(([term, said, exact]) => said !== exact && { code: 'INVOICE_SUM', params: { term } });
}

/** What was paid before is listed: each deposit with its number, and the aid with its funder. */
function checkPrepaid({ deposits = [], thirdPartyAid, totals }: InvoiceSnapshot): Found[] {
  const explained =
    sumCents(deposits.map(({ inclVatCents }) => inclVatCents)) + (thirdPartyAid?.amountCents ?? 0);
  return [
    explained !== totals.prepaidCents && { code: 'INVOICE_PREPAID_UNEXPLAINED' },
    totals.prepaidCents > totals.inclVatCents && { code: 'INVOICE_PREPAID_ABOVE_TOTAL' },
  ];
}

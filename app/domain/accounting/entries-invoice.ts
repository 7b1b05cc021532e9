import { inEuros } from '#app/domain/invoicing/exchange';
import type { InvoiceType } from '#app/domain/invoicing/invoice';
import type { CompanyId } from '#app/domain/shared/ids';
import { type Cents, compareDecimals, type Decimal, sumCents } from '#app/domain/shared/money';
import type { AccountKey, AccountRole } from './chart';
import type { Line, Party } from './entry';
import { shareOf } from './euros';

/** What an invoice says of one VAT rate, in cents of its currency. */
export type RateAmounts = { ratePercent: Decimal; basisCents: Cents; taxCents: Cents };

/** Where VAT is booked when the invoice is issued: due at once, or pending until the customer pays (CGI art. 269-2 c). */
export type VatPosting = 'AT_INVOICE' | 'AT_PAYMENT';

/** An issued paper as the books need it; amounts in cents of its currency, all positive, of a credit note too. */
export type BookedPaper = {
  type: InvoiceType;
  company: CompanyId;
  /** The fair's id, for its sub-account of sales; null for a paper of no fair. */
  fair: string | null;
  vat: readonly RateAmounts[];
  dueCents: Cents;
  /** Deposit invoices that a final invoice deducts; `unitsPerEuro` as in `foreign`. */
  deposits: readonly { vat: readonly RateAmounts[]; unitsPerEuro?: Decimal }[];
  /** What funders pay of it in the customer's place. */
  aid: readonly { funder: string; cents: Cents }[];
  /** Of what a credit note takes back incl. VAT: the part that was a deposit invoice. */
  credited?: { depositCents: Cents; wholeCents: Cents };
  vatPosting: VatPosting;
  foreign?: { currency: string; unitsPerEuro: Decimal };
};

/**
 * The sales entry of a paper (PCG 411, 4191, 706, 4457; DOMAIN §6, E1b, E5a, E5b, E6a). A deposit is owed back until the
 * final invoice takes it over; that one books only the VAT the deposits haven't. What a paper says is paid without saying
 * by whom waits in suspense. In euros: 4191 leaves at the rate it came in, and sales take the cents that rounding leaves.
 */
export function linesOfInvoice(paper: BookedPaper): Line[] {
  const sign = paper.type === '381' ? -1 : 1;
  const customer: Party = { kind: 'company', id: paper.company };
  const basis = sumCents(paper.vat.map(({ basisCents }) => basisCents));
  const depositBasis = sumCents(paper.deposits.flatMap(({ vat }) => vat.map((rate) => rate.basisCents)));
  const depositTax = sumCents(paper.deposits.flatMap(({ vat }) => vat.map((rate) => rate.taxCents)));
  const tax = sumCents(paper.vat.map(({ taxCents }) => taxCents));
  const aid = sumCents(paper.aid.map(({ cents }) => cents));
  const unexplained = basis + tax - depositBasis - depositTax - aid - paper.dueCents;
  const booked: Line[] = [
    { account: { role: 'CLIENTS' }, party: customer, cents: sign * paper.dueCents },
    ...paper.aid.map(({ funder, cents }) => ({
      account: { role: 'FUNDERS' } as const,
      party: { kind: 'funder', name: funder } as const,
      cents: sign * cents,
    })),
    { account: { role: 'SUSPENSE' }, cents: sign * unexplained },
    ...paper.deposits.map((deposit) => depositTakenOver(deposit)),
    ...incomeOf(paper, basis, -sign),
    ...ownVat(paper).map(({ ratePercent, taxCents }) => ({
      account: { role: vatRole(paper.vatPosting), rate: ratePercent },
      cents: -sign * taxCents,
    })),
  ];
  const lines = booked.filter(({ cents }) => cents !== 0);
  return paper.foreign ? withCounterValue(lines, paper, paper.foreign) : lines;
}

/** The VAT per rate that falls due with this paper itself: without what the deposits that it deducts bear. */
export function ownVat({ vat, deposits }: Pick<BookedPaper, 'vat' | 'deposits'>): RateAmounts[] {
  const rates = new Map<Decimal, RateAmounts>();
  const add = ({ ratePercent, basisCents, taxCents }: RateAmounts, sign: 1 | -1) => {
    const before = rates.get(ratePercent) ?? { ratePercent, basisCents: 0, taxCents: 0 };
    rates.set(ratePercent, {
      ratePercent,
      basisCents: before.basisCents + sign * basisCents,
      taxCents: before.taxCents + sign * taxCents,
    });
  };
  for (const rate of vat) add(rate, 1);
  for (const rate of deposits.flatMap((deposit) => deposit.vat)) add(rate, -1);
  return [...rates.values()].sort((a, b) => compareDecimals(a.ratePercent, b.ratePercent));
}

const vatRole = (posting: VatPosting): AccountRole => (posting === 'AT_PAYMENT' ? 'VAT_PENDING' : 'VAT');

const depositTakenOver = ({ vat, unitsPerEuro }: BookedPaper['deposits'][number]): HistoricLine => ({
  account: { role: 'DEPOSITS' },
  cents: sumCents(vat.map(({ basisCents }) => basisCents)),
  unitsPerEuro,
});

/** A credit note takes back deposits and sales in the proportion in which it credits them. */
function incomeOf({ type, fair, credited }: BookedPaper, basis: Cents, sign: number): Line[] {
  const sales: AccountKey = fair === null ? { role: 'SALES' } : { role: 'SALES', fair };
  const share = credited && credited.wholeCents > 0 ? credited : { depositCents: 0, wholeCents: 1 };
  const asDeposit = type === '386' ? basis : shareOf(basis, share.depositCents, share.wholeCents);
  return [
    { account: { role: 'DEPOSITS' }, cents: sign * asDeposit },
    { account: sales, cents: sign * (basis - asDeposit) },
  ];
}

type HistoricLine = Line & { unitsPerEuro?: Decimal };

function withCounterValue(
  lines: readonly HistoricLine[],
  { type }: BookedPaper,
  { currency, unitsPerEuro }: NonNullable<BookedPaper['foreign']>,
): Line[] {
  const valued = lines.map(({ unitsPerEuro: historic, ...line }) => ({
    ...line,
    cents: inEuros(line.cents, historic ?? unitsPerEuro),
    foreign: { currency, cents: line.cents },
  }));
  const rest = sumCents(valued.map(({ cents }) => cents));
  const role = type === '386' ? 'DEPOSITS' : 'SALES';
  const taker = valued.findLast(({ account }) => 'role' in account && account.role === role) ?? valued.at(-1);
  const settled = valued.map((line) => (line === taker ? { ...line, cents: line.cents - rest } : line));
  return settled.filter(({ cents }) => cents !== 0);
}

import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, InvoiceId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { StatementEntry } from './statement';

/** What of a movement matching looks at; `amountCents` in hundredths of `currency`. */
export type Matchable = Pick<
  StatementEntry,
  'amountCents' | 'currency' | 'counterparty' | 'counterpartyIban' | 'structuredReference' | 'remittance'
>;

/** An invoice, a deposit or a credit note as matching knows it. `openCents` is what nobody has settled yet, never negative. */
export type MatchableInvoice = {
  id: InvoiceId;
  number: string;
  type: '380' | '381' | '386';
  companyId: CompanyId;
  company: string;
  currency: string;
  openCents: Cents;
  dueOn: LocalDate;
};

/** Why a movement is thought to settle what it is said to: worded under `payments.reason.<code>`. */
export type Reason =
  | { code: 'REFERENCE' | 'NUMBER' | 'LIKE_NUMBER' | 'AMOUNT' | 'NAME' | 'KNOWN_ACCOUNT' | 'SUM' }
  | { code: 'ONLY_AMOUNT' | 'AMONG_SEVERAL' | 'ALREADY_SETTLED' }
  | { code: 'PART' | 'OVER' | 'BANK_FEE'; cents: Cents };

export type Share = { invoiceId: InvoiceId; number: string; cents: Cents };

/**
 * What a movement settles, in whose name: a share of each invoice, in cents. What is left of the movement, `restCents`, stays
 * the firm's credit. `confidence` is 0 to 100; `certain` ones name every invoice and come to the cent.
 */
export type Proposal = {
  companyId: CompanyId;
  company: string;
  shares: Share[];
  restCents: Cents;
  confidence: number;
  certain: boolean;
  reasons: Reason[];
};

/** Shares of an amount: what each invoice is open for, first to last, until nothing is left. */
export function shareOut(
  invoices: readonly MatchableInvoice[],
  cents: Cents,
): { shares: Share[]; restCents: Cents } {
  let restCents = cents;
  const shares: Share[] = [];
  for (const { id, number, openCents } of invoices) {
    const share = Math.min(openCents, restCents);
    if (share <= 0) continue;
    shares.push({ invoiceId: id, number, cents: share });
    restCents -= share;
  }
  return { shares, restCents };
}

/** Those due first come first. */
export const byDueDate = (a: MatchableInvoice, b: MatchableInvoice): number =>
  compare(a.dueOn, b.dueOn) || compare(a.number, b.number);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Cents } from '#app/domain/shared/money';
import { bankFeeIn } from './bank-fee';
import type { FirmOfIndex, Side } from './match-index';
import { nameWords } from './names';
import { type Matchable, type MatchableInvoice, type Proposal, type Reason, shareOut } from './proposal';
import { subsetsThatSum } from './subset-sum';

const MOST_FIRMS = 3;

/** Proposals from who paid, by an account known from before or by name, and what that firm has open. */
export function matchByPayer(entry: Matchable, cents: Cents, side: Side): Proposal[] {
  return payersOf(entry, side).map(({ firm, likeness, by }) => proposalOf(firm, likeness, by, cents));
}

type Payer = { firm: FirmOfIndex; likeness: number; by: Reason };

function payersOf(entry: Matchable, side: Side): Payer[] {
  const account = side.accounts.get(entry.counterpartyIban ?? '');
  const known = account === undefined ? undefined : side.firms.get(account);
  if (known) return [{ firm: known, likeness: 1, by: { code: 'KNOWN_ACCOUNT' } }];
  const words = nameWords(entry.counterparty);
  const said = words.length > 0 ? words : nameWords(entry.remittance);
  return side
    .named(said)
    .slice(0, MOST_FIRMS)
    .map((found) => ({ ...found, by: { code: 'NAME' } }));
}

function proposalOf(firm: FirmOfIndex, likeness: number, by: Reason, cents: Cents): Proposal {
  const { open, companyId, company } = firm;
  const proposal = (invoices: MatchableInvoice[], least: number, ...why: Reason[]): Proposal => ({
    companyId,
    company,
    ...shareOut(invoices, cents),
    confidence: Math.round(least + 15 * likeness),
    certain: false,
    reasons: [by, ...why],
  });
  if (open.length === 0) return proposal([], 15, { code: 'ALREADY_SETTLED' });
  const equal = open.filter(({ openCents }) => openCents === cents);
  if (equal.length === 1) return proposal(equal, 75, { code: 'AMOUNT' });
  if (equal.length > 1) return proposal(equal.slice(0, 1), 60, { code: 'AMOUNT' }, { code: 'AMONG_SEVERAL' });

  const sets = subsetsThatSum(
    open.map(({ openCents }) => openCents),
    cents,
  );
  const together = (sets[0] ?? []).flatMap((at) => open[at] ?? []);
  if (sets.length === 1) return proposal(together, 67, { code: 'SUM' });
  if (sets.length > 1) return proposal(together, 45, { code: 'SUM' }, { code: 'AMONG_SEVERAL' });

  for (const invoice of open) {
    const fee = bankFeeIn(invoice.openCents, cents);
    if (fee) return proposal([invoice], 50, { code: 'BANK_FEE', cents: fee });
  }
  const total = open.reduce((sum, { openCents }) => sum + openCents, 0);
  if (cents > total) return proposal(open, 30, { code: 'OVER', cents: cents - total });
  return proposal(open, 35, { code: 'PART', cents: total - cents });
}

const MOST_ALIKE = 5;

/** Where neither a number nor a name says anything: what is open for exactly this amount. */
export function matchByAmount(cents: Cents, side: Side): Proposal[] {
  const alike = side.byAmount.get(cents) ?? [];
  return alike.slice(0, MOST_ALIKE).map((invoice) => ({
    companyId: invoice.companyId,
    company: invoice.company,
    ...shareOut([invoice], cents),
    confidence: alike.length === 1 ? 40 : 20,
    certain: false,
    reasons: [{ code: alike.length === 1 ? 'ONLY_AMOUNT' : 'AMONG_SEVERAL' }],
  }));
}

import type { Cents } from '#app/domain/shared/money';
import { bankFeeIn } from './bank-fee';
import type { Side } from './match-index';
import { type Naming, namedIn } from './numbers-in-text';
import {
  byDueDate,
  type Matchable,
  type MatchableInvoice,
  type Proposal,
  type Reason,
  shareOut,
} from './proposal';
import { subsetsThatSum } from './subset-sum';

type Named = { invoice: MatchableInvoice; by: Naming };

/** Confidence where the amount is right to the cent. */
const SURE: Record<Naming, number> = { REFERENCE: 100, NUMBER: 98, LIKE_NUMBER: 88 };
/** What is taken off where the amount is another. */
const OTHER_AMOUNT = { fee: 14, subset: 12, part: 18, over: 20, settled: 35 };

/** Proposals from the invoices that a movement names. Whole numbers and references go before what only looks like one. */
export function matchByNaming(entry: Matchable, cents: Cents, side: Side): Proposal[] {
  const text = [entry.structuredReference, entry.remittance, entry.counterparty].filter(Boolean).join(' \n ');
  const named = namedIn(text, side.numbers).flatMap(({ key, by }): Named[] => {
    const invoice = side.byId.get(key);
    return invoice ? [{ invoice, by }] : [];
  });
  const whole = named.filter(({ by }) => by !== 'LIKE_NUMBER');
  if (whole.length > 0) return byFirm(whole).flatMap((group) => proposalOf(group, cents, side));
  return named.flatMap((one) => proposalOf([one], cents, side));
}

function byFirm(named: readonly Named[]): Named[][] {
  const firms = new Map<string, Named[]>();
  for (const one of named) {
    firms.set(one.invoice.companyId, [...(firms.get(one.invoice.companyId) ?? []), one]);
  }
  return [...firms.values()];
}

function proposalOf(group: Named[], cents: Cents, side: Side): Proposal[] {
  const [first] = group;
  if (!first) return [];
  const by = group.every((one) => one.by === 'REFERENCE') ? 'REFERENCE' : first.by;
  const open = group.map(({ invoice }) => invoice).filter(({ openCents }) => openCents > 0);
  const total = open.reduce((sum, { openCents }) => sum + openCents, 0);
  const proposal = (invoices: MatchableInvoice[], off: number, ...why: Reason[]): Proposal => ({
    companyId: first.invoice.companyId,
    company: first.invoice.company,
    ...shareOut(invoices, cents),
    confidence: SURE[by] - off,
    certain: off === 0 && by !== 'LIKE_NUMBER' && open.length === group.length,
    reasons: [{ code: by }, ...why],
  });
  if (open.length === 0) return [proposal([], OTHER_AMOUNT.settled, { code: 'ALREADY_SETTLED' })];
  if (cents === total) return [proposal(open, 0, { code: open.length > 1 ? 'SUM' : 'AMOUNT' })];
  if (cents > total) return [beyond(open, total)];
  return [short(open, total)];

  function beyond(invoices: MatchableInvoice[], named: Cents): Proposal {
    const others = (side.firms.get(first?.invoice.companyId ?? '')?.open ?? []).filter(
      (other) => !invoices.includes(other),
    );
    const single = others.find(({ openCents }) => openCents === cents - named);
    const sets = single
      ? []
      : subsetsThatSum(
          others.map(({ openCents }) => openCents),
          cents - named,
        );
    const more = single
      ? [single]
      : sets.length === 1
        ? (sets[0] ?? []).flatMap((at) => others[at] ?? [])
        : [];
    if (more.length > 0) return proposal([...invoices, ...more], OTHER_AMOUNT.subset, { code: 'SUM' });
    return proposal(invoices, OTHER_AMOUNT.over, { code: 'OVER', cents: cents - named });
  }

  function short(invoices: MatchableInvoice[], named: Cents): Proposal {
    const single = invoices.find(({ openCents }) => openCents === cents);
    if (single) return proposal([single], OTHER_AMOUNT.subset, { code: 'AMOUNT' });
    const fee = bankFeeIn(named, cents);
    if (fee) return proposal(invoices, OTHER_AMOUNT.fee, { code: 'BANK_FEE', cents: fee });
    const missing: Reason = { code: 'PART', cents: named - cents };
    return proposal([...invoices].sort(byDueDate), OTHER_AMOUNT.part, missing);
  }
}

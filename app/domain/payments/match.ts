import { matchByNaming } from './match-by-naming';
import { matchByAmount, matchByPayer } from './match-by-payer';
import type { MatchIndex } from './match-index';
import type { Matchable, Proposal } from './proposal';

const MOST_PROPOSALS = 5;

/**
 * What a movement may settle, the likeliest first, at most five; nothing where nothing is likely. Money that came settles
 * invoices and deposits, money that went credit notes. Only movements in euros are matched, with invoices in euros.
 */
export function match(entry: Matchable, index: MatchIndex): Proposal[] {
  if (entry.currency !== 'EUR' || !Number.isSafeInteger(entry.amountCents)) return [];
  const side = entry.amountCents > 0 ? index.paid : index.refunded;
  const cents = Math.abs(entry.amountCents);
  const likely = [...matchByNaming(entry, cents, side), ...matchByPayer(entry, cents, side)];
  const found = likely.length > 0 ? likely : matchByAmount(cents, side);
  return distinct(found.sort((a, b) => b.confidence - a.confidence)).slice(0, MOST_PROPOSALS);
}

function distinct(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ companyId, shares }) => {
    const key = [companyId, ...shares.map(({ invoiceId, cents }) => `${invoiceId}:${cents}`)].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

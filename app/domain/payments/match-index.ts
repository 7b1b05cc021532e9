import type { CompanyId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import { likeness, nameWords, sameWord } from './names';
import { indexNumbers, type NumberIndex, seriesOf } from './numbers-in-text';
import { byDueDate, type MatchableInvoice } from './proposal';

export type FirmOfIndex = {
  companyId: CompanyId;
  company: string;
  words: string[];
  /** Open ones, due first first. */
  open: MatchableInvoice[];
};

/** One side of the books: what money that came settles, or what money that went does. */
export type Side = {
  numbers: NumberIndex;
  byId: ReadonlyMap<string, MatchableInvoice>;
  byAmount: ReadonlyMap<Cents, readonly MatchableInvoice[]>;
  firms: ReadonlyMap<CompanyId, FirmOfIndex>;
  /** Who paid from an account before: IBAN → firm. */
  accounts: ReadonlyMap<string, CompanyId>;
  /** The firms whose names are like these words, the likest first. */
  named: (words: readonly string[]) => { firm: FirmOfIndex; likeness: number }[];
};

export type MatchIndex = { paid: Side; refunded: Side };

/**
 * What matching looks things up in, made once for many movements: invoices in euros, open or settled (which are known by
 * number only), and the accounts from which firms paid before.
 */
export function indexInvoices(
  invoices: readonly MatchableInvoice[],
  accounts: ReadonlyMap<string, CompanyId> = new Map(),
): MatchIndex {
  const inEuros = invoices.filter(({ currency }) => currency === 'EUR');
  const series = seriesOf(inEuros.map(({ number }) => number));
  return {
    paid: sideOf(
      inEuros.filter(({ type }) => type !== '381'),
      accounts,
      series,
    ),
    refunded: sideOf(
      inEuros.filter(({ type }) => type === '381'),
      accounts,
      series,
    ),
  };
}

const LIKE_ENOUGH = 0.55;

function sideOf(
  invoices: readonly MatchableInvoice[],
  accounts: ReadonlyMap<string, CompanyId>,
  series: ReadonlySet<string>,
): Side {
  const byAmount = new Map<Cents, MatchableInvoice[]>();
  const firms = new Map<CompanyId, FirmOfIndex>();
  for (const invoice of invoices) {
    const { companyId, company, openCents } = invoice;
    const firm = firms.get(companyId) ?? { companyId, company, words: nameWords(company), open: [] };
    firms.set(companyId, firm);
    if (openCents <= 0) continue;
    firm.open.push(invoice);
    byAmount.set(openCents, [...(byAmount.get(openCents) ?? []), invoice]);
  }
  for (const firm of firms.values()) firm.open.sort(byDueDate);
  return {
    numbers: indexNumbers(
      invoices.map(({ id, number }) => ({ key: id, number })),
      series,
    ),
    byId: new Map(invoices.map((invoice) => [invoice.id, invoice])),
    byAmount,
    firms,
    accounts,
    named: firmsByName([...firms.values()]),
  };
}

/** Words → firms, by their first letters, so that a payer is compared with the few firms that share a word. */
function firmsByName(firms: readonly FirmOfIndex[]): Side['named'] {
  const saying = new Map<string, { word: string; firms: FirmOfIndex[] }[]>();
  for (const firm of firms) {
    for (const word of firm.words) {
      const key = word.slice(0, 4);
      const alike = saying.get(key) ?? [];
      const same = alike.find((entry) => entry.word === word);
      if (same) same.firms.push(firm);
      else alike.push({ word, firms: [firm] });
      saying.set(key, alike);
    }
  }
  const known = new Map<string, { firms: FirmOfIndex[]; weight: number }>();
  const wordLike = (word: string) => {
    const found = known.get(word) ?? look(word);
    known.set(word, found);
    return found;
  };
  const look = (word: string) => {
    const alike = (saying.get(word.slice(0, 4)) ?? []).filter((entry) => sameWord(entry.word, word));
    const among = [...new Set(alike.flatMap((entry) => entry.firms))];
    return { firms: among, weight: 1 + Math.log((firms.length + 1) / (among.length + 1)) };
  };
  const weightOf = (word: string) => wordLike(word).weight;
  return (words) =>
    candidates(words.map((word) => wordLike(word).firms))
      .map((firm) => ({ firm, likeness: likeness(firm.words, words, weightOf) }))
      .filter(({ likeness: alike }) => alike >= LIKE_ENOUGH)
      .sort((a, b) => b.likeness - a.likeness || (a.firm.company < b.firm.company ? -1 : 1));
}

const ENOUGH = 100;

/** The firms that share the rarest of the words: those that share only "Laboratoires" with a payer can't be like it. */
function candidates(sharing: readonly FirmOfIndex[][]): FirmOfIndex[] {
  const found = new Set<FirmOfIndex>();
  for (const firms of [...sharing].sort((a, b) => a.length - b.length)) {
    if (found.size > 0 && firms.length > ENOUGH) break;
    for (const firm of firms) found.add(firm);
  }
  return [...found];
}

import { spreadOf } from './difference';

/** A firm in one version. `booth`: labels joined; null when it has none. Satisfaction in percent. */
export type Stand = {
  firm: string;
  company: string;
  booth: string | null;
  satisfaction: number;
  wishRank: number | null;
};

export type Fate = 'leaves' | 'loses' | 'moves' | 'wins' | 'arrives';

export type Compared = {
  firm: string;
  company: string;
  from: string | null;
  to: string | null;
  before: number;
  after: number;
  fate: Fate;
};

/** Of one version: how many firms have a booth, a wish, their first; mean satisfaction over all its firms, in percent. */
export type Totals = { firms: number; placed: number; wishes: number; first: number; mean: number };

export type Comparison = {
  /** Those whose booth is another: who leaves, loses, moves, wins, arrives; the greatest change first in each. */
  rows: Compared[];
  counts: Record<Fate, number>;
  /** As `spreadOf`: without a booth, then groups of 20 %. */
  spread: { a: number[]; b: number[] };
  totals: { a: Totals; b: Totals };
};

export const FATES = ['leaves', 'loses', 'moves', 'wins', 'arrives'] as const satisfies readonly Fate[];

/** Two versions of one pavilion as they were kept, each by the policy of its day. A firm in only one had no booth in the other. */
export function compareVersions(a: readonly Stand[], b: readonly Stand[]): Comparison {
  const was = new Map(a.map((stand) => [stand.firm, stand]));
  const is = new Map(b.map((stand) => [stand.firm, stand]));
  const rows = [...new Set([...was.keys(), ...is.keys()])].flatMap((firm) => {
    const [before, after] = [was.get(firm), is.get(firm)];
    const company = after?.company ?? before?.company ?? firm;
    const [from, to] = [before?.booth ?? null, after?.booth ?? null];
    if (from === to) return [];
    const values = { before: before?.satisfaction ?? 0, after: after?.satisfaction ?? 0 };
    return [{ firm, company, from, to, ...values, fate: fateOf(from, to, values.after - values.before) }];
  });
  const counts = { leaves: 0, loses: 0, moves: 0, wins: 0, arrives: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return {
    rows: rows.sort(byWeight),
    counts,
    spread: { a: spreadOf(a.map(asExplained)), b: spreadOf(b.map(asExplained)) },
    totals: { a: totalsOf(a), b: totalsOf(b) },
  };
}

function fateOf(from: string | null, to: string | null, gain: number): Fate {
  if (to === null) return 'leaves';
  if (from === null) return 'arrives';
  return gain > 0 ? 'wins' : gain < 0 ? 'loses' : 'moves';
}

function byWeight(a: Compared, b: Compared): number {
  const rank = FATES.indexOf(a.fate) - FATES.indexOf(b.fate);
  const weight = Math.abs(b.after - b.before) - Math.abs(a.after - a.before);
  return rank || weight || (a.company < b.company ? -1 : 1);
}

const asExplained = ({ booth, satisfaction }: Stand) => ({
  booths: booth === null ? [] : [booth],
  satisfaction,
});

/** The figures by which a version is set against another. */
export function totalsOf(stands: readonly Stand[]): Totals {
  const sum = stands.reduce((total, { satisfaction }) => total + satisfaction, 0);
  return {
    firms: stands.length,
    placed: stands.filter(({ booth }) => booth !== null).length,
    wishes: stands.filter(({ wishRank }) => wishRank !== null).length,
    first: stands.filter(({ wishRank }) => wishRank === 1).length,
    mean: stands.length === 0 ? 0 : sum / stands.length,
  };
}

import { problemOf } from './edition';
import { type Explained, type Explainer, explainAll } from './explain';
import { satisfactionOf, totalOf, weightOf } from './policy';
import type { Placement } from './problem';

export type Verdict = 'placed' | 'dropped' | 'wins' | 'loses' | 'moves' | 'stays';

/** What becomes of one firm. Satisfaction in percent; a firm without a booth has 0. */
export type Change = {
  firm: string;
  company: string;
  from: string | null;
  to: string | null;
  before: number;
  after: number;
  verdict: Verdict;
  /** Companies it had asked for and no longer stands beside, or now does. */
  parted: string[];
  joined: string[];
};

export type Difference = {
  /** Those for whom something changes: dropped, losing, moving, winning, placed, the greatest change first in each. */
  changes: Change[];
  placed: { before: number; after: number };
  /** Mean over all firms, in percent. */
  satisfaction: { before: number; after: number };
  /** Satisfaction weighed by points, and bonuses for neighbours: the placement's value less the bonus for placing. */
  worth: { before: number; after: number };
  spread: { before: number[]; after: number[] };
};

/** Upper ends of the groups of a spread, in percent; firms without a booth are a group before them. */
export const SPREAD = [20, 40, 60, 80, 100] as const;

const ORDER: readonly Verdict[] = ['dropped', 'loses', 'moves', 'stays', 'wins', 'placed'];

/** What a second placement changes for the firms of these facts: who moves, wins, loses, drops out or gets in. */
export function differenceBetween(explainer: Explainer, before: Placement[], after: Placement[]): Difference {
  const was = new Map(explainAll(explainer, before).map((one) => [one.registration, one]));
  const pairs = explainAll(explainer, after).flatMap((is) => {
    const then = was.get(is.registration);
    return then ? [{ was: then, is }] : [];
  });
  const names = new Map(explainer.facts.firms.map((firm) => [firm.id, firm.company]));
  return {
    changes: pairs
      .map(({ was, is }) => changeOf(names.get(is.registration) ?? '', was, is))
      .filter((one) => one.from !== one.to || one.parted.length + one.joined.length > 0)
      .sort(byWeight),
    placed: {
      before: pairs.filter(({ was }) => was.booths.length > 0).length,
      after: pairs.filter(({ is }) => is.booths.length > 0).length,
    },
    satisfaction: {
      before: mean(pairs.map(({ was }) => was.satisfaction)),
      after: mean(pairs.map(({ is }) => is.satisfaction)),
    },
    worth: { before: worthOf(explainer, before), after: worthOf(explainer, after) },
    spread: {
      before: spreadOf(pairs.map(({ was }) => was)),
      after: spreadOf(pairs.map(({ is }) => is)),
    },
  };
}

/** How many firms have no booth, then how many lie in each group of SPREAD. */
export function spreadOf(explained: Pick<Explained, 'booths' | 'satisfaction'>[]): number[] {
  const counts = [0, ...SPREAD.map(() => 0)];
  for (const { booths, satisfaction } of explained) {
    const group = SPREAD.findIndex((limit) => satisfaction <= limit);
    const at = booths.length === 0 ? 0 : (group < 0 ? SPREAD.length - 1 : group) + 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function worthOf(explainer: Explainer, placements: Placement[]): number {
  const { facts, refusal, policy } = explainer;
  const booths = new Map(facts.booths.map((booth) => [booth.id, booth]));
  const stands = new Map(placements.map((one) => [one.registration, one.booths]));
  const pleasure = facts.firms.reduce((sum, firm) => {
    const booth = booths.get(stands.get(firm.id)?.[0] ?? '');
    return booth ? sum + weightOf(policy, firm.points) * totalOf(satisfactionOf(policy, firm, booth)) : sum;
  }, 0);
  const { together } = problemOf(facts, refusal, policy).problem;
  const earned = together.filter(({ registrations: [one, other] }) =>
    (stands.get(one) ?? []).some((a) =>
      (stands.get(other) ?? []).some((b) => a === b || booths.get(a)?.neighbours.includes(b)),
    ),
  );
  return earned.reduce((sum, rule) => sum + rule.bonus, pleasure);
}

function changeOf(company: string, was: Explained, is: Explained): Change {
  const from = was.booths.join(' + ') || null;
  const to = is.booths.join(' + ') || null;
  const beside = (one: Explained) =>
    one.reasons.flatMap(({ code, params }) => (code === 'BESIDE' ? [String(params.company)] : []));
  return {
    ...{ firm: is.registration, company, from, to },
    ...{ before: was.satisfaction, after: is.satisfaction },
    verdict: verdictOf(from, to, is.satisfaction - was.satisfaction),
    parted: beside(was).filter((one) => !beside(is).includes(one)),
    joined: beside(is).filter((one) => !beside(was).includes(one)),
  };
}

function verdictOf(from: string | null, to: string | null, gain: number): Verdict {
  if (from === to) return 'stays';
  if (to === null) return 'dropped';
  if (from === null) return 'placed';
  return gain > 0 ? 'wins' : gain < 0 ? 'loses' : 'moves';
}

function byWeight(a: Change, b: Change): number {
  const rank = ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict);
  const weight = Math.abs(b.after - b.before) - Math.abs(a.after - a.before);
  return rank || weight || (a.company < b.company ? -1 : 1);
}

const mean = (values: number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;

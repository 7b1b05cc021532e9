import type { AllocationProblem, Objective, Placement } from './problem';

/**
 * What a version is worked out for. `total`: the greatest sum of satisfaction, points weighing in. `fewest_moves`: as
 * many firms as can be, then as few as can be moved from where the released version put them, then satisfaction.
 * `lexicographic` and `points` are the solver's own objectives of those names.
 */
export type Aim = 'total' | 'fewest_moves' | 'lexicographic' | 'points';

export const AIMS = ['total', 'fewest_moves', 'lexicographic', 'points'] as const satisfies readonly Aim[];

/** What is aimed at when nobody says otherwise: what exhibitors were told is not overturned for a few points. */
export const usualAim = (hasReleased: boolean): Aim => (hasReleased ? 'fewest_moves' : 'total');

/** A problem whose candidates all earn `base` for being placed, and more for what pleases. */
type Based = { problem: AllocationProblem; base: number };

/** The problem as the solver gets it for an aim. `previous`: where the released version put each firm. */
export function aimedAt(
  { problem, base }: Based,
  aim: Aim,
  previous: readonly Placement[],
): AllocationProblem & { previous?: Placement[] } {
  if (aim === 'total') return problem;
  if (aim === 'fewest_moves') return movingFew({ problem, base }, previous);
  return { ...problem, objective: aim satisfies Objective, previous: [...previous] };
}

/** The same problem with its registrations in the order drawn: whoever is drawn first comes first where all else is equal. */
export function inDrawnOrder(problem: AllocationProblem, order: readonly string[]): AllocationProblem {
  const at = new Map(order.map((id, index) => [id, index]));
  const place = (id: string) => at.get(id) ?? order.length;
  const registrations = [...problem.registrations].sort((a, b) => place(a.id) - place(b.id));
  return { ...problem, registrations };
}

/**
 * Staying is worth more than all satisfaction and bonuses together, and being placed more than all who stay: so one
 * sum orders the three. The factors are as small as that allows, for a solver counts best in small numbers.
 */
function movingFew({ problem, base }: Based, previous: readonly Placement[]): AllocationProblem {
  const stood = new Map(previous.map(({ registration, booths }) => [registration, key(booths)]));
  const best = new Map<string, number>();
  for (const { registration, score } of problem.candidates)
    best.set(registration, Math.max(best.get(registration) ?? 0, score - base));
  const pleasure = [...best.values()].reduce((sum, value) => sum + value, 0);
  const bonuses = problem.together.reduce((sum, rule) => sum + rule.bonus, 0);
  const staying = pleasure + bonuses + 1;
  const placed = staying * (problem.registrations.length + 1);
  return {
    ...problem,
    candidates: problem.candidates.map((candidate) => {
      const stays = stood.get(candidate.registration) === key(candidate.booths);
      return { ...candidate, score: placed + (stays ? staying : 0) + (candidate.score - base) };
    }),
  };
}

const key = (booths: readonly string[]): string => [...booths].sort().join('\n');

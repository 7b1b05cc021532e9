import { createHash } from 'node:crypto';
import { type Aim, aimedAt, inDrawnOrder } from '#app/domain/allocation/aim';
import { checkProblem } from '#app/domain/allocation/check-problem';
import { drawOrder } from '#app/domain/allocation/draw';
import { type EditionFacts, problemOf } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import type { Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { AllocationFacts } from './queries-facts.server';
import type { Solve } from './solver/pool.server';
import type { SolveProgress } from './solver/solve';
import type { Draft } from './steps-keep.server';

/** How it is to be worked out. `previous`: where the released version put each firm; empty before the first release. */
export type How = {
  aim: Aim;
  seed: number;
  timeLimitSeconds: number;
  previous: readonly Placement[];
  onProgress?: (progress: SolveProgress) => void;
  signal?: AbortSignal;
};

export type Worked = Omit<Draft, 'byHand' | 'previousId'> & { placements: Placement[] };

/**
 * Solves an edition for an aim, outside any transaction. The value is always that of the sum of satisfaction, whatever
 * the aim, so that versions can be compared; a bound is kept only where it bounds that sum.
 * Problems: ALLOCATION_INFEASIBLE with the rules that contradict, ALLOCATION_OUT_OF_TIME, and those of `checkProblem`.
 */
export async function workOut(loaded: AllocationFacts, how: How, solve: Solve): Promise<Result<Worked>> {
  const facts = how.aim === 'fewest_moves' ? withStood(loaded.facts, how.previous) : loaded.facts;
  const based = problemOf(facts, loaded.refusal, loaded.policy);
  const draw = drawOf(loaded, how.seed);
  const problem = inDrawnOrder(aimedAt(based, how.aim, how.previous), draw.order);
  const problems = checkProblem(problem);
  if (problems.length > 0) return refuse(...inCompanyNames(problems, loaded));
  const { timeLimitSeconds, seed } = how;
  const solution = await solve(problem, { timeLimitSeconds, seed }, how.onProgress, how.signal);
  if (solution.status === 'infeasible')
    return refuse({ code: 'ALLOCATION_INFEASIBLE' }, ...inCompanyNames(solution.conflict, loaded));
  if (solution.status === 'unknown' || !solution.verified)
    return refuse({ code: 'ALLOCATION_OUT_OF_TIME', params: { seconds: timeLimitSeconds } });
  const { placements, status, gap, seconds } = solution;
  const { objective } = verifyPlacements(based.problem, placements);
  const bound = how.aim === 'fewest_moves' ? null : solution.bound;
  return ok({
    ...{ status, objective, bound, gap, seconds, seed, aim: how.aim, placements, draw },
    refused: based.refused,
    explained: explainAll(loaded, placements),
  });
}

/** A firm over several booths has no booth to stay on alone: it is among the candidates as it is, or not at all. */
const withStood = (facts: EditionFacts, previous: readonly Placement[]): EditionFacts => ({
  ...facts,
  stood: Object.fromEntries(
    previous.flatMap(({ registration, booths: [booth, ...more] }) =>
      booth && more.length === 0 ? [[registration, booth]] : [],
    ),
  ),
});

/** The draw for ties among these firms, which anyone can repeat with the seed. */
export const drawOf = ({ facts }: AllocationFacts, seed: number) =>
  drawOrder(
    facts.firms.map((firm) => firm.id),
    seed,
    (text) => createHash('sha256').update(text).digest('hex'),
  );

/** What contradicts names firms by id: people know them by their company. */
function inCompanyNames(problems: readonly Problem[], { facts }: AllocationFacts): Problem[] {
  const companies = new Map(facts.firms.map((firm) => [firm.id, firm.company]));
  const named = (value: string | number) =>
    typeof value === 'number'
      ? value
      : value
          .split(', ')
          .map((id) => companies.get(id) ?? id)
          .join(', ');
  return problems.map(({ params = {}, ...problem }) => ({
    ...problem,
    // People know locks and places, not uses of a capacity.
    code: problem.code === 'ALLOCATION_LOCKS_CROWDED' ? 'LOCKS_CROWDED' : problem.code,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, named(value)])),
  }));
}

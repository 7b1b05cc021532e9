import {
  conflictInWords,
  keeping,
  type Rule,
  rulesOf,
  smallestConflict,
} from '#app/domain/allocation/conflict';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import type { Problem } from '#app/domain/shared/problem';
import { highs } from './highs';
import { keepPromises } from './promises';

/** Naming the culprits may take a while; what is known after so many seconds is enough. */
const PATIENCE_SECONDS = 20;

/** The smallest set of contradicting rules that is found for an infeasible problem, in words. */
export async function conflictOf(problem: AllocationProblem, seed: number): Promise<Problem[]> {
  const solver = await highs();
  const until = performance.now() + PATIENCE_SECONDS * 1000;
  const feasible = (rules: Rule[]) => {
    const left = (until - performance.now()) / 1000;
    if (left <= 0) return null;
    const kept = keepPromises(solver, keeping(problem, rules), { timeLimitSeconds: left, seed });
    return kept === 'unknown' ? null : kept !== 'impossible';
  };
  return conflictInWords(problem, smallestConflict(rulesOf(problem), feasible));
}

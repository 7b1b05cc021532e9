import type { MessagePort } from 'node:worker_threads';
import type { AllocationProblem, Outcome } from '#app/domain/allocation/problem';
import { type SolveOptions, solveProblem } from './solve';

export type SolveTask = { problem: AllocationProblem; options: SolveOptions; progress: MessagePort };

/** The worker's one task: solves, and posts what is known to the task's port while it does. */
export default function solveTask({ problem, options, progress }: SolveTask): Promise<Outcome> {
  return solveProblem(problem, options, (known) => progress.postMessage(known));
}

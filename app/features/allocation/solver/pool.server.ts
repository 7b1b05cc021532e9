import { resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { AllocationProblem, Outcome } from '#app/domain/allocation/problem';
import type { SolveOptions, SolveProgress } from './solve';
import type { SolveTask } from './worker';

/** Solves one problem; the way in which commands get at the solver. Abort the signal to stop without an answer. */
export type Solve = (
  problem: AllocationProblem,
  options: SolveOptions,
  onProgress?: (progress: SolveProgress) => void,
  signal?: AbortSignal,
) => Promise<Outcome>;

export type SolverPool = { solve: Solve; close: () => Promise<void> };

/**
 * Worker threads for the solver, so that the web goes on answering while it works. The worker is TypeScript, run as
 * it stands in the tree: under tsx, under tests and beside the built server alike (the working directory is the root).
 */
export function solverPool({ threads = 1 }: { threads?: number } = {}): SolverPool {
  const pool = new Piscina<SolveTask, Outcome>({
    filename: resolve('app/features/allocation/solver/worker.ts'),
    execArgv: ['--require', 'tsx/cjs'],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
  });
  const solve: Solve = async (problem, options, onProgress = () => {}, signal) => {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (known: SolveProgress) => onProgress(known));
    try {
      return await pool.run({ problem, options, progress: port2 }, { transferList: [port2], signal });
    } finally {
      port1.close();
    }
  };
  return { solve, close: () => pool.close({ force: true }) };
}

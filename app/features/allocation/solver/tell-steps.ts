import type { SolveProgress } from './solve';

/** Tells how many of so many steps are done: the first, then ten times a second at most. */
export function tellSteps(
  of: number,
  elapsed: () => number,
  onProgress: (progress: SolveProgress) => void,
): (done: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done) => {
    const seconds = elapsed();
    if (seconds < last + EVERY_SECONDS) return;
    last = seconds;
    onProgress({ seconds, objective: null, bound: null, step: { done, of } });
  };
}

const EVERY_SECONDS = 0.1;

import { z } from 'zod';
import { AIMS } from '#app/domain/allocation/aim';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { allocate } from './commands-allocate.server';
import type { Solve } from './solver/pool.server';
import type { SolveProgress } from './solver/solve';

const payloadOf = z.object({
  editionSlug: z.string(),
  organisationId: z.string().optional(),
  keepByHand: z.boolean().default(false),
  timeLimitSeconds: z.number().positive().default(120),
  seed: z.number().int().optional(),
  aim: z.enum(AIMS).optional(),
});

type Report = (done: number, total: number, note?: string) => Promise<void>;

/** What the job leaves behind for the page: the version that was made, or why there is none. */
export type AllocateOutcome =
  | { version: number }
  | { problems: { code: string; params?: Record<string, string | number> }[] };

/**
 * The job `allocate`: works out a draft with this solver. Progress is told in seconds of the time limit; its note is
 * `objective/bound/done/of` as far as they are known. A refusal is an outcome, not a failure: trying again would not help.
 */
export const allocateJob =
  (solve: Solve) =>
  async (
    db: Db,
    act: Act,
    payload: unknown,
    report: Report,
    signal?: AbortSignal,
  ): Promise<AllocateOutcome> => {
    const input = payloadOf.parse(payload);
    const telling = tellEverySecond(report, input.timeLimitSeconds);
    const options = { ...input, signal, onProgress: telling.onProgress };
    try {
      const result = await allocate(db, act, options, solve);
      return result.ok ? { version: result.value.version } : { problems: result.problems };
    } finally {
      await telling.stop();
    }
  };

/** Tells how far the search is, once a second even when the solver has nothing new to say. */
export function tellEverySecond(report: Report, limit: number) {
  const started = performance.now();
  let note: string | undefined;
  let told = report(0, limit);
  const timer = setInterval(() => {
    const seconds = Math.min(limit, Math.round((performance.now() - started) / 1000));
    told = told.then(() => report(seconds, limit, note));
  }, 1_000);
  return {
    onProgress: ({ objective, bound, step }: SolveProgress) => {
      note = `${objective ?? ''}/${bound === null ? '' : Math.floor(bound)}`;
      if (step) note += `/${step.done}/${step.of}`;
    },
    stop: () => {
      clearInterval(timer);
      return told;
    },
  };
}

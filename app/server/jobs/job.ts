import type { Instant } from '#app/domain/shared/dates';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';

/** How far a job is; `note` says in the organiser's words what is in hand. Never call it inside a transaction. */
export type Progress = (done: number, total: number, note?: string) => Promise<void>;

/** Does one job. May run again after a crash, so what is already done must be found done. Its answer is kept as JSON. */
export type JobHandler = (
  db: Db,
  act: Act,
  payload: unknown,
  progress: Progress,
  signal: AbortSignal,
) => Promise<unknown>;

export type JobRoom = {
  handlers: Record<string, JobHandler>;
  /** The instance's clock: may stand still in a demo. Leases and pauses go by the machine's. */
  now: () => Instant;
  newId: () => string;
  /** Told of every failed try. */
  onFailure?: (failure: { id: string; kind: string; attempts: number; error: unknown }) => void;
};

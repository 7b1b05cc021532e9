import { randomUUID } from 'node:crypto';
import type { Instant } from '#app/domain/shared/dates';
import { bookOlderPapers } from '#app/features/accounting/commands-post.server';
import type { Act } from '#app/platform/act';
import { clockOf } from '#app/platform/clock.server';
import { type Env, readEnv } from '#app/platform/env.server';
import { findSetting } from '#app/platform/settings.server';
import { type Db, openDatabase } from '#db/connection';
import { migrate } from '#db/migrate';

/** The running Pavilion that a command works on. */
export type Instance = { db: Db; env: Env; applied: string[]; now: () => Instant; act: () => Act };

/** Opens the database, brings it up to date, and closes it after `work`, whatever happens. */
export async function withInstance<T>(
  fixedNow: Instant | undefined,
  work: (instance: Instance) => Promise<T>,
  file?: string,
): Promise<T> {
  const env = readEnv(process.env);
  const db = openDatabase(file ?? env.DATABASE_URL);
  try {
    const applied = await migrate(db);
    const clock = clockOf(fixedNow ?? env.PAVILION_NOW ?? (await findSetting(db, 'clock')));
    const act = (): Act => ({
      actor: { kind: 'system', label: 'command line' },
      at: clock.now(),
      newId: randomUUID,
    });
    if (applied.length > 0) await bookOlderPapers(db, act());
    return await work({ db, env, applied, now: clock.now, act });
  } finally {
    await db.destroy();
  }
}

/** Where the database of this instance lies. */
export const databaseFile = (): string => readEnv(process.env).DATABASE_URL.replace(/^file:/, '');

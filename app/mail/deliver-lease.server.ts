import { isGone, machineTime, THIS_PROCESS } from '#app/platform/holder.server';
import { type Db, inTransaction } from '#db/connection';

const LEASE_MS = 30_000;

export type Lease = {
  /** Whether a transaction of this moment may still write as the one who delivers. */
  holds: (db: Db) => Promise<boolean>;
  release: () => Promise<void>;
};

/** The right to deliver, kept alive until released; undefined while another has it. A dead process's is taken over. */
export async function takeLease(db: Db, newId: () => string): Promise<Lease | undefined> {
  const holder = `${THIS_PROCESS}:${newId()}`;
  if (!(await inTransaction(db, (db) => takeFree(db, holder)))) return undefined;
  const beat = setInterval(() => renew(db, holder).catch(() => undefined), LEASE_MS / 3);
  beat.unref();
  return {
    holds: (db) => isHeldBy(db, holder),
    release: async () => {
      clearInterval(beat);
      await db
        .updateTable('mail_delivery')
        .set({ holder: null, lease_until: null })
        .where('holder', '=', holder)
        .execute();
    },
  };
}

async function takeFree(db: Db, holder: string): Promise<boolean> {
  const now = await db
    .selectFrom('mail_delivery')
    .select(['holder', 'lease_until'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
  const held = now.holder !== null && (now.lease_until ?? '') > machineTime() && !isGone(now.holder);
  if (held) return false;
  await db
    .updateTable('mail_delivery')
    .set({ holder, lease_until: machineTime(LEASE_MS) })
    .where('id', '=', 1)
    .execute();
  return true;
}

/** A lease that ran out isn't taken up again: another may have begun to deliver. */
const renew = (db: Db, holder: string) =>
  db
    .updateTable('mail_delivery')
    .set({ lease_until: machineTime(LEASE_MS) })
    .where('holder', '=', holder)
    .where('lease_until', '>', machineTime())
    .execute();

async function isHeldBy(db: Db, holder: string): Promise<boolean> {
  const row = await db
    .selectFrom('mail_delivery')
    .select('id')
    .where('holder', '=', holder)
    .where('lease_until', '>', machineTime())
    .executeTakeFirst();
  return row !== undefined;
}

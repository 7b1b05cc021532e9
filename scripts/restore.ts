import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '#app/domain/shared/dates';
import { recordAudit } from '#app/platform/audit.server';
import { isGone, machineTime } from '#app/platform/holder.server';
import { inTransaction } from '#db/connection';
import { type Held, holdAlone, lookInto } from '#db/file';
import { migrations as known } from '#db/migrations';
import { checkAll } from './checks';
import { Refused } from './command';
import { type Instance, withInstance } from './instance';
import { givenAgain } from './restore-warnings';
import { besideOf, describeFile, exists, isSameFile, nameAnew, toDisk } from './whole-file';

/** Longer than a connection waits for a lock (db/connection): see `putInPlace`. */
const LONGER_THAN_ANYONE_WAITS_MS = 6_000;

/**
 * Puts a backup in the database's place, once it was brought up to date and passed every check. The former database is kept
 * beside it under the day's name. Whatever is refused or cut short leaves the database as it was.
 */
export async function restoreDatabase(file: string, target: string, now: Instant | undefined) {
  await refuseUnreadable(file, target);
  const held = await hold(target);
  try {
    return await besideOf(target, async (making) => {
      await pipeline(createReadStream(file), createWriteStream(making));
      const backup = { ...(await describeFile(making)), file };
      refuseUnknown(making, file);
      const restored = await withInstance(now, (instance) => checked(instance, backup), making);
      const warnings = held ? await withInstance(now, ({ db }) => givenAgain(db, held), making) : [];
      await toDisk(making);
      const former = await putInPlace(making, target, held);
      return { ...(await describeFile(target)), backup, former, ...restored, warnings };
    });
  } finally {
    held?.release();
  }
}

async function refuseUnreadable(file: string, target: string): Promise<void> {
  if (!(await exists(file))) throw new Refused({ code: 'FILE_NOT_FOUND', at: file, params: { file } });
  if (await isSameFile(file, target)) throw new Refused({ code: 'BACKUP_ONTO_ITSELF', at: file });
  if (await isFilled(`${file}-wal`))
    throw new Refused({ code: 'BACKUP_NOT_WHOLE', at: file, params: { file, log: `${file}-wal` } });
}

/** A log without its database would be taken for the restored one’s. */
async function hold(target: string): Promise<Held | undefined> {
  if (!(await exists(target))) {
    for (const log of [`${target}-wal`, `${target}-journal`])
      if (await isFilled(log)) throw new Refused({ code: 'RESTORE_LOG_LEFT', at: log, params: { log } });
    await mkdir(path.dirname(target), { recursive: true });
    return undefined;
  }
  const held = holdAlone(target);
  if (held && !isLeased(held)) return held;
  held?.release();
  throw new Refused({ code: 'DATABASE_IN_USE', at: target, params: { file: target } });
}

/** Whether somebody works on it from where this machine’s locks aren’t seen. */
function isLeased(held: Held): boolean {
  const holders = [
    ...held.column(
      `select lease_owner from job where state = 'running' and lease_until > '${machineTime()}'`,
    ),
    ...held.column(`select holder from mail_delivery where lease_until > '${machineTime()}'`),
  ];
  return holders.some((holder) => typeof holder === 'string' && !isGone(holder));
}

const isFilled = (file: string): Promise<boolean> =>
  stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );

function refuseUnknown(making: string, file: string): void {
  const { migrations, faults } = lookInto(making);
  const [first] = faults;
  if (first !== undefined || migrations.length === 0)
    throw new Refused({ code: 'BACKUP_UNSOUND', at: file, params: { file, faults: first ?? '—' } });
  const newer = migrations.filter((name) => !Object.hasOwn(known, name));
  if (newer.length > 0)
    throw new Refused({ code: 'BACKUP_NEWER', at: file, params: { file, migration: newer.join(', ') } });
}

/** What every check says, and an entry in the audit: from here on it tells what happened after the backup. */
async function checked({ db, act, applied }: Instance, { file, sha256 }: { file: string; sha256: string }) {
  const checks = await checkAll(db);
  const wrong = checks.filter(({ ok }) => !ok);
  if (wrong.length > 0) {
    const faults = wrong.map(({ name, detail }) => `${name} (${detail})`).join('; ');
    throw new Refused({ code: 'BACKUP_UNSOUND', at: file, params: { file, faults } });
  }
  const after = { backup: path.basename(file), sha256 };
  const fact = { action: 'instance.restored', entity: 'instance', entityId: sha256, after };
  await inTransaction(db, (db) => recordAudit(db, act(), fact));
  return { applied, checks };
}

/**
 * The database’s name never names nothing, so nobody makes a new one meanwhile. Whoever had begun to open the former one
 * waits for our lock on it: held until they have given up, lest they be served from what was put aside.
 */
async function putInPlace(making: string, target: string, held: Held | undefined) {
  if (!held) {
    await nameAnew(making, target);
    await toDisk(path.dirname(target));
    return null;
  }
  const aside = `${target}.before-${machineTime().replace(/[-:]|\.\d+/g, '')}`;
  await nameAnew(target, aside);
  for (const end of ['-wal', '-shm', '-journal'])
    if (await exists(target + end)) await rename(target + end, aside + end);
  await rename(making, target);
  await toDisk(path.dirname(target));
  const former = await describeFile(aside);
  await wait(LONGER_THAN_ANYONE_WAITS_MS);
  return former;
}

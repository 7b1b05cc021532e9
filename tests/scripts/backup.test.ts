import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrokenAuditEntries, recordAudit } from '#app/platform/audit.server';
import { findSetting, keepSetting } from '#app/platform/settings.server';
import { type Db, inTransaction, openDatabase } from '#db/connection';
import { Refused } from '../../scripts/command';
import { restoreDatabase } from '../../scripts/restore';
import { writeWhole } from '../../scripts/whole-file';
import { invoicedDatabase } from '../features/payments/paid';
import { testAct } from '../setup/database';
import { instance, pavilion, project } from './pavilion';

const { folder, database, run } = instance();
const at = (name: string) => path.join(folder, name);
const refusal = (code: string) => ({ problems: [expect.objectContaining({ code })] });
let db: Db;

beforeAll(async () => {
  ({ db } = await invoicedDatabase(2, database));
}, 120_000);

afterAll(() => db.destroy());

/** Facts that are only ever true together: how many notes there are, and that number. */
async function noteForEver(stop: AbortSignal): Promise<number> {
  const act = testAct();
  let count = 0;
  while (!stop.aborted) {
    count += 1;
    const fact = { action: 'test.noted', entity: 'note', entityId: String(count) };
    await inTransaction(db, async (db) => {
      await keepSetting(db, 'demo', String(count));
      await recordAudit(db, act, fact);
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return count;
}

const notesIn = (db: Db) =>
  db.selectFrom('audit_entry').select('seq').where('action', '=', 'test.noted').execute();

test('a backup is whole while others write, the owner’s alone, and never over another file unasked', async () => {
  const stop = new AbortController();
  const writing = noteForEver(stop.signal);
  const made = await run('backup', at('b.sqlite'), '--json');
  stop.abort();
  const written = await writing;
  expect(made.json()).toMatchObject({
    ...{ file: at('b.sqlite'), size: statSync(at('b.sqlite')).size },
    ...{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), database: { file: database } },
  });
  expect(statSync(at('b.sqlite')).mode & 0o777).toBe(0o600);

  copyFileSync(at('b.sqlite'), at('read.sqlite'));
  const copy = openDatabase(at('read.sqlite'));
  const notes = await notesIn(copy);
  expect([await findSetting(copy, 'demo'), await findBrokenAuditEntries(copy)]).toEqual([
    String(notes.length),
    [],
  ]);
  expect(notes.length > 0 && notes.length < written).toBe(true);
  await copy.destroy();

  const bytes = readFileSync(at('b.sqlite'));
  const again = await run('backup', at('b.sqlite'), '--json');
  expect([again.code, again.json()]).toEqual([1, refusal('FILE_EXISTS')]);
  expect(readFileSync(at('b.sqlite')).equals(bytes)).toBe(true);
  const replaced = await run('backup', at('b.sqlite'), '--replace', '--json');
  expect([replaced.code, readFileSync(at('b.sqlite')).equals(bytes)]).toEqual([0, false]);
}, 120_000);

test('what is killed half-way leaves no backup, and no remains after the next', async () => {
  const file = at('killed.sqlite');
  const child = spawn(process.execPath, ['scripts/typescript.mjs', 'scripts/pavilion.ts', 'backup', file], {
    ...{ cwd: project, stdio: 'ignore', env: { ...process.env, DATABASE_URL: database } },
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const remains = () => readdirSync(folder).filter((name) => name.startsWith('killed.sqlite.'));
  while (remains().length === 0 && child.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  await closed;
  expect([existsSync(file), remains()]).toEqual([false, [`killed.sqlite.${child.pid}.making`]]);
  expect((await run('backup', file, '--json')).code).toBe(0);
  expect(remains()).toEqual([]);
}, 120_000);

test('what a killed process of the same number left is no hindrance, what is still being made is left alone', async () => {
  const [file, other] = [at('numbered'), at(`numbered.${process.ppid}.making`)];
  for (const left of [`${file}.${process.pid}.making`, other]) writeFileSync(left, 'half');
  await writeWhole(file, { replace: false }, async (making) => writeFileSync(making, 'whole'));
  expect([readFileSync(file, 'utf8'), readdirSync(folder).filter((name) => /^numbered/.test(name))]).toEqual([
    'whole',
    ['numbered', path.basename(other)],
  ]);
});

test('restore refuses a database that anybody has open, and what is no sound backup of a known version', async () => {
  const { ino } = statSync(database);
  const live = await run('restore', at('b.sqlite'), '--json');
  expect([live.code, live.json()]).toEqual([1, refusal('DATABASE_IN_USE')]);
  expect(statSync(database).ino).toBe(ino);

  const altered = (name: string, sql: string) => {
    copyFileSync(at('b.sqlite'), at(name));
    const sqlite = new SQLite(at(name));
    sqlite.exec(sql);
    sqlite.close();
    return at(name);
  };
  writeFileSync(at('text'), 'not a database');
  const newer = altered(
    'newer.sqlite',
    "insert into kysely_migration (name, timestamp) values ('9999_to_come', '2030-01-01')",
  );
  const unguarded = altered('unguarded.sqlite', 'drop index confirmed_place_held');
  const cut = at('cut.sqlite');
  writeFileSync(cut, readFileSync(at('b.sqlite')).subarray(0, 40_000));
  const refusals: unknown[] = [];
  for (const file of [at('absent'), at('text'), cut, newer, unguarded])
    refusals.push(await restoreDatabase(file, at('none.sqlite'), undefined).catch(codesOf));
  expect(refusals).toEqual([
    ...['FILE_NOT_FOUND', 'BACKUP_UNSOUND', 'BACKUP_UNSOUND', 'BACKUP_NEWER', 'BACKUP_UNSOUND'],
  ]);
  expect(readdirSync(folder).filter((name) => name.startsWith('none.sqlite'))).toEqual([]);
  expect((await run('restore')).code).toBe(2);
}, 120_000);

test('restore puts the backup in place, keeps the former database, and says what would be done again', async () => {
  const before = await db.selectFrom('paper').select(['id', 'number']).execute();
  const target = at('target.sqlite');
  copyFileSync(at('b.sqlite'), target);
  const later = openDatabase(target);
  await later
    .insertInto('paper')
    .values({ ...(await one(later)), id: 'later', number: 'AC-9999' })
    .execute();
  await later.destroy();

  const restored = await pavilion(['restore', at('b.sqlite'), '--json'], { DATABASE_URL: target });
  expect(restored.json()).toMatchObject({
    ...{ file: target, backup: { file: at('b.sqlite') }, applied: [] },
    former: { file: expect.stringContaining(`${target}.before-`), size: expect.any(Number) },
    warnings: [expect.objectContaining({ code: 'RESTORED_NUMBERS_AGAIN' })],
  });
  const beside = readdirSync(folder).filter((name) => name.startsWith('target.sqlite'));
  expect(beside).toEqual(['target.sqlite', expect.stringMatching(/^target\.sqlite\.before-\d{8}T\d{6}Z$/)]);
  const now = openDatabase(target);
  expect(await now.selectFrom('paper').select(['id', 'number']).execute()).toEqual(before);
  expect(
    await now.selectFrom('audit_entry').select('action').orderBy('seq', 'desc').limit(1).execute(),
  ).toEqual([{ action: 'instance.restored' }]);
  expect(await findBrokenAuditEntries(now)).toEqual([]);
  await now.destroy();
  const kept = openDatabase(at(beside[1] ?? ''));
  expect(await kept.selectFrom('paper').select('number').where('id', '=', 'later').execute()).toHaveLength(1);
  await kept.destroy();
}, 120_000);

const one = (db: Db) => db.selectFrom('paper').selectAll().limit(1).executeTakeFirstOrThrow();

function codesOf(error: unknown): string {
  if (!(error instanceof Refused)) throw error;
  return error.message;
}

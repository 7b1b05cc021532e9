import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { inTransaction, inTurn } from '#db/connection';
import { testDatabase } from '../setup/database';

const RELEASED_AFTER_MS = 50;

test('a database held longer than a connection waits is waited for; what else goes wrong is thrown at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-turns-'));
  const url = join(folder, 'db.sqlite');
  const db = await testDatabase(url);
  const other = new SQLite(url);
  const write = () =>
    inTransaction(db, (db) => db.insertInto('setting').values({ key: 'turn', value: 'ours' }).execute());
  const hold = () => {
    other.exec('begin immediate');
    setTimeout(() => other.exec('commit'), RELEASED_AFTER_MS);
  };
  // A connection waits five seconds without letting anything else happen: the holder lets go only between two turns.
  hold();
  await expect(write()).rejects.toThrow('database is locked');
  await new Promise((resolve) => setTimeout(resolve, 2 * RELEASED_AFTER_MS));
  hold();
  await inTurn(write);
  expect(await db.selectFrom('setting').select('value').where('key', '=', 'turn').execute()).toEqual([
    { value: 'ours' },
  ]);
  await expect(inTurn(write)).rejects.toThrow('UNIQUE');
  other.close();
  await db.destroy();
  rmSync(folder, { recursive: true });
}, 60_000);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Db, inTransaction, openDatabase } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { testDatabase } from '../setup/database';

let folder: string;
let db: Db;
let reads: number;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  db = await testDatabase(path.join(folder, 'kept.sqlite'));
  reads = 0;
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const values = (from: Db) =>
  whileUnchanged(from, 'values', async () => {
    reads += 1;
    return from.selectFrom('setting').select('value').where('key', 'like', 'kept-%').execute();
  });

const told = async (from = db) => (await values(from)).map(({ value }) => value);

const write = (to: Db, value: string) =>
  to
    .insertInto('setting')
    .values({ key: `kept-${value}`, value })
    .execute();

test('what nothing has changed is read once', async () => {
  await write(db, 'one');
  expect([await told(), await told(), await told()]).toEqual([['one'], ['one'], ['one']]);
  expect(reads).toBe(1);
});

test('a commit is seen at once, from this connection and from another', async () => {
  expect(await told()).toEqual([]);
  await write(db, 'own');
  expect(await told()).toEqual(['own']);
  const other = openDatabase(path.join(folder, 'kept.sqlite'));
  await write(other, 'theirs');
  expect(await told()).toEqual(['own', 'theirs']);
  await other.deleteFrom('setting').where('key', '=', 'kept-own').execute();
  expect(await told()).toEqual(['theirs']);
  await other.destroy();
});

test('rows of a transaction that came to nothing are never told', async () => {
  await write(db, 'before');
  expect(await told()).toEqual(['before']);
  const failing = inTransaction(db, async (db) => {
    await write(db, 'never');
    expect(await told(db)).toEqual(['before', 'never']);
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  expect(await told()).toEqual(['before']);
});

test('a reading that failed is tried again', async () => {
  const failing = () => whileUnchanged(db, 'fault', () => Promise.reject(new Error('out of reach')));
  await expect(failing()).rejects.toThrow('out of reach');
  expect(await whileUnchanged(db, 'fault', async () => 'back')).toBe('back');
});

test('what is given to several can’t be changed by one of them', async () => {
  await write(db, 'one');
  const [row] = await values(db);
  expect(() => Object.assign(row ?? {}, { value: 'other' })).toThrow(TypeError);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../setup/database';
import { loose, pointNowhere } from './foreign-keys';

const folder = mkdtempSync(path.join(tmpdir(), 'pavilion-schema-'));
const file = path.join(folder, 'schema.sqlite');
await (await testDatabase(file)).destroy();
const schema = new SQLite(file, { readonly: true });

afterAll(() => {
  schema.close();
  rmSync(folder, { recursive: true });
});

describe('references in the database', () => {
  it('every *_id column of our tables has a foreign key', () => {
    expect(loose(schema)).toEqual([]);
  });

  it('no exception is out of date', () => {
    expect(loose(schema, []).sort()).toEqual(Object.keys(pointNowhere).sort());
  });

  it('a loose column is caught', () => {
    const broken = new SQLite(':memory:');
    broken.exec(`create table fair (id text primary key);
      create table edition (id text primary key, fair_id text references fair (id), venue_id text)`);
    expect(loose(broken)).toEqual(['edition.venue_id']);
  });
});

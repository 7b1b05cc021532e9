import { sql } from 'kysely';
import type { Db } from '#db/connection';

/** Indexes by which the database itself keeps a place from being held twice. */
const GUARDS = ['placement_place_held', 'confirmed_place_held'];

/** The guards that are not there, or no longer unique: without them two managers could place on the same booth. */
export async function findLackingGuards(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'index' and sql is not null`.execute(db);
  const unique = rows.filter((row) => /^create unique index/i.test(row.sql)).map(({ name }) => name);
  return GUARDS.filter((guard) => !unique.includes(guard));
}

/** Those of these triggers that are not there. */
export async function findLackingTriggers(db: Db, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'trigger'`.execute(db);
  const present = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !present.has(name)).map((name) => `missing: ${name}`);
}

/** `table row → parent` for each reference that finds no row. */
export async function findBrokenReferences(db: Db): Promise<string[]> {
  const { rows } = await sql<{ table: string; rowid: number | null; parent: string }>`
    pragma foreign_key_check`.execute(db);
  return rows.slice(0, 20).map(({ table, rowid, parent }) => `${table} ${rowid ?? ''} → ${parent}`);
}

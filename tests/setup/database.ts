import type { Act } from '#app/platform/act';
import { type Db, openDatabase } from '#db/connection';
import { migrate } from '#db/migrate';

/** A fresh, migrated database in memory. */
export async function testDatabase(url = ':memory:'): Promise<Db> {
  const db = openDatabase(url);
  await migrate(db);
  return db;
}

/** An act of the system at a fixed moment, with ids t-1, t-2, … */
export function testAct(at = '2026-11-20T08:00:00.000Z', prefix = 't'): Act {
  let count = 0;
  return { actor: { kind: 'system', label: 'test' }, at, newId: () => `${prefix}-${++count}` };
}

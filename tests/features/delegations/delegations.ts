import { readFileSync } from 'node:fs';
import type { Received } from '#app/domain/delegations/sheet-rows';
import { importDelegation } from '#app/features/delegations/commands-import.server';
import { importFairs } from '#app/features/fairs/commands.server';
import { readCsv } from '#app/spreadsheets/csv';
import type { Db } from '#db/connection';
import { builtInFairs } from '#db/seed/files';
import { testAct, testDatabase } from '../../setup/database';

export function builtInSheet(name: string): Received {
  const read = readCsv(readFileSync(`db/seed/data/delegations/${name}.csv`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Fairs and organisations as an instance has them. */
export async function fairsDatabase(): Promise<Db> {
  const db = await testDatabase();
  const fairs = await importFairs(db, testAct(undefined, 'fair'), await builtInFairs());
  if (!fairs.ok) throw new Error(JSON.stringify(fairs.problems));
  return db;
}

export async function bringIn(db: Db, missionSlug: string, withProgramme = true, prefix = 'd') {
  const result = await importDelegation(db, testAct(undefined, prefix), {
    missionSlug,
    delegates: builtInSheet(missionSlug),
    programme: withProgramme ? builtInSheet(`${missionSlug}-programme`) : null,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export async function organiserOf(db: Db) {
  return (
    await db.selectFrom('organisation').select('id').where('kind', '=', 'organiser').executeTakeFirstOrThrow()
  ).id;
}

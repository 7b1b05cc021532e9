import { importFairs } from '#app/features/fairs/commands.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { releasedDatabase } from '../invoicing/released';
import { data } from '../pavilions/season';

/** Cosmoprof Asia with its first firms placed, and the built-in aid schemes. */
export async function fundedDatabase(firms = 6): Promise<Db> {
  const db = await releasedDatabase({ firms });
  const act = testAct('2026-02-02T12:00:00.000Z', 'schemes');
  must(await importFairs(db, act, { subsidies: data('subsidies') }));
  return db;
}

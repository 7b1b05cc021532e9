import { importFairs } from '#app/features/fairs/commands.server';
import { findCall } from '#app/features/funding/queries-call.server';
import type { AidPavilion } from '#app/features/funding/queries-firms.server';
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

/** The pavilion as pages of aid know it. */
export async function pavilionIn(db: Db): Promise<AidPavilion> {
  const row = await db
    .selectFrom('pavilion')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .select(['pavilion.id', 'organisation_id as organisationId', 'edition_id as editionId', 'edition.year'])
    .executeTakeFirstOrThrow();
  return { ...row, closing: '2026-11-13' };
}

/** Firms that ask for a scheme and would get aid, in order of their turn. */
export async function eligibleFor(db: Db, schemeCode: string, on = '2026-11-20') {
  const rows = await findCall(db, await pavilionIn(db), { on });
  return rows
    .filter(
      ({ scheme, assessment }) => scheme?.scheme.id === schemeCode && assessment?.outcome === 'eligible',
    )
    .toSorted((a, b) => (a.filedOn < b.filedOn ? -1 : a.filedOn > b.filedOn ? 1 : 0));
}

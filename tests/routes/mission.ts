import { addPerson } from '#app/features/access/commands.server';
import { bringIn, fairsDatabase, organiserOf } from '../features/delegations/delegations';
import { startTestApp } from '../setup/app';
import { testAct } from '../setup/database';

/** Cosmoprof Asia under way: its manager, one of its travellers (number 9), and everybody's ids by number. */
export async function startMission() {
  const db = await fairsDatabase();
  await bringIn(db, 'cosmoprof-asia-2026');
  const rows = await db.selectFrom('delegate').select(['id', 'number']).execute();
  const organisationId = await organiserOf(db);
  const person = (email: string) => ({
    organisationId,
    email,
    givenName: 'A',
    familyName: 'B',
    locale: 'fr' as const,
    password: null,
  });
  const act = testAct(undefined, 'p');
  await addPerson(db, act, {
    ...person('export@example.org'),
    grants: [{ role: 'export_manager', organisationId, companyId: null }],
  });
  await addPerson(db, act, { ...person('min-jun.choi@hanbit-bio.example'), grants: [] });
  const app = await startTestApp(db, '2026-11-12T02:00:00.000Z');
  const manager = await app.signIn('export@example.org');
  const delegate = await app.signIn('min-jun.choi@hanbit-bio.example');
  await app.ask('/journey', { cookie: delegate });
  return { db, app, manager, delegate, ids: new Map(rows.map(({ id, number }) => [number, id])) };
}

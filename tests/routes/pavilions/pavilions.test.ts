import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '#app/features/access/commands.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { planJson } from '#tests/domain/pavilions/plans';
import { seasonDatabase } from '#tests/features/pavilions/season';
import { startTestApp, type TestApp } from '#tests/setup/app';
import { testAct } from '#tests/setup/database';

type Db = Awaited<ReturnType<typeof seasonDatabase>>;

const bologna = 'cosmoprof-bologna-2027';
const dubai = 'beautyworld-dubai-2027';

let db: Db;
let app: TestApp;
let manager: string;
let stranger: string;

beforeAll(async () => {
  db = await seasonDatabase();
  await importPlan(db, testAct(), { editionSlug: bologna, json: planJson(bologna) });
  const organiser = (await findOrganiserId(db)) ?? '';
  const other = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'beauty-cluster')
    .executeTakeFirstOrThrow();
  await person('manager@example.org', organiser);
  await person('other@example.org', other.id);
  app = await startTestApp(db);
  manager = await app.signIn('manager@example.org');
  stranger = await app.signIn('other@example.org');
  // the first page makes vite read every route: here, where there is time for it
  await app.ask('/season', { cookie: manager });
}, 120_000);

afterAll(() => app?.close());

const upload = (text: string) => {
  const form = new FormData();
  form.set('plan', new File([text], 'plan.json', { type: 'application/json' }));
  return form;
};

describe('pages', () => {
  test.each([
    ['/season', 'La saison'],
    [`/season/${bologna}`, 'Cosmoprof Worldwide Bologna 2027'],
    ['/pavilions', 'Pavillons'],
    [`/pavilions/${bologna}`, '16-D24'],
    [`/pavilions/${dubai}`, 'Cette édition n’a pas encore de plan'],
    [`/pavilions/${bologna}/import`, 'Importer un plan'],
    [`/pavilions/${bologna}/call`, 'Ouvrir l’appel à exposants'],
  ])('%s', async (path, words) => {
    const answer = await app.ask(path, { cookie: manager });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(words);
  });

  test.each([
    '/season/no-such-2027',
    '/pavilions/no-such-2027',
    '/pavilions/no-such-2027/import',
    '/pavilions/no-such-2027/call',
  ])('%s is not there', async (path) => {
    expect((await app.ask(path, { cookie: manager })).status).toBe(404);
  });

  test('another organisation sees the edition, not our pavilion, and can’t touch our call', async () => {
    const page = await app.ask(`/pavilions/${bologna}`, { cookie: stranger });
    expect(await page.text()).not.toContain('16-D24');
    expect((await app.ask(`/pavilions/${bologna}/call`, { cookie: stranger })).status).toBe(404);
    const closed = await app.ask(`/pavilions/${bologna}/call/close`, { cookie: stranger, form: {} });
    expect(closed.status).toBe(404);
  });
});

describe('importing a plan', () => {
  test.each<[string, string | null, string]>([
    ['no file', null, 'Choisissez le fichier du plan'],
    ['not JSON', '{ "stands": [', 'n’est pas du JSON'],
    ['not a plan', '{}', 'Le plan n’est pas lisible'],
  ])('%s: 422 and the reason', async (_, text, words) => {
    const form = text === null ? new FormData() : upload(text);
    if (text === null) form.set('nothing', '');
    const answer = await app.ask(`/pavilions/${dubai}/import`, { cookie: manager, form });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  test('a preview writes nothing; confirming it does', async () => {
    const text = JSON.stringify(planJson(dubai));
    const preview = await app.ask(`/pavilions/${dubai}/import`, { cookie: manager, form: upload(text) });
    expect(preview.status).toBe(200);
    expect(await preview.text()).toContain('36 nouveaux');
    const organiser = (await findOrganiserId(db)) ?? '';
    expect(await findPavilion(db, dubai, [organiser])).toBeNull();
    const done = await app.ask(`/pavilions/${dubai}/plan`, { cookie: manager, form: { plan: text } });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/pavilions/${dubai}`]);
    expect((await findPavilion(db, dubai, [organiser]))?.booths).toBe(36);
  });
});

test('the call is opened and closed; what is wrong is said and kept as typed', async () => {
  const wrong = { opensOn: '2026-11-20', closesOn: '2026-11-01' };
  const refused = await app.ask(`/pavilions/${bologna}/call`, { cookie: manager, form: wrong });
  expect(refused.status).toBe(422);
  const words = await refused.text();
  expect(words).toContain('Le dernier jour vient avant le premier.');
  expect(words).toContain('value="2026-11-01"');
  const form = { ...wrong, closesOn: '2026-12-15' };
  const opened = await app.ask(`/pavilions/${bologna}/call`, { cookie: manager, form });
  expect(opened.status).toBe(303);
  const organiser = (await findOrganiserId(db)) ?? '';
  const status = async () => (await findPavilion(db, bologna, [organiser]))?.call.status;
  expect(await status()).toBe('open');
  const closed = await app.ask(`/pavilions/${bologna}/call/close`, { cookie: manager, form: {} });
  expect(closed.status).toBe(303);
  expect(await status()).toBe('closed');
});

async function person(email: string, organisationId: string) {
  await addPerson(db, testAct('2026-11-20T08:00:00.000Z', email), {
    ...{ organisationId, email, givenName: 'Camille', familyName: 'Martin', locale: 'fr', password: null },
    grants: [{ role: 'export_manager', organisationId, companyId: null }],
  });
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAllVersions } from '#app/features/allocation/queries-versions.server';
import { studyJob } from '#app/features/allocation/study-job.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { runJobs } from '#app/server/jobs/runner.server';
import type { Db } from '#db/connection';
import { acceptedSeason, draftOf, solveHere } from '../../features/allocation/season';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, organisationCalled } from '../somebody';

const CHINA = 'china-beauty-expo-2027';
const PAGE = `/allocation/${CHINA}`;
const NOW = '2026-11-20T08:00:00.000Z';

let db: Db;
let app: TestApp;
let pavilionId: string;
const cookies = { manager: '', reader: '', stranger: '', exhibitor: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  db = await acceptedSeason(CHINA);
  pavilionId = (await draftOf(db, CHINA)).pavilionId;
  const organisationId = (await findOrganiserId(db)) ?? '';
  const other = await organisationCalled(db, 'beauty-cluster');
  const { id: companyId } = await db.selectFrom('company').select('id').executeTakeFirstOrThrow();
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'export_manager', organisationId: other });
  await addSomebody(db, 'exhibitor@example.org', { role: 'exhibitor', organisationId, companyId });
  app = await startTestApp(db);
  for (const who of ['manager', 'reader', 'stranger', 'exhibitor'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
  await open('manager', `${PAGE}/what-if`);
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (who: Who, path: string, language = 'fr') => {
  const headers = { 'accept-language': language };
  const answer = await app.ask(path, { cookie: cookies[who], headers });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const post = async (who: Who, path: string, form: Record<string, string>) => {
  const answer = await app.ask(path, { cookie: cookies[who], form });
  const html = (await answer.text()).replaceAll('<!-- -->', '');
  return { status: answer.status, location: answer.headers.get('location') ?? '', html };
};
const work = () => {
  const room = { now: () => NOW, newId: testAct(NOW, `w${Math.trunc(performance.now())}`).newId };
  return runJobs(db, { ...room, handlers: { 'allocation.study': studyJob(solveHere) } }, { until: 'idle' });
};

/** Placed firms with their wishes, those that missed a better one first. */
const rows = () =>
  db
    .selectFrom('placement')
    .innerJoin('allocation', 'allocation.id', 'placement.allocation_id')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('preference', 'preference.registration_id', 'registration.id')
    .select(['registration.id', 'company.name', 'preference.booth_id', 'placement.wish_rank'])
    .where('preference.rank', '=', 1)
    .where('allocation.pavilion_id', '=', pavilionId)
    .orderBy('allocation.version', 'desc')
    .orderBy('placement.wish_rank', 'desc')
    .execute();

async function missed() {
  const row = (await rows()).find(({ wish_rank }) => wish_rank !== 1);
  if (!row) throw new Error('everybody has the first wish');
  return row;
}

/** The firm that holds another's missed first wish in the newest version. */
async function envied(): Promise<string> {
  const wanted = (await rows()).filter(({ wish_rank }) => wish_rank !== 1).map(({ booth_id }) => booth_id);
  const [newest] = await findAllVersions(db, pavilionId);
  const holder = await db
    .selectFrom('placement')
    .innerJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .select('placement.registration_id')
    .where('placement.allocation_id', '=', newest?.id ?? '')
    .where('place.booth_id', 'in', wanted)
    .executeTakeFirstOrThrow();
  return holder.registration_id;
}

describe('who sees what', () => {
  test.each(['/what-if', '/envy', '/repair'])('%s is for readers too, not for others', async (path) => {
    expect((await open('reader', PAGE + path)).status).toBe(200);
    expect((await open('stranger', PAGE + path)).status).toBe(404);
    expect((await open('exhibitor', PAGE + path)).status).toBe(404);
    expect((await open('manager', `/allocation/no-such-2027${path}`)).status).toBe(404);
  });

  test('a reader reads a firm’s page and is offered nothing to change; others don’t see it', async () => {
    const { id, name } = await missed();
    const page = `${PAGE}/firms/${id}`;
    const seen = await open('reader', page);
    expect([seen.status, seen.html.includes(name.replaceAll("'", '&#x27;'))]).toEqual([200, true]);
    expect(seen.html).not.toContain(`${page}/insist`);
    expect(seen.html).not.toContain(`${page}/withdraw`);
    expect((await open('reader', `${page}/withdraw`)).status).toBe(404);
    expect((await open('stranger', page)).status).toBe(404);
    for (const unknown of ['nobody', `${id}?version=9`])
      expect((await open('manager', `${PAGE}/firms/${unknown}`)).status).toBe(404);
    const { html } = await open('manager', page);
    expect(html).toContain(`action="${page}/insist"`);
    expect((await open('manager', page, 'en')).status).toBe(200);
  });

  test.each(['reader', 'stranger', 'exhibitor'] as const)('a %s changes nothing', async (who) => {
    const { id, booth_id: booth } = await missed();
    const forms = [`/firms/${id}/insist`, `/firms/${id}/withdraw`, '/what-if', '/repair/x', '/what-if/x'];
    for (const path of forms) {
      const { status } = await post(who, PAGE + path, {
        booth,
        moveConfirmed: 'on',
        chain: 'x',
        version: '1',
      });
      expect([path, status]).toEqual([path, 404]);
    }
    expect(await db.selectFrom('study').selectAll().execute()).toEqual([]);
    const gone = await db
      .selectFrom('registration')
      .select('id')
      .where('withdrawn_at', 'is not', null)
      .execute();
    expect(gone).toEqual([]);
  });

  test.each(['/what-if/no-such', '/repair/no-such', '/envy?version=9'])('there is no %s', async (path) => {
    expect((await open('manager', PAGE + path)).status).toBe(404);
  });
});

test('insisting: asked from the firm’s page, its price stands there and on a page of its own, and becomes a draft', async () => {
  const { id, booth_id: booth } = await missed();
  const page = `${PAGE}/firms/${id}`;
  const asked = await post('manager', `${page}/insist`, { booth, rank: '1' });
  expect([asked.status, asked.location]).toEqual([303, `${page}#wish-1`]);
  expect((await open('manager', page)).html).toContain('<progress');
  await work();
  const { html } = await open('manager', page);
  const study = /\/what-if\/([0-9a-zA-Z-]+)"/.exec(html)?.[1] ?? '';
  expect(html).toContain('Le prix de l’insistance');
  const answer = await open('reader', `${PAGE}/what-if/${study}`);
  expect(answer.status).toBe(200);
  expect(answer.html).toContain('Optimal, prouvé');
  expect(answer.html).toContain('<svg');
  expect(answer.html).toContain(`href="${page}"`);
  expect(answer.html).not.toContain('En faire un brouillon');
  const drafted = await post('manager', `${PAGE}/what-if/${study}`, { agreed: '' });
  expect([drafted.status, drafted.location]).toEqual([303, PAGE]);
  expect((await findAllVersions(db, pavilionId)).map(({ version }) => version)).toEqual([2, 1]);
  expect((await open('reader', `${PAGE}/compare`)).html).toContain(`href="${page}?version=2"`);
  expect((await open('manager', `${PAGE}/what-if/${study}`)).html).toContain(`${PAGE}?version=2`);
  expect((await post('manager', `${PAGE}/what-if/${study}`, {})).status).toBe(422);
  expect((await open('manager', `${PAGE}/what-if`, 'en')).html).toContain(study);
});

test('a bad question is answered in words, at its field, and keeps what was typed', async () => {
  const empty = await post('manager', `${PAGE}/what-if`, {});
  expect([empty.status, empty.html.includes('Indiquez au moins une chose')]).toEqual([422, true]);
  const [firm] = await db.selectFrom('company').select(['country', 'national_id']).execute();
  const key = `${firm?.country}:${firm?.national_id}`;
  const half = await post('manager', `${PAGE}/what-if`, {
    'withdrawn[0].firm': 'FR:1',
    'locks[1].firm': key,
  });
  expect(half.status).toBe(422);
  expect(half.html).toContain('href="#field-locks-0--booth"');
  expect(half.html).toContain(`<option value="${key}" selected="">`);
  const twice = await post('manager', `${PAGE}/what-if`, {
    ...{ 'locks[0].firm': key, 'locks[0].booth': 'A1', 'locks[1].firm': key, 'locks[1].booth': 'A2' },
  });
  expect(twice.html).toContain('href="#field-locks-1--firm"');
  const unknown = await post('manager', `${PAGE}/what-if`, {
    'locks[0].firm': 'FR:2',
    'locks[0].booth': 'Z9',
  });
  expect(unknown.html).toContain('Z9');
  expect(unknown.status).toBe(422);
  const wrong = await post('manager', `${PAGE}/firms/${(await missed()).id}/insist`, { booth: 'no-such' });
  expect(wrong.location).toContain('refused=PLACE_UNKNOWN_BOOTH');
  expect((await open('manager', wrong.location)).status).toBe(200);
});

test('lines are added and taken away by going there again, without scripts; what was chosen stays', async () => {
  const [firm] = await db.selectFrom('company').select(['country', 'national_id']).execute();
  const key = `${firm?.country}:${firm?.national_id}`;
  const asked = (more: string) =>
    open('manager', `${PAGE}/what-if?${new URLSearchParams({ 'withdrawn[0].firm': key })}${more}`);
  const lines = (html: string) => html.match(/<select[^>]*name="withdrawn\[\d+\]\.firm"/g)?.length;
  const added = await asked('&add=withdrawn');
  expect([lines(added.html), added.html.includes(`<option value="${key}" selected="">`)]).toEqual([2, true]);
  const removed = await asked('&remove=withdrawn.0');
  expect([lines(removed.html), removed.html.includes(`"${key}" selected`)]).toEqual([1, false]);
  expect(lines((await asked('&withdrawn%5B99999999%5D.firm=x')).html)).toBe(1);
});

test('a withdrawal is read, done, and leads to who could have the booth; what is gone can’t be chosen', async () => {
  const page = `${PAGE}/firms/${await envied()}`;
  const read = await open('manager', `${page}/withdraw`);
  expect(read.html).toContain('Ses factures restent telles quelles');
  const done = await post('manager', `${page}/withdraw`, {});
  expect(done.status).toBe(303);
  expect(done.location).toMatch(new RegExp(`^${PAGE}/repair/.+`));
  const repair = await open('manager', done.location);
  expect(repair.status).toBe(200);
  expect((await open('reader', done.location, 'en')).status).toBe(200);
  expect((await post('manager', `${page}/withdraw`, {})).status).toBe(422);
  expect((await open('manager', page)).html).toContain('Cette entreprise ne participe plus');
  const gone = await post('manager', done.location, { chain: 'FR:1 X', version: '2' });
  expect(gone.status).toBe(422);
  const key = /name="chain" value="([^"]+)"/.exec(repair.html)?.[1];
  if (!key) throw new Error('nobody could have the booth');
  const chosen = await post('manager', done.location, { chain: key.replaceAll('&amp;', '&'), version: '2' });
  expect([chosen.status, chosen.location]).toEqual([303, PAGE]);
  expect((await open('manager', `${PAGE}/repair`)).status).toBe(200);
});

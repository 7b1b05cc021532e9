import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allocateJob } from '#app/features/allocation/job.server';
import { findAllHeldPlaces } from '#app/features/allocation/queries-versions.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { runJobs } from '#app/server/jobs/runner.server';
import { readCsv } from '#app/spreadsheets/csv';
import type { Db } from '#db/connection';
import { acceptedSeason, solveHere } from '../../features/allocation/season';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, organisationCalled } from '../somebody';

const CHINA = 'china-beauty-expo-2027';
const PAGE = `/allocation/${CHINA}`;
const NOW = '2026-11-20T08:00:00.000Z';

let db: Db;
let app: TestApp;
const cookies = { one: '', two: '', reader: '', stranger: '', exhibitor: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  db = await acceptedSeason(CHINA);
  const organisationId = (await findOrganiserId(db)) ?? '';
  const other = await organisationCalled(db, 'beauty-cluster');
  const { id: companyId } = await db.selectFrom('company').select('id').executeTakeFirstOrThrow();
  const manager = { role: 'export_manager', organisationId } as const;
  await addSomebody(db, 'one@example.org', { ...manager, name: ['Inès', 'Delacroix'] });
  await addSomebody(db, 'two@example.org', { ...manager, name: ['Paul', 'Roussel'] });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'export_manager', organisationId: other });
  await addSomebody(db, 'exhibitor@example.org', { role: 'exhibitor', organisationId, companyId });
  app = await startTestApp(db);
  for (const who of ['one', 'two', 'reader', 'stranger', 'exhibitor'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
  await app.ask(PAGE, { cookie: cookies.one });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (who: Who, path: string) => {
  const answer = await app.ask(path, { cookie: cookies[who] });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const post = async (who: Who, path: string, form: Record<string, string>) => {
  const answer = await app.ask(path, { cookie: cookies[who], form });
  const html = (await answer.text()).replaceAll('<!-- -->', '');
  return { status: answer.status, location: answer.headers.get('location'), html };
};

const job = () => db.selectFrom('job').selectAll().where('kind', '=', 'allocate').executeTakeFirstOrThrow();
const draft = () =>
  db.selectFrom('allocation').select(['id', 'state']).orderBy('version', 'desc').executeTakeFirstOrThrow();
const held = async () => findAllHeldPlaces(db, (await draft()).id);

/** What the form of the by-hand page offers: firms ("id|booth") and free booths. */
async function offered(who: Who) {
  const { html } = await open(who, `${PAGE}/by-hand`);
  const options = (name: string) => {
    const select = new RegExp(`<select[^>]*name="${name}".*?</select>`, 's').exec(html)?.[0] ?? '';
    return [...select.matchAll(/<option value="([^"]+)"/g)].flatMap(([, value]) => value ?? []);
  };
  return { firms: options('firm'), booths: options('booth') };
}

describe('before anything is worked out', () => {
  test('the page says so, and offers managers to begin', async () => {
    const { status, html } = await open('one', PAGE);
    expect(status).toBe(200);
    expect(html).toContain('Aucun placement pour l’instant');
    expect(html).toContain(`action="${PAGE}/work-out"`);
    expect((await open('reader', PAGE)).html).not.toContain('/work-out"');
  });

  test.each(['/by-hand', '/release', '/list/csv', '?version=1'])('there is no %s', async (path) => {
    expect((await open('one', PAGE + path)).status).toBe(404);
  });

  test.each(['', '/by-hand', '/release', '/list/csv'])('an unknown edition has no page %s', async (path) => {
    expect((await open('one', `/allocation/no-such-2027${path}`)).status).toBe(404);
  });

  test.each(['reader', 'stranger', 'exhibitor'] as const)('a %s can’t have it worked out', async (who) => {
    expect((await post(who, `${PAGE}/work-out`, { keep: '' })).status).toBe(404);
    expect(await db.selectFrom('job').selectAll().where('kind', '=', 'allocate').execute()).toEqual([]);
  });
});

test('asked for twice, it is worked out once; the job’s page tells how far it is', async () => {
  const asked = await Promise.all([
    post('one', `${PAGE}/work-out`, { keep: '' }),
    post('two', `${PAGE}/work-out`, { keep: '' }),
  ]);
  expect(asked.map(({ status, location }) => [status, location])).toEqual([
    [303, PAGE],
    [303, PAGE],
  ]);
  const { id } = await job();
  expect(await db.selectFrom('job').select('id').where('kind', '=', 'allocate').execute()).toHaveLength(1);
  const waiting = await open('one', `/jobs/${id}?then=${PAGE}`);
  expect(waiting.status).toBe(200);
  expect(waiting.html).toContain('http-equiv="refresh"');
  expect((await open('stranger', `/jobs/${id}`)).status).toBe(404);
  expect((await open('one', '/jobs/no-such-job')).status).toBe(404);

  const { newId } = testAct(NOW, 'worked');
  const room = { now: () => NOW, newId, handlers: { allocate: allocateJob(solveHere) } };
  expect(await runJobs(db, room, { until: 'idle' })).toEqual({ done: 1, failed: 0 });
  const done = await open('one', `/jobs/${id}?then=${PAGE}`);
  expect(done.html).not.toContain('http-equiv="refresh"');
  expect(done.html).toContain(`href="${PAGE}"`);
});

test('then the page names every firm with its booth, and the plan', async () => {
  const { status, html } = await open('reader', PAGE);
  expect(status).toBe(200);
  const placed = await held();
  expect(placed).toHaveLength(11);
  for (const { company, label } of placed) {
    expect(html).toContain(company);
    expect(html).toContain(label);
  }
  expect(html).toContain('<svg');
  expect(html).not.toContain(`${PAGE}/by-hand`);
  expect((await open('one', PAGE)).html).toContain(`${PAGE}/by-hand`);
});

test('another organisation sees that the edition exists, and no firm of ours', async () => {
  const { status, html } = await open('stranger', PAGE);
  expect(status).toBe(200);
  expect((await held()).filter(({ company }) => html.includes(company))).toEqual([]);
  expect((await open('stranger', `${PAGE}/list/csv`)).status).toBe(404);
  expect((await open('exhibitor', PAGE)).status).toBe(404);
});

describe('by hand', () => {
  test('two managers want one booth: the second is told who was first', async () => {
    const { id: allocationId } = await draft();
    const { firms } = await offered('one');
    for (const firm of firms.slice(0, 2))
      expect((await post('one', `${PAGE}/by-hand`, { allocationId, firm, booth: '' })).status).toBe(200);
    const { firms: left, booths } = await offered('one');
    const [first, second] = left.filter((firm) => firm.endsWith('|'));
    const booth = await boothFor(booths);
    const won = await post('one', `${PAGE}/by-hand`, { allocationId, firm: first ?? '', booth });
    expect(won.status).toBe(200);
    expect(won.html).toContain('Enregistré');
    const late = await post('two', `${PAGE}/by-hand`, { allocationId, firm: second ?? '', booth });
    const winner = (await held()).find(({ boothId }) => boothId === booth);
    expect([late.status, `${winner?.registrationId}|`]).toEqual([422, first]);
    expect(late.html).toContain(
      `Inès Delacroix vient de placer ${winner?.company} sur le stand ${winner?.label}.`,
    );
  });

  test('a firm that was moved meanwhile isn’t moved unseen', async () => {
    const { id: allocationId } = await draft();
    const [one] = await held();
    const firm = `${one?.registrationId}|`;
    const late = await post('two', `${PAGE}/by-hand`, { allocationId, firm, booth: one?.boothId ?? '' });
    expect(late.status).toBe(422);
    expect(late.html).toContain('a changé de place entre-temps');
  });

  test('what no form of ours sends is refused, and another organisation finds no such page', async () => {
    const { id: allocationId } = await draft();
    expect((await post('one', `${PAGE}/by-hand`, { allocationId, firm: 'nonsense' })).status).toBe(422);
    const before = await held();
    const [one] = before;
    const form = { allocationId, firm: `${one?.registrationId}|${one?.boothId}`, booth: '' };
    for (const who of ['stranger', 'reader', 'exhibitor'] as const)
      expect((await post(who, `${PAGE}/by-hand`, form)).status).toBe(404);
    expect(await held()).toEqual(before);
  });
});

/** A free booth of its own hall's edge would do; the first that one place fills, so that a second firm finds it full. */
async function boothFor(booths: string[]): Promise<string> {
  const row = await db
    .selectFrom('booth')
    .select('id')
    .where('id', 'in', booths)
    .where('use', '=', 'individual')
    .orderBy('label_key')
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('downloads', () => {
  test('CSV: a line for every accepted firm', async () => {
    const answer = await app.ask(`${PAGE}/list/csv`, { cookie: cookies.reader });
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${CHINA}-v1.csv"`);
    const sheet = readCsv(Buffer.from(await answer.arrayBuffer()));
    const rows = sheet.ok ? sheet.value.records.map(({ cells }) => [cells[0], cells[2]]) : [];
    const placed = await held();
    const left = await db
      .selectFrom('unplaced')
      .innerJoin('registration', 'registration.id', 'unplaced.registration_id')
      .innerJoin('company', 'company.id', 'registration.company_id')
      .select('company.name')
      .execute();
    const expected = [
      ...placed.map((row) => [row.company, row.label]),
      ...left.map(({ name }) => [name, '']),
    ];
    expect(rows).toHaveLength(11);
    expect(rows.sort()).toEqual(expected.sort());
  });

  test('XLSX: the same, as a workbook', async () => {
    const answer = await app.ask(`${PAGE}/list/xlsx?version=1`, { cookie: cookies.reader });
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${CHINA}-v1.xlsx"`);
    const parts = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    const text = parts.map(([, content]) => strFromU8(content)).join('\n');
    expect((await held()).filter(({ label }) => !text.includes(label))).toEqual([]);
  });

  test.each(['/list/pdf', '/list/csv?version=9'])('there is no %s', async (path) => {
    expect((await open('one', PAGE + path)).status).toBe(404);
  });
});

describe('releasing', () => {
  test('a version that isn’t the newest any more is refused', async () => {
    const sent = await post('one', `${PAGE}/release`, { version: '7' });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('Une version 1 a été faite entre-temps');
    expect((await draft()).state).toBe('draft');
  });

  test.each(['stranger', 'reader', 'exhibitor'] as const)('a %s can’t', async (who) => {
    expect((await post(who, `${PAGE}/release`, { version: '1' })).status).toBe(404);
    expect((await draft()).state).toBe('draft');
  });

  test('two release at once: one does, the other is told', async () => {
    expect((await open('one', `${PAGE}/release`)).html).toContain('Publier la version 1');
    const sent = await Promise.all([
      post('one', `${PAGE}/release`, { version: '1' }),
      post('two', `${PAGE}/release`, { version: '1' }),
    ]);
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(sent.filter(({ html }) => html.includes('La version 1 est déjà publiée'))).toHaveLength(1);
    expect((await draft()).state).toBe('released');
  });

  test('after that nothing is moved by hand', async () => {
    const { id: allocationId } = await draft();
    const [one] = await held();
    const form = { allocationId, firm: `${one?.registrationId}|${one?.boothId}`, booth: '' };
    const sent = await post('one', `${PAGE}/by-hand`, form);
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('La version 1 est déjà publiée');
    const page = await open('one', `${PAGE}/by-hand`);
    expect(page.status).toBe(404);
    expect(page.html).toContain('Ce brouillon n’existe plus.');
    expect((await held())[0]).toEqual(one);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '#app/features/access/commands.server';
import { findPavilionTerms } from '#app/features/invoicing/queries-pavilion.server';
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

test('a season that has not begun says how; once a call was opened it says what waits', async () => {
  const season = async () => (await app.ask('/season', { cookie: manager })).text();
  const before = await season();
  expect(before).toContain('Pour commencer');
  expect(before).toContain('Donner vos prix');
  expect(before).toContain(`href="/season/${bologna}"`);
  expect(before).not.toContain('Rien ne vous attend');
  const call = { opensOn: '2026-11-20', closesOn: '2026-12-15' };
  await app.ask(`/pavilions/${bologna}/call`, { cookie: manager, form: call });
  const after = await season();
  expect(after).not.toContain('Pour commencer');
  expect(after).toContain('Rien ne vous attend');
  const edition = await (await app.ask(`/season/${bologna}`, { cookie: manager })).text();
  expect(edition).toContain(`href="/calls/${bologna}"`);
  const form = `/calls/${bologna}/register/form?country=FR&identifier=404833048`;
  const begun = await (await app.ask(form, { cookie: manager })).text();
  expect([begun.includes('value="Camille"'), begun.includes('value="Martin"')]).toEqual([true, true]);
});

test('a pavilion is drawn without a file: seen first, kept when it is agreed to', async () => {
  const asia = 'cosmoprof-asia-2027';
  const empty = await (await app.ask(`/season/${asia}`, { cookie: manager })).text();
  expect(empty).toContain(`href="/pavilions/${asia}/draw"`);
  const sketch = { name: 'Pavillon France', hall: '3E', hallName: 'HKCEC Hall 3E', depth: '3', aisle: '3' };
  const draw = (form: Record<string, string>) =>
    app.ask(`/pavilions/${asia}/draw`, { cookie: manager, form: { ...sketch, ...form } });
  const wrong = await draw({ priceList: 'pavilion-2026-per-m2', rows: '3 trois' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('La ligne 1 ne se lit pas');
  const seen = await draw({ priceList: 'pavilion-2026-per-m2', rows: '4 3 3\n3 3 4' });
  expect(seen.status).toBe(200);
  const page = await seen.text();
  expect(page).toContain('3E-B3');
  const plan = (/name="plan" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"');
  const kept = await app.ask(`/pavilions/${asia}/plan`, { cookie: manager, form: { plan } });
  expect(kept.headers.get('location')).toBe(`/pavilions/${asia}`);
  expect((await findPavilion(db, asia, [(await findOrganiserId(db)) ?? '']))?.booths).toBe(6);
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

test('own prices are added and chosen for a pavilion; what is mistyped is said and kept', async () => {
  const list = {
    ...{ name: 'Pavillon 2027', currency: 'EUR', perM2: '612,50', corner2: '7,5', depositPercent: '40' },
    balanceDueDaysBefore: '45',
  };
  const add = (form: Record<string, string>) =>
    app.ask('/settings/price-lists', { cookie: manager, form: { ...list, ...form } });
  const wrong = await (await add({ perM2: 'cher', memberPerM2: '500' })).text();
  expect(wrong).toContain('Écrivez un montant en chiffres');
  expect(wrong).toContain('value="cher"');
  expect((await add({})).status).toBe(303);
  expect((await add({})).status).toBe(422);
  const page = await (await app.ask('/settings/price-lists', { cookie: manager })).text();
  expect(page).toContain('612,50\u00a0€ le m²');
  const form = { list: 'pavillon-2027' };
  const chosen = await app.ask(`/pavilions/${bologna}/prices`, { cookie: manager, form });
  expect(chosen.headers.get('location')).toBe(`/season/${bologna}`);
  const terms = await findPavilionTerms(db, { editionSlug: bologna });
  expect(terms.ok && terms.value.list).toMatchObject({
    nonMemberRate: { regularCents: 61250 },
    memberRate: null,
    corner: { percent: { 2: '7.5' } },
    terms: { depositPercent: '40', balanceDueDaysBefore: 45, cancellationGrid: 'standard-30-50-100' },
  });
  const unknown = { cookie: manager, form: { list: 'none' } };
  expect((await app.ask(`/pavilions/${bologna}/prices`, unknown)).status).toBe(422);
});

describe('editions by hand', () => {
  const asia = 'cosmoprof-asia-2027';
  const send = (path: string, form: Record<string, string>, cookie = manager) =>
    app.ask(path, { cookie, form });

  test('days that were only a month are given, the page then says them and asks no more', async () => {
    const before = await (await app.ask(`/season/${asia}`, { cookie: manager })).text();
    expect(before).toContain(`href="/season/${asia}/dates"`);
    expect(before).toContain('Les dates de cette édition ne sont pas connues');
    const form = { 'start-awe': '2027-11-09', 'end-awe': '2027-11-11' };
    const refused = await send(`/season/${asia}/dates`, { ...form, 'end-awe': '2027-11-01' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Le dernier jour vient avant le premier.');
    expect((await send(`/season/${asia}/dates`, form)).headers.get('location')).toBe(`/season/${asia}`);
    const after = await (await app.ask(`/season/${asia}`, { cookie: manager })).text();
    expect(after).toContain('9–11 nov. 2027');
    expect(after).not.toContain('Les dates de cette édition ne sont pas connues');
    expect((await send('/season/no-such-2027/dates', form)).status).toBe(422);
    expect((await send(`/season/${asia}/dates`, form, stranger)).status).toBe(404);
  });

  test('invoices bear the days of the venue that the pavilion’s halls are in, not those of the first', async () => {
    const days = { 'start-awe': '2027-11-09', 'end-awe': '2027-11-11' };
    await send(`/season/${asia}/dates`, { ...days, 'start-hkcec': '2027-11-10', 'end-hkcec': '2027-11-12' });
    const terms = await findPavilionTerms(db, { editionSlug: asia });
    expect(terms.ok && [terms.value.venue.startsOn, terms.value.venue.endsOn]).toEqual([
      ...['2027-11-10', '2027-11-12'],
    ]);
  });

  test('a fair that nobody knew, then its first edition; neither is made twice', async () => {
    const fair = {
      ...{ name: 'Beauté d’Été', organiser: 'Les Salons', city: 'Genève', country: 'CH' },
      ...{ timeZone: 'Europe/Zurich', venueName: 'Palexpo', venueAddress: 'Route François-Peyrot 30' },
    };
    expect(await (await send('/season/new-fair', { ...fair, city: '' })).text()).toContain('aria-invalid');
    const added = await send('/season/new-fair', fair);
    expect(added.headers.get('location')).toBe('/season/new?fair=beaute-d-ete');
    expect((await send('/season/new-fair', { ...fair, name: 'beauté d’été' })).status).toBe(422);
    const days = { year: '2027', 'start-palexpo': '2027-06-02', 'end-palexpo': '2027-06-04' };
    const edition = await send('/season/new?fair=beaute-d-ete', { ...days, provisional: 'on' });
    expect(edition.headers.get('location')).toBe('/season/beaute-d-ete-2027');
    expect((await send('/season/new?fair=beaute-d-ete', days)).status).toBe(422);
    const page = await (await app.ask('/season/beaute-d-ete-2027', { cookie: manager })).text();
    expect(page).toContain('2–4 juin 2027');
    expect(page).toContain('provisoire');
  });
});

async function person(email: string, organisationId: string) {
  await addPerson(db, testAct('2026-11-20T08:00:00.000Z', email), {
    ...{ organisationId, email, givenName: 'Camille', familyName: 'Martin', locale: 'fr', password: null },
    grants: [{ role: 'export_manager', organisationId, companyId: null }],
  });
}

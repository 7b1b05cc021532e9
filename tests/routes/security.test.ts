import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#app/features/access/commands.server';
import type { Db } from '#db/connection';
import { addOrganisation } from '../factories/organisation';
import { cookieOf, startTestApp, type TestApp } from '../setup/app';
import { testAct, testDatabase } from '../setup/database';

const PASSWORD = 'a sentence to sign in';

let db: Db;
let app: TestApp;

beforeAll(async () => {
  db = await testDatabase();
  await addOrganisation(db, 'ours');
  await addPerson(db, testAct(), {
    organisationId: 'ours',
    email: 'anne@ours.example',
    givenName: 'Anne',
    familyName: 'Admin',
    locale: 'en',
    password: PASSWORD,
    grants: [{ role: 'admin', organisationId: 'ours', companyId: null }],
  });
  app = await startTestApp(db);
});

afterAll(async () => {
  await app.close();
  await db.destroy();
});

const signIn = (email: string, password: string, to = '/people') =>
  app.ask('/sign-in', { form: { email, password, to }, headers: { 'accept-language': 'en' } });

const mails = async () =>
  (await db.selectFrom('mail').selectAll().orderBy('id').execute()).map((mail) => ({
    message: mail.message,
    to: mail.to_email,
    url: String(JSON.parse(mail.payload).url),
  }));

const pathOf = (url = '') => new URL(url).pathname;

test('health says that the database answers', async () => {
  const response = await app.ask('/healthz');
  expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
});

test('a page runs its own scripts only, and tells nobody where it is', async () => {
  const response = await app.ask('/sign-in');
  const policy = response.headers.get('content-security-policy') ?? '';
  const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
  const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(response.headers.get('referrer-policy')).toBe('same-origin');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-powered-by')).toBe(null);
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect((await app.ask('/sign-in')).headers.get('content-security-policy')).not.toBe(policy);
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a sandboxed page', { origin: 'null' }],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
])('a change asked for by %s is refused', async (_name, headers) => {
  const asked = { form: { locale: 'en' }, headers };
  expect((await app.ask('/language', asked)).status).toBe(403);
  expect((await app.ask('/language.data', asked)).status).toBe(403);
});

test('a change that does not say where it comes from is refused', async () => {
  const body = new URLSearchParams({ locale: 'en' });
  const response = await fetch(`${app.url}/language`, { method: 'POST', body, redirect: 'manual' });
  expect(response.status).toBe(403);
});

test('more than 20 MB is answered clearly, in the reader’s language', async () => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(21 * 1024 * 1024)]), 'big.csv');
  const response = await app.ask('/language', { form, headers: { 'accept-language': 'fr' } });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain('Ce fichier est trop lourd');
});

test('an unknown page is a 404 with the number of the request', async () => {
  const response = await app.ask('/no/such/page', { headers: { 'accept-language': 'en' } });
  const html = await response.text();
  expect(response.status).toBe(404);
  expect(html).toContain('This page doesn’t exist');
  expect(html).toContain(response.headers.get('x-request-id'));
});

test('a route can’t be run under another address', async () => {
  expect((await app.ask('/sign-in?_data=page:/people')).status).toBe(404);
});

test('the right password opens; a wrong one and an unknown address get the same answer', async () => {
  const wrong = await signIn('anne@ours.example', 'not this sentence');
  const unknown = await signIn('nobody@ours.example', 'not this sentence');
  const seen = async (response: Response) =>
    (await response.text())
      .replaceAll(/nonce="[^"]*"|[0-9a-f-]{36}|(anne|nobody)@|"nonce",\s*"[^"]*"/g, '')
      .replaceAll(/nonce\\?",\\?"[^"]*"/g, '');
  expect([wrong.status, unknown.status]).toEqual([422, 422]);
  expect(wrong.headers.getSetCookie()).toEqual([]);
  expect(await seen(unknown)).toBe(await seen(wrong));

  const right = await signIn('Anne@ours.example', PASSWORD);
  expect([right.status, right.headers.get('location')]).toEqual([303, '/people']);
  const [session = ''] = right.headers.getSetCookie();
  expect(session).toMatch(/^pavilion\.session_token=.*; HttpOnly; SameSite=Lax$/);
  expect((await app.ask('/people', { cookie: cookieOf(right.headers) })).status).toBe(200);
});

test('signing in leads to this site only', async () => {
  const response = await signIn('anne@ours.example', PASSWORD, '//evil.example/x');
  expect(response.headers.get('location')).toBe('/');
});

test('signing out ends the session on the server', async () => {
  const cookie = await app.signIn('anne@ours.example');
  expect((await app.ask('/people', { cookie })).status).toBe(200);
  expect((await app.ask('/sign-out', { cookie, form: {} })).status).toBe(303);
  expect((await app.ask('/people', { cookie })).status).toBe(302);
});

test('a link by mail: looking at it uses nothing, entering works once, then says so', async () => {
  const known = await app.ask('/sign-in/link', { form: { email: 'anne@ours.example' } });
  const unknown = await app.ask('/sign-in/link', { form: { email: 'nobody@ours.example' } });
  expect([known.status, known.headers.get('location')]).toEqual([303, '/sign-in/sent']);
  expect([unknown.status, unknown.headers.get('location')]).toEqual([303, '/sign-in/sent']);
  const sent = await mails();
  expect(sent.map(({ message, to }) => ({ message, to }))).toEqual([
    { message: 'magic-link', to: 'anne@ours.example' },
  ]);
  const path = pathOf(sent[0]?.url);
  expect(path).toMatch(/^\/sign-in\/link\/\w+$/);
  expect((await app.ask(path)).status).toBe(200);
  const entered = await app.ask(path, { form: {} });
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
  expect((await app.ask('/people', { cookie: cookieOf(entered.headers) })).status).toBe(200);
  const again = await app.ask(path, { form: {}, headers: { 'accept-language': 'en' } });
  expect(again.status).toBe(410);
  expect(await again.text()).toContain('This link no longer works');
});

test('a link older than an hour is refused', async () => {
  await app.ask('/sign-in/link', { form: { email: 'anne@ours.example' } });
  const path = pathOf((await mails()).at(-1)?.url);
  await db.updateTable('verification').set({ expiresAt: '2020-01-01T00:00:00.000Z' }).execute();
  expect((await app.ask(path, { form: {} })).status).toBe(410);
});

test('a reset changes the password, ends every session and works once', async () => {
  const cookie = await app.signIn('anne@ours.example');
  const known = await app.ask('/forgot', { form: { email: 'anne@ours.example' } });
  const unknown = await app.ask('/forgot', { form: { email: 'nobody@ours.example' } });
  expect([known.headers.get('location'), unknown.headers.get('location')]).toEqual([
    '/sign-in/sent',
    '/sign-in/sent',
  ]);
  const resets = (await mails()).filter(({ message }) => message === 'password-reset');
  expect(resets.map(({ to }) => to)).toEqual(['anne@ours.example']);
  const path = pathOf(resets[0]?.url);
  expect((await app.ask(path, { form: { password: 'short' } })).status).toBe(422);
  expect((await app.ask(path, { form: { password: 'another sentence' } })).status).toBe(303);
  expect((await app.ask(path, { form: { password: 'a third sentence' } })).status).toBe(410);
  expect((await app.ask('/people', { cookie })).status).toBe(302);
  expect((await signIn('anne@ours.example', PASSWORD)).status).toBe(422);
  expect((await signIn('anne@ours.example', 'another sentence')).status).toBe(303);
});

test('a first visit: an account without a role, entered by the link that proves the address', async () => {
  const form = { givenName: 'Nina', familyName: 'Neuf', email: 'nina@firm.example' };
  expect((await app.ask('/sign-up', { form })).headers.get('location')).toBe('/sign-in/sent');
  const link = (await mails()).find(({ to }) => to === 'nina@firm.example');
  const entered = await app.ask(pathOf(link?.url), { form: {} });
  const cookie = cookieOf(entered.headers);
  expect((await app.ask('/account', { cookie })).status).toBe(200);
  expect((await app.ask('/people', { cookie })).status).toBe(404);
  expect((await app.ask('/', { cookie })).headers.get('location')).toBe('/calls');
});

test('who was on the way to register gets there by the link of the mail, never to another site', async () => {
  const to = '/calls/a-fair-2027/register?company=one&year=2027';
  const page = await app.ask(`/sign-in?to=${encodeURIComponent(to)}`);
  expect(await page.text()).toContain(`href="/sign-up?to=${encodeURIComponent(to)}"`);
  const enter = async (form: Record<string, string>, path = '/sign-in/link') => {
    const before = new Set((await mails()).map(({ url }) => url));
    await app.ask(path, { form });
    const link = new URL((await mails()).find(({ url }) => !before.has(url))?.url ?? '');
    return (await app.ask(link.pathname + link.search, { form: {} })).headers.get('location');
  };
  const olga = { givenName: 'Olga', familyName: 'Orne', email: 'olga@firm.example' };
  expect(await enter({ ...olga, to }, '/sign-up')).toBe(to);
  expect(await enter({ email: olga.email, to })).toBe(to);
  expect(await enter({ email: olga.email, to: '//evil.example/x' })).toBe('/');
});

test('the language chosen stays on the person', async () => {
  const cookie = await app.signIn('anne@ours.example');
  const answer = await app.ask('/language', { cookie, form: { locale: 'fr', to: '/account' } });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
  expect(await (await app.ask('/account', { cookie })).text()).toContain('<html lang="fr">');
});

test('a password can’t be guessed without end', async () => {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 25; attempt++) {
    statuses.push((await signIn('victim@ours.example', 'guess')).status);
  }
  expect([statuses.filter((status) => status === 422).length, statuses.at(-1)]).toEqual([20, 429]);
});

test('a failure is told with its number and without its cause', async () => {
  const cookie = await app.signIn('anne@ours.example');
  await db.schema.alterTable('company_membership').renameTo('elsewhere').execute();
  const response = await app.ask('/people/new', { cookie });
  await db.schema.alterTable('elsewhere').renameTo('company_membership').execute();
  const html = await response.text();
  expect(response.status).toBe(500);
  expect(html).toContain(response.headers.get('x-request-id'));
  expect(html).not.toContain('no such table');
});

test('a failure before any route is told too', async () => {
  const cookie = await app.signIn('anne@ours.example');
  await db.schema.alterTable('session').renameTo('elsewhere').execute();
  const response = await app.ask('/people', { cookie, headers: { 'accept-language': 'en' } });
  await db.schema.alterTable('elsewhere').renameTo('session').execute();
  const html = await response.text();
  expect(response.status).toBe(500);
  expect(html).toContain('Something went wrong on our side');
  expect(html).toContain(response.headers.get('x-request-id'));
  expect(html).not.toContain('no such table');
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverOnce } from '#app/mail/deliver-worker.server';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Db } from '#db/connection';
import { addOrganisation } from '../factories/organisation';
import { reach, startMailServer, type TestMailServer } from '../mail/mail-server';
import { roomOf } from '../mail/outbox';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct, testDatabase } from '../setup/database';
import { addSomebody } from './somebody';

const NOW = '2026-11-20T08:30:00.000Z';

let db: Db;
let app: TestApp;
let unset: TestApp;
let server: TestMailServer;
let cookie: string;

beforeAll(async () => {
  db = await testDatabase();
  server = await startMailServer();
  await addOrganisation(db, 'ours');
  await addOrganisation(db, 'theirs');
  app = await startTestApp(db, NOW, { SMTP_URL: `smtp://127.0.0.1:${server.port}` });
  unset = await startTestApp(db, NOW);
  for (const organisationId of ['ours', 'theirs'])
    await addSomebody(db, `${organisationId}@example.org`, { role: 'export_manager', organisationId });
  cookie = await app.signIn('ours@example.org');
  for (const one of [app, unset]) await read('/mail', one);
}, 240_000);

afterAll(async () => {
  for (const one of [app, unset, server]) await one.close();
  await db.destroy();
});

beforeEach(async () => {
  for (const table of ['mail_attempt', 'mail'] as const) await db.deleteFrom(table).execute();
  server.taken.length = 0;
});

let count = 0;
const queue = (email: string) => {
  count += 1;
  return enqueueMail(db, testAct('2026-11-20T08:00:00.000Z', `m${count}`), {
    message: 'company-claimed',
    payload: { company: 'Beauce', person: 'Max', email: 'max@example.org', link: '/home' },
    locale: 'fr',
    to: { email },
    organisationId: 'ours',
  });
};

const deliver = (port = server.port) => deliverOnce(db, roomOf(reach(port)), new AbortController().signal);

async function read(path: string, from = app): Promise<string> {
  const html = await (await from.ask(path, { cookie })).text();
  return html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '');
}

const resend = (id: string, by = cookie) =>
  app.ask(`/mail/${id}/resend`, { cookie: by, method: 'POST', form: {} });

describe('a mail’s page', () => {
  test('tells each try with the words of the server', async () => {
    const unknown = await queue('unknown@example.org');
    const later = await queue('later@example.org');
    const lost = await queue('swallow@example.org');
    await deliver();
    const pages = await Promise.all([unknown, later, lost].map((id) => read(`/mail/${id}`)));
    const [refused = '', put = '', gone = ''] = pages;
    expect(refused).toContain('Refusé par le serveur de courriel');
    expect(refused).toContain('550 5.1.1 No such person here');
    expect(put).toContain('450 4.2.0 Greylisted, come back');
    expect(put).not.toContain('550');
    expect(gone).toContain('Il repart avec le même Message-ID.');
    expect([refused, put, gone].map((html) => html.includes('/resend"'))).toEqual([true, false, false]);
  });

  test('shows a mail that nobody can word any more, and why it did not leave', async () => {
    const id = await queue('ines@example.org');
    await db.updateTable('mail').set({ payload: '{}' }).execute();
    await deliver();
    for (const path of ['/mail', `/mail/${id}`]) expect(await read(path)).toContain('company-claimed');
    expect(await read(`/mail/${id}`)).toContain('Le message n’a pas pu être rédigé');
  });

  test('says why nothing leaves, and where no mail server is set, that', async () => {
    const id = await queue('ines@example.org');
    await deliver(1);
    const [list, page] = [await read('/mail'), await read(`/mail/${id}`)];
    for (const html of [list, page]) expect(html).toContain('ECONNREFUSED');
    const without = await read('/mail', unset);
    expect(without).not.toContain('ECONNREFUSED');
    expect(without).toContain('L’envoi de courriels n’est pas réglé');
    expect(list).not.toContain('L’envoi de courriels n’est pas réglé');
    await deliver();
    expect(await read('/mail')).not.toContain('ECONNREFUSED');
  });
});

describe('resending', () => {
  test('one that failed is queued again as it is, with all its tries', async () => {
    const id = await queue('unknown@example.org');
    await deliver();
    const answer = await resend(id);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/mail/${id}?again`]);
    await db.updateTable('mail').set({ to_email: 'ines@example.org' }).execute();
    await deliver();
    expect(server.taken.map(({ messageId }) => messageId)).toEqual([`<${id}@pavilion.example.org>`]);
    const page = await read(`/mail/${id}`);
    expect(page).toContain('550 5.1.1 No such person here');
    expect(page).toContain('250 2.0.0 Taken as 1');
  });

  test('one that was sent leaves as a new one, with its own Message-ID; each points to the other', async () => {
    const id = await queue('ines@example.org');
    await deliver();
    const answer = await resend(id);
    const [, other = ''] = /^\/mail\/(.+)\?again$/.exec(answer.headers.get('location') ?? '') ?? [];
    expect(other).not.toBe(id);
    await deliver();
    expect(server.taken.map(({ messageId }) => messageId)).toEqual(
      [id, other].map((one) => `<${one}@pavilion.example.org>`),
    );
    expect(await read(`/mail/${id}`)).toContain(`href="/mail/${other}"`);
    expect(await read(`/mail/${other}`)).toContain(`href="/mail/${id}"`);
    const entries = await db
      .selectFrom('audit_entry')
      .select(['action', 'entity_id', 'actor_label'])
      .where('action', '=', 'mail.resent')
      .where('entity_id', '=', id)
      .execute();
    expect(entries).toEqual([{ action: 'mail.resent', entity_id: id, actor_label: 'Camille Martin' }]);
  });

  test('one on its way is refused in words', async () => {
    const id = await queue('later@example.org');
    await deliver();
    const answer = await resend(id);
    expect(answer.headers.get('location')).toBe(`/mail/${id}?refused=MAIL_UNDER_WAY`);
    expect(await read(`/mail/${id}?refused=MAIL_UNDER_WAY`)).toContain('encore en route');
  });

  test('somebody else’s is not there', async () => {
    const id = await queue('unknown@example.org');
    await deliver();
    expect((await resend(id, await app.signIn('theirs@example.org'))).status).toBe(404);
    expect((await resend('no-such-mail')).status).toBe(404);
    const { state } = await db.selectFrom('mail').select('state').executeTakeFirstOrThrow();
    expect(state).toBe('failed');
  });

  test('a one-time link that is over is not sent again', async () => {
    const id = await queue('unknown@example.org');
    await deliver();
    const payload = JSON.stringify({ givenName: '', url: 'https://x.example', hours: 1 });
    const link = { message: 'magic-link', payload, queued_at: '2026-11-20T07:29:59.000Z' };
    await db.updateTable('mail').set(link).execute();
    expect((await resend(id)).headers.get('location')).toBe(`/mail/${id}?refused=MAIL_LINK_OVER`);
  });
});

test('the list is narrowed by state, and counts each', async () => {
  for (const name of ['unknown', 'spam', 'later', 'a', 'b', 'c']) await queue(`${name}@example.org`);
  await deliver();
  const seen = async (path: string) =>
    [...(await read(path)).matchAll(/ ?(\w+)@example\.org</g)].map(([, name]) => name).sort();
  expect(await seen('/mail')).toEqual(['a', 'b', 'c', 'later', 'spam', 'unknown']);
  expect(await seen('/mail?state=failed')).toEqual(['spam', 'unknown']);
  expect(await seen('/mail?state=waiting')).toEqual(['later']);
  expect(await seen('/mail?state=sent&q=b%40')).toEqual(['b']);
  expect(await seen('/mail?state=nonsense')).toEqual(['a', 'b', 'c', 'later', 'spam', 'unknown']);
  const options = [...(await read('/mail')).matchAll(/<option value="(\w+)"[^>]*>[^<(]*\((\d+)\)/g)];
  expect(options.map(([, state, n]) => [state, n])).toEqual([
    ['waiting', '1'],
    ['sent', '3'],
    ['failed', '2'],
  ]);
});

import { randomBytes } from 'node:crypto';
import type { AddressObject } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliverOnce } from '#app/mail/deliver-worker.server';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Db } from '#db/connection';
import { addOrganisation } from '../factories/organisation';
import { testAct, testDatabase } from '../setup/database';
import { reach, startMailServer, type TestMailServer } from './mail-server';
import { roomOf } from './outbox';

let db: Db;
let server: TestMailServer;
let room: ReturnType<typeof roomOf>;

beforeEach(async () => {
  db = await testDatabase();
  await addOrganisation(db, 'ours');
  server = await startMailServer();
  room = roomOf(reach(server.port));
});

afterEach(async () => {
  await server.close();
  await db.destroy();
});

const deliver = async () => (await deliverOnce(db, room, new AbortController().signal)).count;

type Asked = { company?: string; name?: string; email?: string; papers?: string[] };

const queue = ({ company = 'Beauce', name = 'Inès Delacroix', email = 'ines@example.org', papers }: Asked) =>
  enqueueMail(db, testAct('2026-11-20T08:00:00.000Z', 'm'), {
    message: 'company-claimed',
    payload: { company, person: name, email: 'max@example.org', link: '/home' },
    locale: 'fr',
    to: { email, name },
    organisationId: 'ours',
    papers,
  });

async function issuePaper(id: string, filename: string, bytes: Buffer | null) {
  const paper = {
    id,
    type: 'confirmation',
    organisation_id: 'ours',
    title: id,
    filename,
    locale: 'fr' as const,
  };
  await db
    .insertInto('paper')
    .values({ ...paper, snapshot: '{}', issued_at: '2026-11-20T08:00:00.000Z' })
    .execute();
  if (bytes) await drawPaper(id, bytes);
}

const drawPaper = (paper_id: string, bytes: Buffer) =>
  db
    .insertInto('paper_file')
    .values({ paper_id, bytes, size: bytes.length, sha256: 'x', drawn_at: '2026-11-20T08:00:00.000Z' })
    .execute();

const addresses = (field: AddressObject | AddressObject[] | undefined) =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ name, address }) => ({ name, address })));

test.each([
  [
    'a line break that would begin a header',
    'Beauce\r\nBcc: all@example.org',
    'Inès\r\nBcc: all@example.org',
  ],
  ['a header and a body', 'Beauce\n\n<h1>Won!</h1>', 'X\n\n<h1>Won!</h1>'],
  ['quotes, a comma and another address', '"Beauce", SA', '"Inès", <all@example.org>, Delacroix'],
  ['a second receiver', 'a@example.org, b@example.org', 'a@example.org, b@example.org;'],
  ['other scripts and signs', 'L’Occitane 🌿 株式会社 شركة', 'Yūko Ōno 🌸 小野優子'],
  ['an encoded word', '=?utf-8?q?Beauce=0D=0ABcc:_all@example.org?=', '=?utf-8?q?a=0D=0AB?='],
  ['a separator of Unicode', 'Beauce\u2028Bcc: all@example.org\u0000', 'Inès\u2029\u0085Bcc: x@example.org'],
  ['200 characters', 'Établissements '.repeat(14).trim(), 'Inès-Françoise '.repeat(14).trim()],
])('%s stays in its place', async (_, company, name) => {
  await queue({ company, name });
  expect(await deliver()).toEqual({ sent: 1, deferred: 0, failed: 0 });
  const mail = await server.parsed();
  const line = (text: string) =>
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replaceAll('=?', '= ?')
      .trim();
  expect(mail.subject).toBe(line(`${company}\u00a0: une personne demande à agir pour cette société`));
  expect(addresses(mail.to)).toEqual([{ name: line(name), address: 'ines@example.org' }]);
  expect([mail.headers.get('bcc'), mail.headers.get('cc'), server.taken.length]).toEqual([
    undefined,
    undefined,
    1,
  ]);
  expect([...mail.headers.keys()].sort()).toEqual([
    ...['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'message-id'],
    ...['mime-version', 'subject', 'to'],
  ]);
  const longest = Math.max(
    ...(server.taken[0]?.source.toString('latin1').split('\r\n') ?? []).map((l) => l.length),
  );
  expect(longest).toBeLessThan(998);
});

test('HTML and plain text are both there; no answering machine answers', async () => {
  await queue({ company: 'L’Atelier & Cie' });
  await deliver();
  const mail = await server.parsed();
  expect(mail.text).toContain('Entreprise\u00a0: L’Atelier & Cie');
  expect(mail.html).toContain('L’Atelier &amp; Cie');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.date?.toISOString()).toBe(room.at);
});

test.each([
  ['x@example.org\r\nRCPT TO:<all@example.org>'],
  ['not an address'],
  ['a@example.org,b@example.org'],
])('an address that is none (%j) is never written to', async (email) => {
  const id = await queue({ email });
  expect(await deliver()).toEqual({ sent: 0, deferred: 0, failed: 1 });
  expect(server.taken).toEqual([]);
  const { cause } = await db
    .selectFrom('mail_attempt')
    .selectAll()
    .where('mail_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(cause).toBe('address');
});

test('a domain in other letters is written to in ASCII, which every mail server knows', async () => {
  await server.close();
  const asked: unknown[] = [];
  const onMailFrom: SMTPServerOptions['onMailFrom'] = ({ args }, _, told) => {
    asked.push(args);
    told();
  };
  server = await startMailServer({ onMailFrom, hideSize: true });
  room.server = reach(server.port);
  await queue({ email: 'ines@beauté.example' });
  expect(await deliver()).toEqual({ sent: 1, deferred: 0, failed: 0 });
  expect([server.taken[0]?.to, asked]).toEqual(['ines@beauté.example', [false]]);
});

test('the papers go along byte for byte, under their names', async () => {
  const [plan, invoice] = [randomBytes(90_000), Buffer.from('%PDF-1.7\n.\r\n..\r\nFrom here\n')];
  await issuePaper('a-plan', 'Confirmation stand 3E-E16 – Beauté.pdf', plan);
  await issuePaper('b-invoice', 'AC-2026-00049.pdf', invoice);
  await queue({ papers: ['a-plan', 'b-invoice'] });
  await deliver();
  const { attachments } = await server.parsed();
  expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['Confirmation stand 3E-E16 – Beauté.pdf', 'application/pdf'],
    ['AC-2026-00049.pdf', 'application/pdf'],
  ]);
  expect(attachments.map(({ content }) => content)).toEqual([plan, invoice]);
});

test('a mail waits for the papers that are still to be drawn; others pass it', async () => {
  await issuePaper('a-plan', 'plan.pdf', null);
  const act = testAct('2026-11-20T07:00:00.000Z', 'early');
  const claim = { company: 'A', person: 'B', email: 'c@example.org', link: '/home' };
  const mail = { message: 'company-claimed', payload: claim, locale: 'en' as const };
  await enqueueMail(db, act, { ...mail, to: { email: 'papers@example.org' }, papers: ['a-plan'] });
  await queue({});
  expect(await deliver()).toEqual({ sent: 1, deferred: 0, failed: 0 });
  expect(await deliver()).toEqual({ sent: 0, deferred: 0, failed: 0 });
  await drawPaper('a-plan', Buffer.from('%PDF'));
  expect(await deliver()).toEqual({ sent: 1, deferred: 0, failed: 0 });
  expect(server.taken.map(({ to }) => to)).toEqual(['ines@example.org', 'papers@example.org']);
});

test('who sends: MAIL_FROM, else the account, else the organiser; answers go to the organiser', async () => {
  await db
    .updateTable('organisation')
    .set({ name: 'Cosmetic\r\nValley', email: 'contact@valley.example' })
    .execute();
  const from = { name: 'Pavillon "France"', address: 'pavillon@mail.example' };
  const senders = [undefined, from, { ...from, name: null }];
  for (const one of senders) {
    room.from = one;
    await queue({});
    await deliver();
    await db.deleteFrom('mail_attempt').execute();
    await db.deleteFrom('mail').execute();
  }
  const mails = await Promise.all(senders.map((_, at) => server.parsed(at)));
  expect(mails.map((mail) => [addresses(mail.from)[0], addresses(mail.replyTo)[0]])).toEqual([
    [{ name: 'Cosmetic Valley', address: 'contact@valley.example' }, undefined],
    [from, { name: 'Cosmetic Valley', address: 'contact@valley.example' }],
    [
      { ...from, name: 'Cosmetic Valley' },
      { name: 'Cosmetic Valley', address: 'contact@valley.example' },
    ],
  ]);
});

test('a one-time link that no longer opens anything is not sent; a message nobody can word holds up nobody', async () => {
  const act = testAct('2026-11-20T08:00:00.000Z', 'x');
  const link = { givenName: 'I', url: 'https://pavilion.example.org/reset/x', hours: 1 };
  const to = { email: 'ines@example.org' };
  await enqueueMail(db, act, { message: 'password-reset', payload: link, locale: 'fr', to });
  await enqueueMail(db, act, { message: 'password-reset', payload: { url: 'x' }, locale: 'fr', to });
  room.clock = () => '2026-11-20T09:00:00.001Z';
  await queue({});
  expect(await deliver()).toEqual({ sent: 1, deferred: 0, failed: 2 });
  const tries = await db.selectFrom('mail_attempt').selectAll().orderBy('mail_id').execute();
  expect(tries.map(({ outcome, cause }) => [outcome, cause])).toEqual([
    ...[['sent', '']],
    ...[
      ['failed', 'expired'],
      ['failed', 'wording'],
    ],
  ]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { messageIdOf } from '#app/mail/deliver-sender';
import { deliverOnce } from '#app/mail/deliver-worker.server';
import { resendMail } from '#app/mail/outbox-resend.server';
import type { Db } from '#db/connection';
import { testAct, testDatabase } from '../setup/database';
import { reach, startMailServer, type TestMailServer } from './mail-server';
import { NOW, queueMails, roomOf } from './outbox';

let db: Db;
let server: TestMailServer;
let room: ReturnType<typeof roomOf>;

beforeEach(async () => {
  db = await testDatabase();
  server = await startMailServer();
  room = roomOf(reach(server.port));
});

afterEach(async () => {
  await server.close();
  await db.destroy();
});

const nobody = { name: '', address: '' };
const organiser = { name: 'Cosmetic Valley', address: 'salons@cosmetic-valley.example' };
const from = (address: string) => ({ name: null, address });

test.each([
  ['MAIL_FROM', from('salons@mail.example.org'), 'post@login.example', organiser, 'mail.example.org'],
  ['the account that signs in', undefined, 'post@login.example', organiser, 'login.example'],
  [
    'the organiser, where an account is no address',
    undefined,
    'apikey',
    organiser,
    'cosmetic-valley.example',
  ],
  ['nobody: where Pavilion is reached', undefined, null, nobody, 'pavilion.example.org'],
  ['accents', from('inès@Cosmétique.example'), null, organiser, 'xn--cosmtique-e4a.example'],
  ['Chinese', from('a@展会.例子'), null, organiser, 'xn--6oq653a.xn--fsqu00a'],
  ['no domain at all', from('a@b..c'), null, organiser, 'pavilion.example.org'],
])('a Message-ID ends in the domain of its sender: %s', (_, sender, user, by, domain) => {
  const auth = user === null ? null : { user, pass: 'x' };
  const senders = { site: room.site, from: sender, server: { ...room.server, auth } };
  expect(messageIdOf('m-1', senders, by)).toBe(`<m-1@${domain}>`);
});

/** Hands over what is due at this moment, as this sender. */
const deliver = (address: string, at: string) =>
  deliverOnce(db, { ...room, from: from(address), now: () => at }, new AbortController().signal);

const keptName = async () =>
  (await db.selectFrom('mail').select('message_id').executeTakeFirstOrThrow()).message_id;

const readdress = (email: string) => db.updateTable('mail').set({ to_email: email }).execute();

test('what has been tried keeps its Message-ID, whoever sends it later, by itself or at somebody’s wish', async () => {
  const [id = ''] = await queueMails(db, ['later@example.org']);
  await deliver('salons@before.example', NOW);
  expect(await keptName()).toBe(`<${id}@before.example>`);
  await readdress('unknown@example.org');
  await deliver('salons@after.example', '2026-11-20T12:00:00.000Z');
  expect((await resendMail(db, testAct(NOW), id))?.ok).toBe(true);
  await readdress('ines@example.org');
  await deliver('salons@afterwards.example', '2026-11-20T13:00:00.000Z');
  expect(server.taken.map(({ messageId }) => messageId)).toEqual([`<${id}@before.example>`]);
});

test('what never left is named after whoever sends it at last; what left under the name of a former release keeps it', async () => {
  const [id = ''] = await queueMails(db, ['swallow@example.org']);
  await server.close();
  await deliver('salons@before.example', NOW);
  server = await startMailServer();
  room.server = reach(server.port);
  await deliver('salons@after.example', '2026-11-20T12:00:00.000Z');
  expect(server.taken.map(({ messageId }) => messageId)).toEqual([`<${id}@after.example>`]);
  await db
    .updateTable('mail')
    .set({ message_id: `<${id}@pavilion>`, to_email: 'ines@example.org' })
    .execute();
  await deliver('salons@after.example', '2026-11-20T13:00:00.000Z');
  expect(server.taken[1]?.messageId).toBe(`<${id}@pavilion>`);
});

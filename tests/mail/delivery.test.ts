import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAnswer } from '#app/mail/deliver-answers';
import { findFault } from '#app/mail/deliver-fault.server';
import { type DeliveryRoom, deliverOnce } from '#app/mail/deliver-worker.server';
import type { Db } from '#db/connection';
import { testDatabase } from '../setup/database';
import { reach, startMailServer, type TestMailServer } from './mail-server';
import { queueMails, roomOf, standing } from './outbox';

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

/** Long enough for a busy machine, and short enough for a test of what never comes. */
const impatient = { connectMs: 20_000, answerMs: 3_000 };

const deliver = (to: DeliveryRoom = room) => deliverOnce(db, to, new AbortController().signal);

const nextAt = async (id: string) =>
  (await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()).next_attempt_at;

test('a mail leaves once, with its own Message-ID, and the history keeps the answer', async () => {
  const [id = ''] = await queueMails(db, ['ines@example.org']);
  expect((await deliver()).count).toEqual({ sent: 1, deferred: 0, failed: 0 });
  expect((await deliver()).count).toEqual({ sent: 0, deferred: 0, failed: 0 });
  expect(server.taken.map(({ messageId }) => messageId)).toEqual([`<${id}@pavilion.example.org>`]);
  expect(await standing(db, id)).toEqual({
    state: 'sent',
    tries: [['sent', '', '250 2.0.0 Taken as 1']],
  });
});

test('what is refused for good fails with the words of the server, and holds nobody up', async () => {
  const [unknown = '', spam = '', good = ''] = await queueMails(db, [
    ...['unknown@example.org', 'spam@example.org', 'ines@example.org'],
  ]);
  expect((await deliver()).count).toEqual({ sent: 1, deferred: 0, failed: 2 });
  expect((await standing(db, unknown)).tries).toEqual([
    ['failed', 'refused', '550 5.1.1 No such person here'],
  ]);
  expect((await standing(db, spam)).tries).toEqual([['failed', 'refused', '554 5.7.1 Looks like spam']]);
  expect((await standing(db, good)).state).toBe('sent');
});

test('what is refused for now is tried again after 1, 5, 15, 60 minutes and every 4 hours, for two days', async () => {
  const [id = ''] = await queueMails(db, ['later@example.org']);
  const waited: number[] = [];
  for (;;) {
    const { count } = await deliver();
    if (count.failed === 1) break;
    expect(count).toEqual({ sent: 0, deferred: 1, failed: 0 });
    const next = await nextAt(id);
    waited.push((Date.parse(next) - Date.parse(room.at)) / 60_000);
    room.at = new Date(Date.parse(next) - 1000).toISOString();
    expect((await deliver()).count).toEqual({ sent: 0, deferred: 0, failed: 0 });
    room.at = next;
  }
  expect(waited).toEqual([1, 5, 15, 60, ...Array.from({ length: 11 }, () => 240)]);
  const { state, tries } = await standing(db, id);
  expect([state, tries.length]).toEqual(['failed', 16]);
  expect(tries.at(-1)).toEqual(['failed', 'later', '450 4.2.0 Greylisted, come back']);
});

test('a server that goes away (421), or says what nobody understands, has refused nobody', async () => {
  const [id = ''] = await queueMails(db, ['busy@example.org']);
  expect((await deliver()).count).toEqual({ sent: 0, deferred: 1, failed: 0 });
  const words = '421 4.3.2 Too many letters, come back';
  expect(await standing(db, id)).toEqual({ state: 'queued', tries: [['deferred', 'later', words]] });
  const mumbled = { code: 'EENVELOPE', command: 'RCPT TO', response: 'Out of order' };
  expect(readAnswer(mumbled, false)).toEqual({ kind: 'later', words: 'Out of order' });
  expect(readAnswer(mumbled, true)).toMatchObject({ kind: 'lost', words: 'Out of order' });
});

test('a full disk after the letter was read: tried again', async () => {
  const [id = ''] = await queueMails(db, ['full@example.org']);
  expect((await deliver()).count).toEqual({ sent: 0, deferred: 1, failed: 0 });
  expect((await standing(db, id)).tries).toEqual([['deferred', 'later', '452 4.3.1 The disk is full']]);
});

test.each([
  ['cut', 'dropped', 0],
  ['swallow', 'dropped', 1],
  ['stall', 'stalled', 1],
])(
  'an answer that never comes (%s): the history says lost, and the same Message-ID goes again',
  async (how, cause, taken) => {
    room.patience = impatient;
    const [id = ''] = await queueMails(db, [`${how}@example.org`]);
    expect((await deliver()).count).toEqual({ sent: 0, deferred: 1, failed: 0 });
    const first = await standing(db, id);
    expect([first.state, first.tries.map((one) => one.slice(0, 2))]).toEqual(['queued', [['lost', cause]]]);
    expect(server.taken).toHaveLength(taken);
    await db.updateTable('mail').set({ to_email: 'ines@example.org' }).execute();
    room.at = await nextAt(id);
    expect((await deliver()).count).toEqual({ sent: 1, deferred: 0, failed: 0 });
    expect(new Set(server.taken.map(({ messageId }) => messageId))).toEqual(
      new Set([`<${id}@pavilion.example.org>`]),
    );
    expect((await standing(db, id)).tries.map(([outcome]) => outcome)).toEqual(['lost', 'sent']);
  },
);

test('one that stalls does not hold up the others', async () => {
  room.patience = impatient;
  await queueMails(db, ['stall@example.org', ...Array.from({ length: 30 }, (_, at) => `p${at}@example.org`)]);
  expect((await deliver()).count).toEqual({ sent: 30, deferred: 1, failed: 0 });
});

test('no mail server: nothing is tried, failed or lost; it is said, and all leaves when it is back', async () => {
  const ids = await queueMails(db, ['a@example.org', 'b@example.org', 'c@example.org']);
  await server.close();
  expect((await deliver()).count).toEqual({ sent: 0, deferred: 3, failed: 0 });
  expect(await standing(db, ids[0] ?? '')).toEqual({ state: 'queued', tries: [] });
  expect(await findFault(db)).toMatchObject({
    fault: 'unreachable',
    words: expect.stringContaining('ECONNREFUSED'),
    nextTryAt: '2026-11-20T09:00:15.000Z',
  });
  server = await startMailServer();
  expect((await deliver({ ...room, server: reach(server.port) })).count.sent).toBe(3);
  expect(await findFault(db)).toBeUndefined();
});

test('a wrong password, and no TLS where it must be: nothing is lost, and it is said', async () => {
  await server.close();
  server = await startMailServer({
    authOptional: false,
    disabledCommands: [],
    onAuth: ({ username, password }, _, told) =>
      username === 'pavilion' && password === 'right' ? told(null, { user: 1 }) : told(new Error('No entry')),
  });
  const [id = ''] = await queueMails(db, ['ines@example.org']);
  const secured = { ...reach(server.port), requireTls: true };
  const wrong = { ...room, server: { ...secured, auth: { user: 'pavilion', pass: 'wrong' } } };
  expect((await deliver(wrong)).fault).toEqual({ fault: 'auth', words: expect.stringContaining('535') });
  expect((await deliver({ ...room, server: secured })).fault).toMatchObject({ fault: 'auth' });
  const doubted = { ...room, server: { ...secured, verify: true } };
  expect((await deliver(doubted)).fault).toMatchObject({ fault: 'tls' });
  expect((await standing(db, id)).state).toBe('queued');
  const right = { ...room, server: { ...secured, auth: { user: 'pavilion', pass: 'right' } } };
  expect((await deliver(right)).count).toEqual({ sent: 1, deferred: 0, failed: 0 });
});

test('no encryption where it must be: the letter does not leave in the clear', async () => {
  await queueMails(db, ['ines@example.org']);
  const secured = { ...reach(server.port), requireTls: true };
  expect((await deliver({ ...room, server: secured })).fault).toMatchObject({ fault: 'tls' });
  expect(server.taken).toEqual([]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLease } from '#app/mail/deliver-lease.server';
import { beginTry, endTry, putBackLost } from '#app/mail/deliver-queue.server';
import { deliverOnce, runningClock, startDelivery } from '#app/mail/deliver-worker.server';
import { machineTime, THIS_PROCESS } from '#app/platform/holder.server';
import { type Db, inTransaction, openDatabase } from '#db/connection';
import { fullScans, listening } from '../features/counting';
import { testDatabase } from '../setup/database';
import { reach, startMailServer, type TestMailServer } from './mail-server';
import { NOW, queueMails, roomOf, standing } from './outbox';

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

const leave = new AbortController().signal;
const addresses = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.org`);
const leaseOf = async () => {
  const lease = await takeLease(db, () => 'one');
  if (!lease) throw new Error('no lease');
  return lease;
};
const held = (holder: string, until: string) =>
  db.updateTable('mail_delivery').set({ holder, lease_until: until }).execute();

test('the lease: held while its holder lives and beats, taken over when it is dead or silent', async () => {
  const lease = await leaseOf();
  expect(await takeLease(db, () => 'two')).toBeUndefined();
  await lease.release();
  await (await leaseOf()).release();
  await held('elsewhere:1:x', machineTime(5_000));
  expect(await takeLease(db, () => 'two')).toBeUndefined();
  await held('elsewhere:1:x', machineTime(-1));
  await (await leaseOf()).release();
  await held(`${THIS_PROCESS.split(':')[0]}:4194399:x`, machineTime(5_000));
  await (await leaseOf()).release();
});

test('who lost the lease hands nothing over any more, and what it still learns changes nothing', async () => {
  const [id = '', other = ''] = await queueMails(db, addresses(2));
  const lease = await leaseOf();
  const begun = await beginTry(db, lease, { id: 'a', mailId: id, at: NOW });
  if (!begun) throw new Error('not begun');
  await held('elsewhere:1:x', machineTime(5_000));
  expect(await beginTry(db, lease, { id: 'b', mailId: other, at: NOW })).toBeUndefined();
  await putBackLost(db, NOW);
  const sent = { outcome: 'sent' as const, cause: '', answer: '250 OK', nextAt: null };
  expect(await endTry(db, begun, NOW, sent)).toBe(false);
  expect(await standing(db, id)).toEqual({ state: 'queued', tries: [['lost', 'crash', null]] });
});

test('a mail at which its worker dies again and again waits longer and longer', async () => {
  const [id = ''] = await queueMails(db, addresses(1));
  const lease = await leaseOf();
  const waits: number[] = [];
  for (const at of [1, 2, 3, 4, 5, 6].map(String)) {
    await beginTry(db, lease, { id: at, mailId: id, at: NOW });
    await putBackLost(db, NOW);
    const mail = await db.selectFrom('mail').selectAll().executeTakeFirstOrThrow();
    waits.push((Date.parse(mail.next_attempt_at) - Date.parse(NOW)) / 60_000);
  }
  expect(waits).toEqual([0, 0, 0, 0, 240, 240]);
});

test('it delivers as mails come, and a stop lets the letters in hand end', async () => {
  await server.close();
  server = await startMailServer({}, { answerMs: 150 });
  const slow = { ...room, server: reach(server.port) };
  const delivery = startDelivery(db, slow, {});
  await queueMails(db, addresses(15));
  while (server.taken.length < 3) await wait(5);
  const { sent, deferred, failed } = await delivery.stop();
  expect([sent, deferred, failed]).toEqual([server.taken.length, 0, 0]);
  const states = await db.selectFrom('mail').select('state').distinct().orderBy('state').execute();
  expect(states.map(({ state }) => state)).toEqual(['queued', 'sent']);
  expect((await deliverOnce(db, slow, leave)).count.sent).toBe(15 - sent);
});

test('a letter that was taken while others held the database is kept as sent, and not sent again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-mail-'));
  const [ours, other] = [await testDatabase(join(folder, 'db')), openDatabase(join(folder, 'db'))];
  await server.close();
  server = await startMailServer({}, { answerMs: 100 });
  await queueMails(ours, addresses(3));
  await ours.executeQuery(CompiledQuery.raw('pragma busy_timeout = 10'));
  const delivered = deliverOnce(ours, { ...room, server: reach(server.port) }, leave);
  while (server.taken.length === 0) await wait(1);
  await inTransaction(other, () => wait(500));
  expect((await delivered).count).toEqual({ sent: 3, deferred: 0, failed: 0 });
  expect(server.taken).toHaveLength(3);
  expect(await ours.selectFrom('mail_attempt').select('outcome').distinct().execute()).toEqual([
    { outcome: 'sent' },
  ]);
  await Promise.all([ours.destroy(), other.destroy()]);
  rmSync(folder, { recursive: true });
});

test('its clock runs on where the instance’s stands still, and is never behind it', async () => {
  const past = runningClock(() => '2020-01-01T00:00:00.000Z');
  expect(Math.abs(Date.parse(past()) - Date.now())).toBeLessThan(1000);
  const ahead = runningClock(() => '2999-01-01T00:00:00.000Z');
  const first = ahead();
  await wait(20);
  expect([first >= '2998-12-31T23:59:59', ahead() > first]).toEqual([true, true]);
});

test('what is due, and each step of a try, is found by an index', async () => {
  await queueMails(db, ['later@example.org', 'unknown@example.org', ...addresses(20)]);
  const counted = listening(db);
  await deliverOnce(counted.db, room, leave);
  await server.close();
  await queueMails(db, addresses(2), 'n');
  await deliverOnce(counted.db, room, leave);
  expect(counted.heard.length).toBeGreaterThan(100);
  expect(await fullScans(db, counted.heard, ['organisation', 'mail_delivery'])).toEqual([]);
});

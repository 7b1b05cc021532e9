import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#db/connection';
import { testDatabase } from '../setup/database';
import { deliverMail } from './command';
import { startMailServer, type TestMailServer } from './mail-server';
import { queueMails } from './outbox';

const LONG = process.env.PAVILION_LONG === '1';
const MAILS = LONG ? 1000 : 150;
const KILLS = LONG ? 30 : 4;
/** Letters between two kills at most: the kills spread over all of them. */
const SPAN = (1.6 * MAILS) / (KILLS + 1);

const folder = mkdtempSync(join(tmpdir(), 'pavilion-mail-'));
const database = join(folder, 'db.sqlite');
let db: Db;
let server: TestMailServer;

beforeAll(async () => {
  db = await testDatabase(database);
  server = await startMailServer({}, { answerMs: 10 });
});

afterAll(async () => {
  await server.close();
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const worker = () => deliverMail(database, server.port);

/** Kills it at some moment once it has handed over so many letters. */
async function killed(letters: number, milliseconds: number): Promise<void> {
  const before = server.taken.length;
  const child = worker();
  const closed = once(child, 'close');
  while (server.taken.length < before + letters && child.exitCode === null) await wait(1);
  await wait(milliseconds);
  child.kill('SIGKILL');
  await closed;
}

const countOf = (messageId: string) => server.taken.filter((one) => one.messageId === messageId).length;

test('three workers at once: one delivers at a time, each mail leaves once', async () => {
  const ids = await queueMails(
    db,
    Array.from({ length: 60 }, (_, at) => `t${at}@example.org`),
    't',
  );
  const ended = await Promise.all([worker(), worker(), worker()].map((child) => once(child, 'close')));
  expect(ended.map(([code]) => code)).toEqual([0, 0, 0]);
  expect(ids.map((id) => countOf(`<${id}@localhost>`))).toEqual(ids.map(() => 1));
  const outcomes = await db.selectFrom('mail_attempt').select('outcome').distinct().execute();
  expect(outcomes).toEqual([{ outcome: 'sent' }]);
  server.taken.length = 0;
}, 120_000);

test(`${MAILS} mails, the worker killed ${KILLS} times: none lost, repeated only where the history says so`, async () => {
  const ids = await queueMails(
    db,
    Array.from({ length: MAILS }, (_, at) => `p${at}@example.org`),
  );
  for (let kill = 0; kill < KILLS; kill += 1) {
    await killed(1 + Math.floor(Math.random() * SPAN), Math.random() * 15);
  }
  const [code] = await once(worker(), 'close');
  expect(code).toBe(0);

  const lost = await db
    .selectFrom('mail_attempt')
    .select(({ fn }) => ['mail_id', fn.countAll<number>().as('times')])
    .where('outcome', '=', 'lost')
    .groupBy('mail_id')
    .execute();
  const lostTimes = new Map(lost.map((row) => [row.mail_id, row.times]));
  const arrived = ids.map((id) => ({ id, times: countOf(`<${id}@localhost>`) }));
  expect(arrived.filter(({ times }) => times === 0)).toEqual([]);
  expect(arrived.filter(({ id, times }) => times > 1 + (lostTimes.get(id) ?? 0))).toEqual([]);
  const states = await db.selectFrom('mail').select('state').distinct().execute();
  expect(states).toEqual([{ state: 'sent' }]);
  // A kill between a letter and its answer must have happened, or nothing was proved.
  expect(lost.length).toBeGreaterThan(0);
  if (LONG) {
    const repeats = server.taken.length - MAILS;
    process.stdout.write(`${MAILS} mails, ${KILLS} kills: ${lost.length} lost answers, ${repeats} repeats\n`);
  }
}, 1_800_000);

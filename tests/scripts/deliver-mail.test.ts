import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Db, openDatabase } from '#db/connection';
import { migrate } from '#db/migrate';
import { startMailServer, type TestMailServer } from '../mail/mail-server';
import { queueMails } from '../mail/outbox';
import { instance, pavilion, project } from './pavilion';

// Each call starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const { database } = instance();
let db: Db;
let server: TestMailServer;

beforeAll(async () => {
  db = openDatabase(database);
  await migrate(db);
  server = await startMailServer();
});

afterAll(async () => {
  await server.close();
  await db.destroy();
});

const settings = (SMTP_URL: string) => ({
  ...{ DATABASE_URL: database, SMTP_URL },
  PAVILION_SECRET: 'a secret that is long enough for tests',
});
const deliver = (url: string, ...args: string[]) => pavilion(['deliver-mail', ...args], settings(url));

test('without a mail server it refuses in words', async () => {
  const { code, json } = await deliver('', '--once', '--json');
  expect(code).toBe(1);
  expect(json()).toEqual({
    problems: [{ code: 'MAIL_NOT_SET_UP', message: expect.stringContaining('SMTP_URL') }],
  });
});

test('an address that is none is refused without its password', async () => {
  const { code, out, err } = await deliver('smtp://user:secret@', '--once');
  expect([code, out.includes('SMTP_URL: is smtp://'), `${out}${err}`.includes('secret')]).toEqual([
    1,
    true,
    false,
  ]);
});

test('--once says what left, what waits and what failed; misuse is exit 2', async () => {
  await queueMails(db, ['a@example.org', 'b@example.org', 'later@example.org', 'unknown@example.org']);
  const once = await deliver(`smtp://127.0.0.1:${server.port}`, '--once', '--json');
  expect([once.code, once.json()]).toEqual([0, { sent: 2, deferred: 1, failed: 1 }]);
  expect((await deliver('smtp://127.0.0.1:1', '--twice')).code).toBe(2);
});

test('a mail server that is away: nothing fails, and it is said', async () => {
  await queueMails(db, ['away@example.org'], 'away');
  const { code, json, err } = await deliver('smtp://127.0.0.1:1', '--once', '--json');
  expect([code, json()]).toEqual([0, { sent: 0, deferred: 1, failed: 0 }]);
  expect(err).toContain('ECONNREFUSED');
});

test('without --once it waits for later tries until it is stopped, and then says how much it did', async () => {
  const child = spawn(
    process.execPath,
    ['scripts/typescript.mjs', 'scripts/pavilion.ts', 'deliver-mail', '--json'],
    {
      cwd: project,
      env: { ...process.env, ...settings(`smtp://127.0.0.1:${server.port}`) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString();
  });
  const closed = once(child, 'close');
  const taken = (to: string) => server.taken.some((one) => one.to === to);
  while (!taken('away@example.org')) await wait(20);
  await queueMails(db, ['more@example.org'], 'more');
  while (!taken('more@example.org')) await wait(20);
  child.kill('SIGTERM');
  expect(await closed).toEqual([0, null]);
  expect(JSON.parse(out)).toEqual({ sent: 2, deferred: 0, failed: 0 });
});

test('without --once it ends when nothing is left to send', async () => {
  await db.updateTable('mail').set({ state: 'failed' }).where('state', '=', 'queued').execute();
  await queueMails(db, ['last@example.org'], 'last');
  const { code, json } = await deliver(`smtp://127.0.0.1:${server.port}`, '--json');
  expect([code, json()]).toEqual([0, { sent: 1, deferred: 0, failed: 0 }]);
});

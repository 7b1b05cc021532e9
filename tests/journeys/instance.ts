import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));

export type Running = {
  url: string;
  admin: { email: string; password: string };
  stop: () => Promise<void>;
};

/**
 * A fresh, empty Pavilion as `npm start` would serve it, at a fixed moment and with an administrator. `furnish` may put into
 * its database what happened before.
 */
export async function startEmpty(
  now: string,
  furnish: (database: string) => Promise<void> = async () => {},
): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pavilion-journey-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: path.join(folder, 'pavilion.sqlite'),
    PAVILION_EMPTY: '1',
    PAVILION_NOW: now,
    PAVILION_URL: url,
    PAVILION_SECRET: 'a secret for journeys, of enough characters',
    PORT: String(port),
    LOG_LEVEL: 'error',
  };
  const prepared = spawnSync(process.execPath, ['scripts/typescript.mjs', 'scripts/prepare.ts'], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  const [, email = '', password = ''] = /: (\S+@\S+) \/ (\S+)/.exec(prepared.stdout) ?? [];
  if (!password) throw new Error(`no administrator: ${prepared.stdout}${prepared.stderr}`);
  await furnish(path.join(folder, 'pavilion.sqlite'));
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/server/main.ts'], {
    cwd: project,
    env,
    stdio: 'inherit',
  });
  await answering(url, server);
  return { url, admin: { email, password }, stop: () => stop(server, folder) };
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server stopped with ${server.exitCode}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('the server did not answer within a minute');
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

import { spawn } from 'node:child_process';
import { Agent, createServer, get, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export type Served = { url: string; stop: () => Promise<void> };

/** A server in a process of its own, on a free port, once it answers at `path`. */
export async function serve(
  script: string,
  path: string,
  environment: Record<string, string>,
): Promise<Served> {
  const probe = createServer();
  const url = await listening(probe);
  await new Promise((resolve) => probe.close(resolve));
  const server = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: new URL(url).port,
      ...environment,
      PAVILION_URL: url,
    },
  });
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url + path).catch(() => undefined);
    if (answer?.ok) break;
    await wait(100);
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      server.once('exit', () => resolve());
      server.kill('SIGTERM');
    });
  return { url, stop };
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(`http://127.0.0.1:${address.port}`);
      else reject(new Error('no port'));
    });
  });
}

/** The cookie of a session. */
export async function signedIn(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ email, password }),
  });
  const cookie = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookie.length === 0) throw new Error(`${email} could not sign in: ${answer.status}`);
  return cookie.join('; ');
}

export type Page = {
  url: string;
  cookie?: string;
  /** Done before each request. */
  first?: () => Promise<unknown>;
};

/** How long each answer took, in milliseconds, from so many connections kept open. */
export async function timesOf(page: Page, milliseconds: number, connections = 10): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + milliseconds;
  const times: number[] = [];
  const client = async () => {
    while (performance.now() < until) {
      const from = performance.now();
      await page.first?.();
      await asked(page, agent);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return times;
}

const [WARM, ROUNDS, ROUND_MS] = [5, 6, 1000];

/**
 * Answers a second of two pages, in turn, so that whatever else the machine does weighs on both. The first rounds don't
 * count: a server compiles what it does often only after a thousand answers, and one of the two has answered before.
 */
export async function ratesOf(one: Page, other: Page): Promise<[number, number]> {
  const answered: [number, number] = [0, 0];
  for (let round = -WARM; round < ROUNDS; round += 1) {
    for (const [index, page] of [one, other].entries()) {
      const { length } = await timesOf(page, ROUND_MS);
      if (round >= 0) answered[index === 0 ? 0 : 1] += length;
    }
  }
  const seconds = (ROUNDS * ROUND_MS) / 1000;
  return [answered[0] / seconds, answered[1] / seconds];
}

function asked(page: Page, agent: Agent): Promise<void> {
  const headers = { accept: 'text/html', ...(page.cookie && { cookie: page.cookie }) };
  return new Promise((resolve, reject) => {
    const request = get(page.url, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${page.url} answered ${answer.statusCode}`));
      answer.resume().on('end', resolve);
    });
    // A server may close a connection that was idle just as it is used again: Node's manual says to ask once more.
    request.on('error', (error) => {
      if (request.reusedSocket) asked(page, agent).then(resolve, reject);
      else reject(error);
    });
  });
}

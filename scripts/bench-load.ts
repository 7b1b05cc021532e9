import { spawn } from 'node:child_process';
import { Agent, createServer, get, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** The built server on a database of its own, in its own process. */
export async function servedFrom(database: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const probe = createServer();
  const url = await listening(probe);
  await new Promise((resolve) => probe.close(resolve));
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/server/main.ts'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database,
      PORT: new URL(url).port,
      PAVILION_URL: url,
    },
  });
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
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

export function listening(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(`http://127.0.0.1:${address.port}`);
      else reject(new Error('no port'));
    });
  });
}

/** Answers a second over three seconds, ten connections kept open, after one second of warming up. */
export async function rateOf(url: string): Promise<number> {
  await during(1000, url);
  const from = performance.now();
  const answered = await during(3000, url);
  return answered / ((performance.now() - from) / 1000);
}

async function during(milliseconds: number, url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 10 });
  const until = performance.now() + milliseconds;
  let answered = 0;
  const client = async () => {
    while (performance.now() < until) {
      await asked(url, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, client));
  agent.destroy();
  return answered;
}

function asked(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { accept: 'text/html' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
      answer.resume().on('end', resolve);
    }).on('error', reject);
  });
}

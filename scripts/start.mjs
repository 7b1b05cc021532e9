import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';

const port = Number(process.env.PORT || 3000);
const say = (words) => process.stdout.write(`${words}\n`);

await install();
if (await taken(port)) {
  say(`Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`);
  process.exit(1);
}
await build();
const prepare = () => run(['scripts/typescript.mjs', 'scripts/prepare.ts']);
const database = (process.env.DATABASE_URL || 'file:db/local/pavilion.sqlite').replace(/^file:/, '');
const first = process.env.PAVILION_EMPTY === '1' || !existsSync(database);
if (first) {
  const prepared = await prepare();
  if (prepared !== 0) process.exit(prepared);
}

const environment = { NODE_ENV: 'production', LOG_LEVEL: process.env.LOG_LEVEL || 'warn' };
const serving = run(['--import', 'tsx', 'app/server/main.ts'], environment);
// A later start has nothing to prepare, as the server brings the database up to date: the accounts are told once it answers.
announce().then(() => !first && prepare());
process.exit(await serving);

/** Says where Pavilion is as soon as it answers there; the accounts are told by prepare. */
async function announce() {
  const address = (process.env.PAVILION_URL || `http://localhost:${port}`).replace(/\/$/, '');
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return say(`\nPavilion is at ${address} (Ctrl-C stops it)`);
    await wait(100);
  }
}

function taken(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE'));
    probe.listen(wanted, () => probe.close(() => resolve(false)));
  });
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lock.mjs';

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sources = ['app', 'public', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const stamp = path.join(project, 'build/.sources');

/** The pages, built when their sources are no longer those of the last build. */
export async function build() {
  if (fresh()) return;
  await alone('build', project, () => {
    if (fresh()) return;
    const before = fingerprint();
    process.stderr.write('Building the pages…\n');
    const remix = path.join(project, 'node_modules/@remix-run/dev/dist/cli.js');
    const done = spawnSync(process.execPath, [remix, 'vite:build'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (done.status !== 0) {
      process.stderr.write(`${done.stdout}${done.stderr}\nThe build failed.\n`);
      process.exit(1);
    }
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, before);
  });
}

const fresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(path.join(project, source))) {
      hash.update(path.relative(project, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(path.join(place, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();

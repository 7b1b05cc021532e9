import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));
export const dataFile = (name: string): string => path.join(project, 'db/seed/data', name);

export type Outcome = { code: number | null; out: string; err: string; json: () => unknown };

/** A folder of its own with room for a database and files; the command line that works on it. */
export function instance() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pavilion-cli-'));
  const database = path.join(folder, 'pavilion.sqlite');
  return {
    folder,
    database,
    run: (...args: string[]) => pavilion(args, { DATABASE_URL: database }),
  };
}

/** Runs the real command line in a process of its own. */
export function pavilion(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['scripts/typescript.mjs', 'scripts/pavilion.ts', ...args], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', LANG: 'C', ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(out).toString('utf8');
      resolve({ code, out: text, err: Buffer.concat(err).toString('utf8'), json: () => JSON.parse(text) });
    });
  });
}

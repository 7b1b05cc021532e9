import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs Node in the project folder, passing signals on to it; answers its exit code. */
export function run(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass).on('SIGINT', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.removeListener('SIGTERM', pass).removeListener('SIGINT', pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

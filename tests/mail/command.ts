import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `deliver-mail --once`, the real command in a process of its own. */
export function deliverMail(database: string, port: number): ChildProcess {
  return spawn(
    process.execPath,
    ['scripts/typescript.mjs', 'scripts/pavilion.ts', 'deliver-mail', '--once'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: database,
        SMTP_URL: `smtp://127.0.0.1:${port}`,
        PAVILION_SECRET: 'a secret that is long enough for tests',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

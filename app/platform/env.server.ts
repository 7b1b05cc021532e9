import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { mailSender, mailServer } from './mail-server.server';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.string().min(1).default('file:db/local/pavilion.sqlite'),
  PAVILION_NOW: instant.optional(),
  PAVILION_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  PAVILION_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: mailSender.optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Env = Omit<z.output<typeof variables>, 'PAVILION_SECRET' | 'PAVILION_URL'> & {
  PAVILION_SECRET: string;
  PAVILION_URL: string;
};

/** Where a secret made by this installation is kept when none is given: a git-ignored folder, readable by its owner only. */
const SECRET_FILE = 'db/local/secret';

/** Read once, at start. An empty variable counts as absent; a wrong one throws an error that names it. */
export function readEnv(source: Record<string, string | undefined>, secretFile = SECRET_FILE): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The environment is not right. ${faults.join('; ')}`);
  }
  return {
    ...parsed.data,
    PAVILION_SECRET: parsed.data.PAVILION_SECRET ?? keptSecret(secretFile),
    PAVILION_URL: (parsed.data.PAVILION_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/$/, ''),
  };
}

/** The same for a program at its start: what is wrong is told in one line, and it ends. */
export function envAtStart(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    process.stderr.write(`Pavilion: ${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

function keptSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '#app/platform/env.server';

const SECRET = 'x'.repeat(32);

test('defaults', () => {
  expect(readEnv({ PAVILION_SECRET: SECRET, PORT: '' })).toEqual({
    NODE_ENV: 'production',
    PORT: 3000,
    DATABASE_URL: 'file:db/local/pavilion.sqlite',
    LOG_LEVEL: 'info',
    PAVILION_SECRET: SECRET,
    PAVILION_URL: 'http://localhost:3000',
  });
});

test.each([
  ['PORT', 'eighty'],
  ['PAVILION_NOW', 'tomorrow'],
  ['PAVILION_SECRET', 'short'],
  ['PAVILION_URL', 'ftp://x'],
  ['NODE_ENV', 'staging'],
])('a wrong %s is named', (name, value) => {
  expect(() => readEnv({ PAVILION_SECRET: SECRET, [name]: value })).toThrow(`${name}: `);
});

test('a secret that is not given is made once, for its owner only', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pavilion-')), 'deep', 'secret');
  const first = readEnv({}, file).PAVILION_SECRET;
  expect(first.length).toBe(43);
  expect(readEnv({}, file).PAVILION_SECRET).toBe(first);
  expect(readFileSync(file, 'utf8')).toBe(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

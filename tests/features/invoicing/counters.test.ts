import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import { openDatabase } from '#db/connection';
import { releasedDatabase } from './released';

const LONG = process.env.PAVILION_LONG === '1';
const COUNTERS = LONG ? 8 : 3;
const EACH = LONG ? 250 : 15;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function counted(mode: string[]): Promise<{ numbers: number[]; failed: number; faults: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-counters-'));
  folders.push(folder);
  const url = join(folder, 'db.sqlite');
  await (await releasedDatabase({ firms: 1, url })).destroy();
  const counters = Array.from({ length: COUNTERS }, (_, at) =>
    counter([url, `c${at}`, String(EACH), ...mode]),
  );
  await Promise.all(counters.map(({ ready }) => ready));
  for (const { child } of counters) child.stdin.write('go');
  const said = await Promise.all(counters.map(({ failed }) => failed));
  const db = openDatabase(url);
  const rows = await db
    .selectFrom('invoice')
    .select(['series_number', 'issue_date'])
    .orderBy('series_number')
    .execute();
  const checks = await verifyInvoicing(db);
  await db.destroy();
  return {
    numbers: rows.map((row) => row.series_number),
    failed: said.reduce((sum, count) => sum + count, 0),
    faults: checks.filter(({ ok }) => !ok).map(({ name }) => name),
  };
}

function counter(parts: string[]) {
  const script = 'tests/features/invoicing/counter.ts';
  const child = spawn(process.execPath, ['scripts/typescript.mjs', script, ...parts], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ready = once(child.stdout, 'data');
  const failed = once(child, 'close').then(() => Number(text.replace('ready', '')));
  return { child, ready, failed };
}

test(`${COUNTERS} counters at once, ${EACH} invoices each: no gap, no double, dates in order`, async () => {
  const { numbers, failed, faults } = await counted([]);
  expect(numbers).toEqual(Array.from({ length: COUNTERS * EACH }, (_, at) => at + 1));
  expect([failed, faults]).toEqual([0, []]);
}, 900_000);

test('without the transaction that holds the number the same is not whole', async () => {
  const { numbers, failed, faults } = await counted(['unlocked']);
  expect(failed + faults.length).toBeGreaterThan(0);
  expect(numbers.length).toBeLessThan(COUNTERS * EACH);
}, 900_000);

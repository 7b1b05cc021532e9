import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import { type Db, openDatabase } from '#db/connection';
import { releasedDatabase } from './released';

const LONG = process.env.PAVILION_LONG === '1';
const FIRMS = LONG ? 93 : 16;
const ISSUERS = LONG ? 8 : 3;
const KILLS = LONG ? 50 : 3;
const LONG_ENOUGH = LONG ? 3_000_000 : 600_000;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function inFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-issue-'));
  folders.push(folder);
  const url = join(folder, 'db.sqlite');
  const db = await releasedDatabase({ firms: FIRMS, url });
  await db.destroy();
  return url;
}

function issuer(url: string, prefix: string, kind = 'deposit'): ChildProcess {
  const script = 'tests/features/invoicing/issuer.ts';
  return spawn(process.execPath, ['scripts/typescript.mjs', script, url, prefix, kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function finished(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  await once(child, 'close');
  return text;
}

async function numbers(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('invoice').select('series_number').orderBy('series_number').execute();
  return rows.map((row) => row.series_number);
}

const whole = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const faults = async (db: Db) => (await verifyInvoicing(db)).filter(({ ok }) => !ok);

test(
  `${ISSUERS} issuers at once: every firm once, no gap, no double`,
  async () => {
    const url = await inFile();
    const said = await Promise.all(
      whole(ISSUERS).map((issuing) => finished(issuer(url, `issuer-${issuing}`))),
    );
    const db = openDatabase(url);
    expect(await numbers(db)).toEqual(whole(FIRMS));
    expect(said.flatMap((text): string[] => JSON.parse(text)).sort()).toEqual(
      whole(FIRMS).map((position) => `AC-2026-${String(position).padStart(5, '0')}`),
    );
    expect(await faults(db)).toEqual([]);
    await db.destroy();
  },
  LONG_ENOUGH,
);

test.each(['deposit', 'balance'])(
  `%s: killed ${KILLS} times in the middle: what is issued is whole, and going on leaves no gap`,
  async (kind) => {
    const url = await inFile();
    const db = openDatabase(url);
    for (const kill of whole(KILLS)) {
      const before = (await numbers(db)).length;
      const child = issuer(url, `killed-${kill}`, kind);
      const closed = once(child, 'close');
      while ((await numbers(db)).length <= before && child.exitCode === null) await pause(kill % 5);
      child.kill('SIGKILL');
      await closed;
      expect(await faults(db)).toEqual([]);
      expect(await halves(db)).toEqual([]);
    }
    await finished(issuer(url, 'last', kind));
    expect(await numbers(db)).toEqual(whole(FIRMS));
    expect(await faults(db)).toEqual([]);
    expect(await halves(db)).toEqual([]);
    await db.destroy();
  },
  LONG_ENOUGH,
);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Confirmations without exactly one invoice, two papers and one mail. */
async function halves(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('confirmation')
    .select('confirmation.registration_id')
    .select((row) => [
      row
        .selectFrom('invoice')
        .whereRef('invoice.confirmation_id', '=', 'confirmation.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('invoices'),
      row
        .selectFrom('paper')
        .whereRef('paper.registration_id', '=', 'confirmation.registration_id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('papers'),
      row
        .selectFrom('mail')
        .whereRef('mail.registration_id', '=', 'confirmation.registration_id')
        .where('mail.message', 'in', ['booth-confirmed', 'balance-invoice'])
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('mails'),
    ])
    .execute();
  return rows
    .filter(({ invoices, papers, mails }) => invoices !== 1 || papers !== 2 || mails !== 1)
    .map((row) => row.registration_id);
}

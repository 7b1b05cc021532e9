import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { ASIA, FEW, releasedDatabase } from './released';

async function issued(): Promise<Db> {
  const db = await releasedDatabase();
  await issueInvoices(db, testAct('2026-03-02T09:00:00.000Z'), { editionSlug: ASIA, kind: 'deposit' });
  return db;
}

const failing = async (db: Db) => (await verifyInvoicing(db)).filter(({ ok }) => !ok).map(({ name }) => name);

async function without(db: Db, trigger: string, tamper: string): Promise<void> {
  await sql.raw(`drop trigger if exists ${trigger}`).execute(db);
  await sql.raw(tamper).execute(db);
}

test('after issuing nothing is wrong, and papers to be drawn are told, not counted against', async () => {
  const checks = await verifyInvoicing(await issued());
  expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
    ['invoice-series', true],
    ['invoice-totals', true],
    ['invoice-references', true],
    ['settlements', true],
    ['confirmed-places', true],
    ['document-hashes', true],
  ]);
  expect(checks[5]?.detail).toContain(`${2 * FEW} papers still to be drawn`);
});

test.each([
  [
    'a number is missing',
    'invoice_kept',
    'update invoice set series_number = 99 where series_number = 3',
    'invoice-series',
  ],
  [
    'a date goes back',
    'invoice_kept',
    "update invoice set issue_date = '2026-01-01' where series_number = 5",
    'invoice-series',
  ],
  [
    'the counter was moved',
    'none',
    'update number_series set last_number = last_number + 1',
    'invoice-series',
  ],
  [
    'a line was changed',
    'invoice_line_kept',
    'update invoice_line set net_cents = net_cents + 1',
    'invoice-totals',
  ],
  [
    'a VAT amount was changed',
    'invoice_vat_kept',
    'update invoice_vat set tax_cents = tax_cents + 1',
    'invoice-totals',
  ],
  [
    'the columns were changed together',
    'invoice_kept',
    'update invoice set excl_vat_cents = excl_vat_cents + 1, incl_vat_cents = incl_vat_cents + 1, due_cents = due_cents + 1',
    'invoice-totals',
  ],
  ['a place was taken away', 'none', "update confirmed_place set cancelled_at = 'x'", 'confirmed-places'],
  ['a firm withdrew', 'none', "update registration set withdrawn_at = 'x'", 'confirmed-places'],
])('%s', async (_name, trigger, tamper, check) => {
  const db = await issued();
  await without(db, trigger, tamper);
  expect(await failing(db)).toContain(check);
});

test('a drawn paper that was altered is found', async () => {
  const db = await issued();
  const { id } = await db.selectFrom('paper').select('id').limit(1).executeTakeFirstOrThrow();
  const file = { bytes: Buffer.from('paper'), size: 5, drawn_at: '2026-03-02T09:00:00.000Z' };
  await db
    .insertInto('paper_file')
    .values({ paper_id: id, ...file, sha256: 'not it' })
    .execute();
  expect(await failing(db)).toEqual(['document-hashes']);
});

import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import type { Db } from '#db/connection';
import { must } from '../allocation/season';
import { asked, credit } from './crediting';
import { issueAll } from './issuing';
import { releasedDatabase } from './released';

let db: Db;

/** Two firms with deposit and balance; a hundred euros of the first balance are credited. */
beforeEach(async () => {
  db = await releasedDatabase({ firms: 2 });
  await issueAll(db, 'deposit');
  await issueAll(db, 'balance', '2026-09-20T09:00:00.000Z');
  must(await credit(db, 'FA-2026-00001', asked('AMOUNTS', { 'amount.0': '100' })));
});

const failing = async () => (await verifyInvoicing(db)).filter(({ ok }) => !ok).map(({ name }) => name);

test('balances and credit notes as they are issued hold', async () => {
  expect(await failing()).toEqual([]);
});

test.each([
  [
    'more credited than invoiced',
    [
      'drop trigger invoice_vat_kept',
      "update invoice_vat set basis_cents = 99999900, tax_cents = 19999980 where invoice_id in (select id from invoice where type = '381')",
    ],
    'invoice-references',
  ],
  [
    'a cent of VAT too much credited',
    [
      'drop trigger invoice_vat_kept',
      "update invoice_vat set tax_cents = tax_cents + 1 where invoice_id in (select id from invoice where type = '381')",
    ],
    'invoice-references',
  ],
  [
    'a credit note that refers to nothing',
    ['drop trigger invoice_reference_stays', "delete from invoice_reference where kind = 'CREDITS'"],
    'invoice-references',
  ],
  [
    'a deposit deducted that the balance doesn’t name',
    [
      'drop trigger invoice_reference_kept',
      "update invoice_reference set amount_cents = amount_cents + 1 where kind = 'DEDUCTS'",
    ],
    'invoice-references',
  ],
  ['a balance that no longer stands', ['delete from standing_balance'], 'invoice-references'],
  ['settled beyond its amount', ['update settlement set amount_cents = 99999900'], 'settlements'],
])('%s', async (_name, statements, check) => {
  for (const statement of statements) await sql.raw(statement).execute(db);
  expect(await failing()).toContain(check);
});

test('numbers of quotes are a series of their own, checked for gaps', async () => {
  await sql
    .raw(
      "insert into number_series (id, organisation_id, code, year, last_number, last_issue_date) select 'dv', id, 'DV', 2026, 1, '2026-09-20' from organisation where kind = 'organiser'",
    )
    .execute(db);
  expect(await failing()).toEqual(['invoice-series']);
});

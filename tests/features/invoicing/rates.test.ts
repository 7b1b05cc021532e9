import { expect, test } from 'vitest';
import { findAllRates, keepRate } from '#app/features/invoicing/commands-rates.server';
import { rateForm } from '#app/features/invoicing/forms-rates';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { parseForm } from '#app/platform/form.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { issueAll } from './issuing';
import { releasedDatabase } from './released';

const AT = '2026-03-02T09:00:00.000Z';
const rate = {
  currency: 'USD',
  unitsPerEuro: '1.0823',
  from: '2026-03-01',
  until: '2026-03-31',
  source: 'BCE',
};

/** The price list of the pavilion in dollars. */
async function inDollars(db: Db): Promise<void> {
  const lists = await db.selectFrom('price_list').select(['id', 'definition']).execute();
  for (const { id, definition } of lists)
    await db
      .updateTable('price_list')
      .set({ currency: 'USD', definition: JSON.stringify({ ...JSON.parse(definition), currency: 'USD' }) })
      .where('id', '=', id)
      .execute();
}

test.each([
  ['unitsPerEuro', '0', 'RATE_MISTYPED'],
  ['unitsPerEuro', 'NaN', 'RATE_MISTYPED'],
  ['unitsPerEuro', '-1', 'RATE_MISTYPED'],
  ['from', '2026-02-31', 'DAY_MISTYPED'],
  ['until', '2026-02-28', 'RATE_DAYS'],
  ['until', '2026-12-31', 'RATE_DAYS'],
  ['source', ' ', 'INVALID'],
])('%s "%s": %s', (field, value, code) => {
  const form = new FormData();
  for (const [name, text] of Object.entries({ ...rate, [field]: value })) form.set(name, text);
  expect(parseForm(form, rateForm)).toMatchObject({ ok: false, problems: [{ code, field }] });
});

test('without a rate of the day nothing is issued in dollars; with one VAT is told in euros, and kept with the invoice', async () => {
  const db = await releasedDatabase({ firms: 2 });
  const organisationId = (await findOrganiserId(db)) ?? '';
  await inDollars(db);
  const codes = async (prefix: string, at = AT) =>
    (await issueAll(db, 'deposit', at, prefix)).refused.map(({ problems }) => problems[0]?.code);
  expect(await codes('none')).toEqual(['EXCHANGE_RATE_MISSING', 'EXCHANGE_RATE_MISSING']);
  await keepRate(db, testAct(AT, 'rate'), organisationId, { ...rate, until: '2026-03-01' });
  expect(await codes('old')).toEqual(['EXCHANGE_RATE_EXPIRED', 'EXCHANGE_RATE_EXPIRED']);
  expect(await db.selectFrom('number_series').select('last_number').execute()).toEqual([]);

  await keepRate(db, testAct(AT, 'again'), organisationId, rate);
  expect((await findAllRates(db, organisationId)).map(({ until }) => until)).toEqual(['2026-03-31']);
  expect(await codes('good')).toEqual([]);
  const rows = await db.selectFrom('invoice').selectAll().execute();
  for (const row of rows) {
    expect([row.currency, row.exchange_rate, row.exchange_on]).toEqual(['USD', '1.0823', '2026-03-01']);
    expect(JSON.parse(row.snapshot).vatInEuroCents).toBe(Math.round(row.vat_cents / 1.0823));
  }
});

import { beforeEach, expect, test } from 'vitest';
import { withdrawPlacement } from '#app/features/allocation/commands-withdraw.server';
import { findToIssue } from '#app/features/invoicing/preview.server';
import { findPriceDifferences } from '#app/features/invoicing/queries-differences.server';
import { findWithdrawnMoney } from '#app/features/invoicing/queries-withdrawals.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { asked, credit } from './crediting';
import { issueAll } from './issuing';
import { ASIA, releasedDatabase } from './released';

let db: Db;

beforeEach(async () => {
  db = await releasedDatabase({ firms: 2 });
  await issueAll(db, 'deposit');
});

const found = async () => must(await findToIssue(db, { editionSlug: ASIA }));
const withdrawn = async () => findWithdrawnMoney(db, (await found()).terms);
const differences = async () => findPriceDifferences(db, await found());

async function withdraw(at: string): Promise<void> {
  const { terms, firms } = await found();
  const registrationId = firms[0]?.registrationId ?? '';
  const gone = { editionSlug: ASIA, organisationId: terms.organisationId, registrationId };
  must(await withdrawPlacement(db, testAct(at, 'gone'), gone));
}

test('a withdrawal 120 days before, with a deposit of what the terms keep: nothing to do', async () => {
  await withdraw('2026-07-14T09:00:00.000Z');
  expect(await withdrawn()).toEqual([]);
});

test('102 days before: the terms keep more than the deposit, the rest is to be asked', async () => {
  const { exclVatCents = 0 } =
    (await issueAll(db, 'balance', '2026-07-01T09:00:00.000Z')).issued[0]?.totals ?? {};
  await withdraw('2026-08-01T09:00:00.000Z');
  expect(await withdrawn()).toMatchObject([
    {
      number: 'FA-2026-00001',
      daysBefore: 102,
      creditExclVatCents: exclVatCents - Math.round(exclVatCents / 2),
      toInvoiceCents: 0,
    },
  ]);
});

test('with the deposit alone the difference is asked; the credit note that settles it ends the matter', async () => {
  await withdraw('2026-08-01T09:00:00.000Z');
  expect(await withdrawn()).toMatchObject([
    { number: 'AC-2026-00001', creditExclVatCents: 0, keptAs: 'STAND' },
  ]);
  must(await credit(db, 'AC-2026-00001', asked('AMOUNTS', { 'amount.0': '10' })));
  expect(await withdrawn()).toEqual([]);
});

test('an option added after the deposit is counted by the balance, one added after the balance is told', async () => {
  expect(await differences()).toEqual([]);
  await addOption();
  expect(await differences()).toMatchObject([{ number: 'AC-2026-00001', later: true }]);
  await issueAll(db, 'balance', '2026-09-20T09:00:00.000Z');
  expect(await differences()).toEqual([]);
  await db.deleteFrom('registration_option').execute();
  const [difference] = await differences();
  expect(difference).toMatchObject({ number: 'FA-2026-00001', later: false });
  expect(difference?.differenceCents).toBeLessThan(0);
  const amount = (Math.abs(difference?.differenceCents ?? 0) / 100).toFixed(2);
  must(await credit(db, 'FA-2026-00001', asked('AMOUNTS', { 'amount.0': amount })));
  expect(await differences()).toEqual([]);
});

/** The first option that has a price, for the first firm that can't have ordered it. */
async function addOption(): Promise<void> {
  const { terms, firms } = await found();
  const option = terms.list.options.find(({ unitPriceCents }) => unitPriceCents !== null);
  await db.deleteFrom('registration_option').execute();
  await db
    .insertInto('registration_option')
    .values({
      ...{ id: 'option', registration_id: firms[0]?.registrationId ?? '' },
      ...{ code: option?.code ?? '', quantity: '2' },
    })
    .execute();
}

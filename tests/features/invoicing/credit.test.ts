import { beforeEach, describe, expect, test } from 'vitest';
import { withdrawPlacement } from '#app/features/allocation/commands-withdraw.server';
import { issueCredit } from '#app/features/invoicing/commands-credit.server';
import { findAllInvoices } from '#app/features/invoicing/queries.server';
import { findPavilionTerms } from '#app/features/invoicing/queries-pavilion.server';
import { verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { asked, credit, preview } from './crediting';
import { issueAll } from './issuing';
import { ASIA, releasedDatabase } from './released';

let db: Db;

beforeEach(async () => {
  db = await releasedDatabase({ firms: 2 });
  await issueAll(db, 'deposit');
});

const faults = async () => (await verifyInvoicing(db)).filter(({ ok }) => !ok);
const list = async () => {
  const terms = must(await findPavilionTerms(db, { editionSlug: ASIA }));
  const scope = { editionId: terms.edition.id, organisationId: terms.organisationId };
  const rows = await findAllInvoices(db, scope, '2026-10-01');
  return Object.fromEntries(rows.map((row) => [row.number, row]));
};
const codes = (result: { ok: boolean; problems?: { code: string }[] }) =>
  result.problems?.map(({ code }) => code) ?? [];

/** A payment of the whole, or of a part, of an invoice. */
async function pay(number: string, cents?: number): Promise<void> {
  const invoice = await db
    .selectFrom('invoice')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const amount_cents = cents ?? invoice.due_cents;
  const common = { organisation_id: invoice.organisation_id, amount_cents, created_at: '2026-09-01' };
  const payment = { ...common, id: `pay-${number}`, company_id: invoice.company_id, currency: 'EUR' };
  await db
    .insertInto('payment')
    .values({ ...payment, received_on: '2026-09-01', method: 'TRANSFER' })
    .execute();
  await db
    .insertInto('settlement')
    .values({
      ...{ ...common, id: `settled-${number}`, invoice_id: invoice.id },
      ...{ payment_id: payment.id, settled_on: '2026-09-01' },
    })
    .execute();
}

test('a deposit credited in full settles itself; nothing is paid back when nothing was paid', async () => {
  expect(must(await credit(db, 'AC-2026-00001', asked('WHOLE'))).number).toBe('AV-2026-00001');
  const invoices = await list();
  expect(invoices['AC-2026-00001']).toMatchObject({ state: 'credited', openCents: 0, paidCents: 0 });
  expect(invoices['AV-2026-00001']).toMatchObject({ state: 'settled', openCents: 0, kind: 'CREDIT' });
  expect(await faults()).toEqual([]);
});

test('what was paid is to be paid back', async () => {
  await pay('AC-2026-00001', 10_000);
  must(await credit(db, 'AC-2026-00001', asked('WHOLE')));
  const invoices = await list();
  expect(invoices['AV-2026-00001']).toMatchObject({ state: 'to_pay_back', openCents: 10_000 });
  expect(await faults()).toEqual([]);
});

test('a balance in full settles itself, then its unpaid deposit; another balance may be issued and takes what is left', async () => {
  await issueAll(db, 'balance');
  must(await credit(db, 'FA-2026-00001', asked('WHOLE')));
  let invoices = await list();
  expect([invoices['FA-2026-00001'], invoices['AC-2026-00001'], invoices['AV-2026-00001']]).toMatchObject([
    { state: 'credited', openCents: 0 },
    { state: 'paid', openCents: 0, paidCents: 0 },
    { state: 'settled', openCents: 0 },
  ]);
  const again = await issueAll(db, 'balance', '2026-10-02T09:00:00.000Z', 'again');
  expect(again.issued.map(({ number, totals }) => [number, totals.prepaidCents])).toEqual([
    ['FA-2026-00003', 0],
  ]);
  invoices = await list();
  expect(invoices['FA-2026-00003']?.openCents).toBe(invoices['FA-2026-00003']?.inclVatCents);
  expect(await faults()).toEqual([]);
});

test('the paid deposit of a credited balance pays for the balance that replaces it', async () => {
  await pay('AC-2026-00001');
  await issueAll(db, 'balance');
  must(await credit(db, 'FA-2026-00001', asked('WHOLE')));
  const before = await list();
  expect(before['AV-2026-00001']?.openCents).toBe(before['AC-2026-00001']?.inclVatCents);
  await issueAll(db, 'balance', '2026-10-02T09:00:00.000Z', 'again');
  const after = await list();
  const balance = after['FA-2026-00003'];
  expect(after['AV-2026-00001']).toMatchObject({ state: 'settled', openCents: 0 });
  expect(balance?.openCents).toBe((balance?.inclVatCents ?? 0) - (after['AC-2026-00001']?.inclVatCents ?? 0));
  expect(await faults()).toEqual([]);
});

test('a part credited twice over is refused; the last cent may go', async () => {
  const basis = (await list())['AC-2026-00001']?.exclVatCents ?? 0;
  const written = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
  must(await credit(db, 'AC-2026-00001', asked('AMOUNTS', { 'amount.0': written(basis - 1) }), 'one'));
  const beyond = await credit(db, 'AC-2026-00001', asked('AMOUNTS', { 'amount.0': '0,02' }), 'two');
  expect(codes(beyond)).toEqual(['CREDIT_BEYOND_INVOICE']);
  must(await credit(db, 'AC-2026-00001', asked('WHOLE'), 'three'));
  expect((await list())['AC-2026-00001']).toMatchObject({ state: 'credited', openCents: 0 });
  const series = await db
    .selectFrom('number_series')
    .select('last_number')
    .where('code', '=', 'AV')
    .execute();
  expect(series).toEqual([{ last_number: 2 }]);
  expect(await faults()).toEqual([]);
});

describe('refusals', () => {
  test('a deposit that a balance took over, a credit note, an unknown number', async () => {
    await issueAll(db, 'balance');
    must(await credit(db, 'FA-2026-00001', asked('AMOUNTS', { 'amount.0': '10' })));
    const numbers = ['AC-2026-00001', 'AV-2026-00001', 'FA-2026-09999'];
    const results = await Promise.all(numbers.map((number) => preview(db, number, asked('WHOLE'))));
    expect(results.map(codes)).toEqual([['DEPOSIT_DEDUCTED'], ['CREDIT_ON_CREDIT'], ['INVOICE_UNKNOWN']]);
  });

  test.each([
    [{ 'quantity.1': 'NaN' }, 'LINES', 'CREDIT_QUANTITY'],
    [{ 'quantity.1': '-1' }, 'LINES', 'CREDIT_QUANTITY'],
    [{ 'quantity.1': '2' }, 'LINES', 'CREDIT_QUANTITY'],
    [{}, 'LINES', 'CREDIT_NOTHING'],
    [{ 'amount.0': '-5' }, 'AMOUNTS', 'AMOUNT_MISTYPED'],
    [{ 'amount.0': '1000000000000' }, 'AMOUNTS', 'AMOUNT_MISTYPED'],
    [{ 'amount.0': 'NaN' }, 'AMOUNTS', 'AMOUNT_MISTYPED'],
    [{}, 'CANCELLATION', 'NOT_WITHDRAWN'],
  ] as const)('%j %s: %s', async (typed, mode, code) => {
    expect(codes(await preview(db, 'AC-2026-00001', asked(mode, typed)))).toEqual([code]);
  });

  test('what was previewed has changed: nothing is issued, no number is taken', async () => {
    const seen = must(await preview(db, 'AC-2026-00001', asked('WHOLE')));
    await pay('AC-2026-00001', 500);
    const terms = must(await findPavilionTerms(db, { editionSlug: ASIA }));
    const request = { number: 'AC-2026-00001', asked: asked('WHOLE'), token: 't', digest: seen.digest };
    expect(codes(await issueCredit(db, testAct(), terms, request))).toEqual(['PREVIEW_CHANGED']);
    expect(await db.selectFrom('number_series').select('code').where('code', '=', 'AV').execute()).toEqual(
      [],
    );
  });
});

test('a second click answers the same credit note', async () => {
  const seen = must(await preview(db, 'AC-2026-00001', asked('AMOUNTS', { 'amount.0': '10' })));
  const terms = must(await findPavilionTerms(db, { editionSlug: ASIA }));
  const wanted = asked('AMOUNTS', { 'amount.0': '10' });
  const request = { number: 'AC-2026-00001', asked: wanted, token: 'once', digest: seen.digest };
  const clicks = await Promise.all(
    ['a', 'b'].map((prefix) => issueCredit(db, testAct('2026-10-01T09:00:00.000Z', prefix), terms, request)),
  );
  expect(clicks.map((click) => must(click).number)).toEqual(['AV-2026-00001', 'AV-2026-00001']);
  expect(Object.keys(await list())).toHaveLength(3);
});

test('after a withdrawal the grid says what is kept; the rest is credited, and mailed with its paper', async () => {
  await issueAll(db, 'balance');
  const first = (await list())['FA-2026-00001'];
  const { organisation_id } = await db
    .selectFrom('pavilion')
    .select('organisation_id')
    .executeTakeFirstOrThrow();
  // 1 August 2026 is 102 days before the fair: half is kept (DOMAIN §1.4).
  const gone = {
    editionSlug: ASIA,
    organisationId: organisation_id,
    registrationId: first?.registrationId ?? '',
  };
  must(await withdrawPlacement(db, testAct('2026-08-01T09:00:00.000Z', 'gone'), gone));
  must(await credit(db, 'FA-2026-00001', asked('CANCELLATION')));
  const note = (await list())['AV-2026-00001'];
  expect(note?.exclVatCents).toBe((first?.exclVatCents ?? 0) - Math.round((first?.exclVatCents ?? 0) / 2));
  const mail = await db
    .selectFrom('mail')
    .innerJoin('mail_attachment', 'mail_id', 'mail.id')
    .innerJoin('paper', 'paper.id', 'paper_id')
    .select(['message', 'paper.number', 'paper.type'])
    .where('message', '=', 'invoice-sent')
    .execute();
  expect(mail).toEqual([{ message: 'invoice-sent', number: 'AV-2026-00001', type: 'invoice' }]);
  expect(await faults()).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/connection';
import { issued, ledgerDatabase, OURS, post, received, settled, written } from './ledger';

const DEPOSIT = { number: 'AC-2026-00001', vat: [['20', 239698, 47940]] } as const;
const AC = { ...DEPOSIT, vat: [...DEPOSIT.vat.map(([...one]) => one)] } satisfies Parameters<
  typeof issued
>[1];
const FA = {
  number: 'FA-2026-00001',
  type: '380',
  on: '2026-06-12',
  vat: [['20', 798992, 159798]],
  prepaid: 287638,
  deducts: [['AC-2026-00001', 287638]],
} satisfies Parameters<typeof issued>[1];
const AV = {
  number: 'AV-2026-00001',
  type: '381',
  on: '2026-06-20',
  vat: [['20', 56592, 11318]],
  credits: [['FA-2026-00001', 67910]],
} satisfies Parameters<typeof issued>[1];

describe('papers', () => {
  test('E5a, E5b and E6a stand in the books as worked out, once, however often they are posted', async () => {
    const db = await ledgerDatabase();
    for (const paper of [AC, FA, AV]) await issued(db, paper);
    await post(db);
    await post(db);
    expect(await written(db)).toEqual([
      'VE000001 2026-03-02 AC-2026-00001 | D 411000 C00001 2876.38 | C 419100 2396.98 | C 445711 479.40',
      'VE000002 2026-06-12 FA-2026-00001 | D 411000 C00001 6711.52 | D 419100 2396.98 | C 706000 7989.92 | C 445711 1118.58',
      'VE000003 2026-06-20 AV-2026-00001 | C 411000 C00001 679.10 | D 706000 565.92 | D 445711 113.18',
    ]);
    expect(await db.selectFrom('ledger_outstanding').selectAll().execute()).toEqual([]);
  });

  test('what is rolled back leaves no entry and no number taken', async () => {
    const db = await ledgerDatabase();
    const failed = inTransaction(db, async (db) => {
      await issued(db, AC);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await issued(db, { ...AC, number: 'AC-2026-00002' });
    await post(db);
    expect((await written(db)).map((entry) => entry.slice(0, 33))).toEqual([
      'VE000001 2026-03-02 AC-2026-00002',
    ]);
  });
});

describe('payments', () => {
  test('of a firm, of nobody, then found, then undone: each a step, each balanced', async () => {
    const db = await ledgerDatabase();
    await received(db, { id: 'p1', cents: 287638 });
    await received(db, { id: 'p2', cents: 5000, company: null });
    await post(db);
    await db.updateTable('payment').set({ company_id: 'brune' }).where('id', '=', 'p2').execute();
    await post(db, '2026-04-05T09:00:00.000Z');
    await db
      .updateTable('payment')
      .set({ undone_at: '2026-04-09T22:30:00.000Z' })
      .where('id', '=', 'p2')
      .execute();
    await post(db, '2026-04-10T09:00:00.000Z');
    expect(await written(db)).toEqual([
      'BQ000001 2026-04-01 VIR p1 | D 512000 2876.38 | C 411000 C00001 2876.38',
      'BQ000002 2026-04-01 VIR p2 | D 512000 50.00 | C 471000 50.00',
      'OD000001 2026-04-05 VIR p2 | C 411000 C00002 50.00 | D 471000 50.00',
      'BQ000003 2026-04-10 VIR p2 | C 512000 50.00 | D 411000 C00002 50.00',
    ]);
  });

  test('one that was received and undone before the books were opened stands there with both', async () => {
    const db = await ledgerDatabase();
    await received(db, { id: 'p1', cents: 100 });
    await db.updateTable('payment').set({ undone_at: '2026-04-03T09:00:00.000Z' }).execute();
    await post(db);
    expect(await written(db)).toEqual([
      'BQ000001 2026-04-01 VIR p1 | D 512000 1.00 | C 411000 C00001 1.00',
      'BQ000002 2026-04-03 VIR p1 | C 512000 1.00 | D 411000 C00001 1.00',
    ]);
  });

  test('one that settles another firm’s paper stands with that firm, and back when that is undone', async () => {
    const db = await ledgerDatabase();
    await issued(db, { ...AC, company: 'brune' });
    await received(db, { id: 'p1', cents: 300000 });
    await post(db);
    const settlement = await settled(db, AC.number, 'p1', 287638);
    await post(db);
    await db
      .updateTable('settlement')
      .set({ undone_at: '2026-04-03' })
      .where('id', '=', settlement)
      .execute();
    await post(db, '2026-04-03T09:00:00.000Z');
    expect((await written(db)).slice(2)).toEqual([
      'OD000001 2026-04-02 VIR p1 | C 411000 C00001 2876.38 | D 411000 C00002 2876.38',
      'OD000002 2026-04-03 VIR p1 | C 411000 C00002 2876.38 | D 411000 C00001 2876.38',
    ]);
  });

  test('dates in a journal never go back: a late statement is booked on the last day, its own day kept', async () => {
    const db = await ledgerDatabase();
    await received(db, { id: 'p1', cents: 100, on: '2026-05-10' });
    await received(db, { id: 'p2', cents: 100, on: '2026-05-04' });
    await post(db);
    const dates = await db
      .selectFrom('ledger_entry')
      .select(['entry_date', 'piece_date'])
      .orderBy('number')
      .execute();
    expect(dates).toEqual([
      { entry_date: '2026-05-10', piece_date: '2026-05-10' },
      { entry_date: '2026-05-10', piece_date: '2026-05-04' },
    ]);
  });
});

describe('VAT that waits for the payment', () => {
  test('is due part by part, with the cents of the whole, and no longer when the payment is undone', async () => {
    const db = await ledgerDatabase();
    await db
      .insertInto('ledger_setting')
      .values({ organisation_id: OURS, vat_posting: 'AT_PAYMENT' })
      .execute();
    await issued(db, AC);
    await received(db, { id: 'p1', cents: 100000 });
    await settled(db, AC.number, 'p1', 100000, '2026-04-01');
    await received(db, { id: 'p2', cents: 187638 });
    const last = await settled(db, AC.number, 'p2', 187638, '2026-04-02');
    await post(db);
    await db
      .updateTable('settlement')
      .set({ undone_at: '2026-04-08T09:00:00Z' })
      .where('id', '=', last)
      .execute();
    await post(db, '2026-04-08T09:00:00.000Z');
    const entries = await written(db);
    expect(entries[0]).toContain('C 445871 479.40');
    expect(entries.filter((entry) => entry.startsWith('OD'))).toEqual([
      'OD000001 2026-04-02 AC-2026-00001 | D 445871 479.40 | C 445711 479.40',
      'OD000002 2026-04-08 AC-2026-00001 | C 445871 312.73 | D 445711 312.73',
    ]);
  });

  test('a credit note set off against an unpaid invoice makes no VAT due', async () => {
    const db = await ledgerDatabase();
    await db
      .insertInto('ledger_setting')
      .values({ organisation_id: OURS, vat_posting: 'AT_PAYMENT' })
      .execute();
    await issued(db, { ...FA, prepaid: 0, deducts: [] });
    await issued(db, { ...AV, vat: [['20', 798992, 159798]], credits: [['FA-2026-00001', 958790]] });
    await settled(db, FA.number, AV.number, 958790, '2026-06-20');
    await post(db, '2026-06-20T09:00:00.000Z');
    const due = await db
      .selectFrom('ledger_line')
      .select(({ fn }) => fn.sum<number>('credit_cents').as('credit'))
      .select(({ fn }) => fn.sum<number>('debit_cents').as('debit'))
      .where('role', '=', 'VAT')
      .executeTakeFirstOrThrow();
    expect(due).toEqual({ credit: 159798, debit: 159798 });
  });
});

describe('another currency', () => {
  const RATE = { organisation_id: OURS, currency: 'USD', source: 'ECB', created_at: '2026-01-01' };
  const dollars = {
    ...FA,
    vat: [['0', 624500, 0]],
    prepaid: 0,
    deducts: [],
    currency: 'USD',
    exchangeRate: '1.25',
  } satisfies Parameters<typeof issued>[1];

  test('is booked at its euro value; a payment waits for the rate of its day, then brings the difference', async () => {
    const db = await ledgerDatabase();
    await issued(db, dollars);
    await received(db, { id: 'p1', cents: 624500, currency: 'USD', on: '2026-06-30' });
    await settled(db, FA.number, 'p1', 624500, '2026-06-30');
    await post(db, '2026-07-01T09:00:00.000Z');
    expect(await written(db)).toEqual([
      'VE000001 2026-06-12 FA-2026-00001 | D 411000 C00001 4996.00 | C 706000 4996.00',
    ]);
    await db
      .insertInto('exchange_rate')
      .values({
        id: 'r',
        ...RATE,
        units_per_euro: '1.2',
        valid_from: '2026-06-30',
        valid_until: '2026-06-30',
      })
      .execute();
    await post(db, '2026-07-01T09:00:00.000Z');
    expect((await written(db)).slice(1)).toEqual([
      'BQ000001 2026-06-30 VIR p1 | D 512000 5204.17 | C 411000 C00001 5204.17',
      'OD000001 2026-07-01 FA-2026-00001 | D 411000 C00001 208.17 | C 766000 208.17',
    ]);
  });
});

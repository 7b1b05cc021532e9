import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFec } from '#app/domain/accounting/fec-check';
import { closeYear } from '#app/features/accounting/commands-year.server';
import { writeFec } from '#app/features/accounting/queries-fec.server';
import { verifyLedger } from '#app/features/accounting/queries-verify.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { issued, ledgerDatabase, OURS, post, received, settled, written } from './ledger';

const close = (db: Db, year: number, at: string) =>
  closeYear(db, testAct(at, `close-${year}-${at}`), { organisationId: OURS, year });
const codes = (result: Awaited<ReturnType<typeof close>>) =>
  result.ok ? [] : result.problems.map(({ code }) => code);
const failing = async (db: Db) => (await verifyLedger(db)).filter(({ ok }) => !ok).map(({ name }) => name);

/** A deposit paid, a balance open, money of nobody known. */
async function season(): Promise<Db> {
  const db = await ledgerDatabase();
  await issued(db, { number: 'AC-2026-00001', vat: [['20', 239698, 47940]] });
  await received(db, { id: 'p1', cents: 287638 });
  await settled(db, 'AC-2026-00001', 'p1', 287638);
  await issued(db, {
    ...{ number: 'FA-2026-00001', type: '380', on: '2026-06-12', prepaid: 287638 },
    ...{ vat: [['20', 798992, 159798]], deducts: [['AC-2026-00001', 287638]] },
  });
  await received(db, { id: 'p2', cents: 5000, company: null, on: '2026-07-01' });
  await post(db, '2026-07-02T09:00:00.000Z');
  return db;
}

describe('the FEC', () => {
  test('holds every line, lettered where it is settled, and passes its own check', async () => {
    const fec = await writeFec(await season(), OURS, 2026);
    if (!fec.ok) throw new Error(JSON.stringify(fec.problems));
    expect(fec.value.name).toBe('413570375FEC20261231.txt');
    expect(checkFec(fec.value.text, 2026)).toEqual([]);
    const rows = fec.value.text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split('\t'));
    expect(rows).toHaveLength(11);
    expect(
      rows.filter((row) => row[13] !== '').map((row) => [row[2], row[4], row[6], row[13], row[14]]),
    ).toEqual([
      ['VE000001', '411000', 'C00001', 'GAAB', '20260401'],
      ['BQ000001', '411000', 'C00001', 'GAAB', '20260401'],
    ]);
    expect(rows.find((row) => row[2] === 'VE000002')?.join('|')).toBe(
      'VE|Ventes|VE000002|20260612|411000|Clients|C00001|LABO ALBA|FA-2026-00001|20260612|Solde FA-2026-00001|6711,52|0,00|||20260702||',
    );
  });

  test.each([
    [2025, 'LEDGER_YEAR_EMPTY'],
    [1999, 'FEC_YEAR_INVALID'],
    [2026.5, 'FEC_YEAR_INVALID'],
    [Number.NaN, 'FEC_YEAR_INVALID'],
  ])('of %s is refused with %s', async (year, code) => {
    const fec = await writeFec(await season(), OURS, year);
    expect(fec.ok ? [] : fec.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('without SIREN it has no name', async () => {
    const db = await season();
    await db.updateTable('organisation').set({ siren: null }).execute();
    expect(await writeFec(db, OURS, 2026)).toEqual({ ok: false, problems: [{ code: 'FEC_SIREN_MISSING' }] });
  });
});

describe('closing a year', () => {
  test('carries balances on, firm by firm, and the result; the next FEC begins with them', async () => {
    const db = await season();
    await received(db, { id: 'p3', cents: 671152, on: '2027-01-05' });
    await settled(db, 'FA-2026-00001', 'p3', 671152, '2027-01-05');
    await post(db, '2027-01-06T09:00:00.000Z');
    expect(codes(await close(db, 2026, '2027-01-10T09:00:00.000Z'))).toEqual([]);
    expect((await written(db)).slice(-2)).toEqual([
      'BQ000001 2027-01-05 VIR p3 | D 512000 6711.52 | C 411000 C00001 6711.52',
      'AN000001 2027-01-01 AN-2027 | D 411000 C00001 6711.52 | C 445711 1597.98 | C 471000 50.00 | D 512000 2926.38 | C 120000 7989.92',
    ]);
    const fec = await writeFec(db, OURS, 2027);
    const text = fec.ok ? fec.value.text : '';
    expect(checkFec(text, 2027)).toEqual([]);
    expect(text.split('\r\n')[1]?.slice(0, 24)).toBe('AN\tÀ-nouveaux\tAN000001\t2');
    expect(await failing(db)).toEqual([]);
  });

  test('what comes late for a closed year is booked in the next', async () => {
    const db = await season();
    await close(db, 2026, '2027-01-10T09:00:00.000Z');
    await received(db, { id: 'late', cents: 100, on: '2026-12-30' });
    await post(db, '2027-01-11T09:00:00.000Z');
    const [entry] = (await written(db)).slice(-1);
    expect(entry).toBe('BQ000001 2027-01-01 VIR late | D 512000 1.00 | C 411000 C00001 1.00');
  });

  test.each<[string, number, string, string[]]>([
    ['before it is over', 2026, '2026-12-31T12:00:00.000Z', ['LEDGER_YEAR_NOT_OVER']],
    ['that has no books', 2024, '2027-01-10T09:00:00.000Z', ['LEDGER_YEAR_EMPTY']],
  ])('%s is refused', async (_name, year, at, expected) => {
    expect(codes(await close(await season(), year, at))).toEqual(expected);
  });

  test('twice is refused, and so is a later one while an earlier is open', async () => {
    const db = await season();
    await received(db, { id: 'p4', cents: 100, on: '2027-02-01' });
    await post(db, '2027-02-02T09:00:00.000Z');
    expect(codes(await close(db, 2027, '2028-01-10T09:00:00.000Z'))).toEqual(['LEDGER_YEAR_BEFORE_OPEN']);
    await close(db, 2026, '2028-01-10T09:00:00.000Z');
    expect(codes(await close(db, 2026, '2028-01-10T09:00:00.000Z'))).toEqual(['LEDGER_YEAR_CLOSED']);
  });
});

describe('the database itself', () => {
  let db: Db;
  beforeAll(async () => {
    db = await season();
    await close(db, 2026, '2027-01-10T09:00:00.000Z');
  });
  const line = (id: string, debit: number, credit: number) =>
    sql`
    insert into ledger_line (id, entry_id, position, account, account_label, debit_cents, credit_cents)
    values (${id}, 'own', ${id === 'a' ? 1 : 2}, '512000', 'Banque', ${debit}, ${credit})`.execute(db);
  const entry = (over: { year?: number; number?: number; date?: string; journal?: string } = {}) => {
    const { year = 2027, number = 2, date = '2027-03-01', journal = 'OD' } = over;
    return sql`insert into ledger_entry (id, organisation_id, year, journal, number, journal_number, entry_date,
      piece_ref, piece_date, label, kind, posted_at) values ('own', ${OURS}, ${year}, ${journal}, ${number}, 1, ${date},
      'X', ${date}, 'X', 'OPENING', ${date})`.execute(db);
  };
  const tried = async (debit: number, credit: number, over: Parameters<typeof entry>[0]) => {
    await sql`begin`.execute(db);
    try {
      await line('a', debit, 0);
      await line('b', 0, credit);
      await entry(over);
      return 'taken';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    } finally {
      await sql`rollback`.execute(db);
    }
  };

  test.each([
    [100, 100, {}, 'taken'],
    [100, 99, {}, 'LEDGER_UNBALANCED'],
    [100, 100, { number: 3 }, 'LEDGER_NUMBER_GAP'],
    [100, 100, { year: 2026, number: 5, date: '2026-12-31' }, 'LEDGER_YEAR_CLOSED'],
  ])('%s against %s, %j: %s', async (debit, credit, over, answer) => {
    expect(await tried(debit, credit, over)).toBe(answer);
  });

  test.each([
    'update ledger_entry set label = label',
    'delete from ledger_entry',
    'update ledger_line set debit_cents = debit_cents + 1',
    'delete from ledger_line',
    "insert into ledger_line (id, entry_id, position, account, account_label, debit_cents, credit_cents) select 'x', id, 99, '1', 'x', 1, 0 from ledger_entry",
  ])('%s is refused', async (statement) => {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow('LEDGER_IS_FINAL');
  });

  test('a closed year stays closed', async () => {
    await expect(sql`update ledger_year set closed_at = null`.execute(db)).rejects.toThrow(
      'LEDGER_YEAR_CLOSED',
    );
  });
});

describe('verify', () => {
  const without = async (trigger: string, tamper: string) => {
    const db = await season();
    await sql.raw(`drop trigger ${trigger}`).execute(db);
    await sql.raw(tamper).execute(db);
    return failing(db);
  };

  test('finds nothing wrong with good books', async () => expect(await failing(await season())).toEqual([]));

  test.each([
    [
      'a changed amount',
      'ledger_line_kept',
      'update ledger_line set debit_cents = debit_cents + 1 where debit_cents = 671152',
      'ledger-balance',
    ],
    [
      'a changed date',
      'ledger_entry_kept',
      "update ledger_entry set piece_date = '2026-02-31' where number = 1",
      'ledger-balance',
    ],
    ['a moved counter', 'ledger_year_kept', 'update ledger_year set last_number = 9', 'ledger-balance'],
    ['a paper nobody books', 'invoice_to_post', 'delete from ledger_outstanding', 'ledger-guards'],
  ])('finds %s', async (_name, trigger, tamper, check) => {
    expect(await without(trigger, tamper)).toContain(check);
  });

  test('finds a paper that is in no book', async () => {
    const db = await season();
    await issued(db, { number: 'AC-2026-00002', vat: [['20', 100, 20]] });
    expect(await failing(db)).toEqual([]);
    await db.deleteFrom('ledger_outstanding').execute();
    expect(await failing(db)).toEqual(['ledger-complete']);
  });
});

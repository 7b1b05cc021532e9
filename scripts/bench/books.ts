import { copyFileSync, existsSync } from 'node:fs';
import { checkFec } from '#app/domain/accounting/fec-check';
import { writeFec } from '#app/features/accounting/queries-fec.server';
import { verifyLedger } from '#app/features/accounting/queries-verify.server';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import { findFaultyTotals } from '#app/features/invoicing/queries-verify-totals.server';
import { type Db, inTransaction, openDatabase } from '#db/connection';
import { orRefuse } from '../command';
import { type Figure, figure, secondsOf } from './figure';
import { actAt } from './season';

const INVOICES = 10_000;

/** Payments of each invoice: with its own entry, eleven lines of the books an invoice. */
const PARTS = 4;

const act = actAt('2026-06-30T08:00:00.000Z');

/** Ten thousand invoices, each paid in parts, in a copy of the season's database, so that its pages stay what they are. */
export async function measureBooks(file: string): Promise<Figure[]> {
  const copy = `${file}.books`;
  for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
  const db = openDatabase(copy);
  try {
    return await measured(db);
  } finally {
    await db.destroy();
  }
}

async function measured(db: Db): Promise<Figure[]> {
  const { organisation_id: organisationId } = await db
    .selectFrom('invoice')
    .select('organisation_id')
    .executeTakeFirstOrThrow();
  await inTransaction(db, (db) => multiply(db));
  const totals = await secondsOf(async () => {
    const faults = await findFaultyTotals(db);
    if (faults.length > 0) throw new Error(faults[0]);
  });
  const entries = INVOICES * (1 + PARTS);
  const posting = await secondsOf(() => inTransaction(db, (db) => postOutstanding(db, act, organisationId)));
  let text = '';
  let lines = 0;
  const writing = await secondsOf(async () => {
    const fec = orRefuse(await writeFec(db, organisationId, 2026));
    ({ text, lines } = fec);
  });
  const checking = await secondsOf(async () => {
    const [fault] = checkFec(text, 2026);
    if (fault) throw new Error(JSON.stringify(fault));
  });
  const verifying = await secondsOf(async () => {
    const wrong = (await verifyLedger(db)).find(({ ok }) => !ok);
    if (wrong) throw new Error(wrong.detail);
  });
  return [
    figure('10,000 invoices: totals verified', totals, 's'),
    figure('10,000 invoices, each paid in four parts, booked', entries / posting, 'entries/s'),
    figure(`FEC of ${lines.toLocaleString('en')} lines, lettered`, lines / writing, 'lines/s'),
    figure('the same file checked', lines / checking, 'lines/s'),
    figure('the same books verified', verifying, 's'),
  ];
}

/** Copies the issued invoices under new numbers until there are enough, and pays each. */
async function multiply(db: Db): Promise<void> {
  const invoices = await db.selectFrom('invoice').selectAll().execute();
  const lines = await db.selectFrom('invoice_line').selectAll().execute();
  const vat = await db.selectFrom('invoice_vat').selectAll().execute();
  for (let at = 0; at < INVOICES; at += 1) {
    const original = invoices[at % invoices.length];
    if (!original) throw new Error('nothing to copy');
    const fresh = at >= invoices.length;
    const id = fresh ? act.newId() : original.id;
    if (fresh) {
      const number = `AC-2026-${String(at + 1).padStart(5, '0')}`;
      const snapshot = original.snapshot.replaceAll(original.number, number);
      const own = { id, number, snapshot, series_number: at + 1, token: null, confirmation_id: null };
      await db
        .insertInto('invoice')
        .values({ ...original, ...own })
        .execute();
      const copied = <Row extends { invoice_id: string }>(rows: Row[]) =>
        rows
          .filter(({ invoice_id }) => invoice_id === original.id)
          .map((row) => ({ ...row, id: act.newId(), invoice_id: id }));
      await db.insertInto('invoice_line').values(copied(lines)).execute();
      await db.insertInto('invoice_vat').values(copied(vat)).execute();
    }
    await pay(db, { ...original, id });
  }
}

type Paid = { id: string; organisation_id: string; company_id: string; due_cents: number };

async function pay(db: Db, { id, organisation_id, company_id, due_cents }: Paid): Promise<void> {
  const part = Math.floor(due_cents / PARTS);
  for (let at = 0; at < PARTS; at += 1) {
    const paymentId = act.newId();
    const amount_cents = at === PARTS - 1 ? due_cents - part * (PARTS - 1) : part;
    const said = { organisation_id, amount_cents, created_at: act.at };
    await db
      .insertInto('payment')
      .values({
        ...{ ...said, id: paymentId, company_id, currency: 'EUR', method: 'TRANSFER' },
        received_on: `2026-06-${String(10 + at)}`,
      })
      .execute();
    await db
      .insertInto('settlement')
      .values({ ...said, id: act.newId(), invoice_id: id, payment_id: paymentId, settled_on: '2026-06-10' })
      .execute();
  }
}

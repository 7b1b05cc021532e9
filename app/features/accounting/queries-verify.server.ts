import { sql } from 'kysely';
import { fecText } from '#app/domain/accounting/fec';
import { checkFec } from '#app/domain/accounting/fec-check';
import type { Db } from '#db/connection';
import { findLackingTriggers } from '#db/integrity';
import { findFecLines } from './queries-fec.server';

export type LedgerCheck = { name: string; ok: boolean; detail: string };

/** What `pavilion verify` says of the books: balance, numbers, that every paper and payment is in them, and once. */
export async function verifyLedger(db: Db): Promise<LedgerCheck[]> {
  const years = await db
    .selectFrom('ledger_year')
    .innerJoin('organisation', 'organisation.id', 'ledger_year.organisation_id')
    .select(['ledger_year.organisation_id', 'ledger_year.year', 'last_number', 'organisation.slug'])
    .orderBy('slug')
    .orderBy('year')
    .execute();
  const faults: string[] = [];
  let lines = 0;
  for (const { organisation_id, year, last_number, slug } of years) {
    const booked = await findFecLines(db, organisation_id, year);
    lines += booked.length;
    const wrong = checkFec(fecText(booked), year);
    faults.push(...wrong.map(({ code, at }) => `${slug} ${year}: ${code}, line ${at}`));
    const { count } = await db
      .selectFrom('ledger_entry')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('organisation_id', '=', organisation_id)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    if (count !== last_number) faults.push(`${slug} ${year}: counter at ${last_number}, ${count} entries`);
  }
  return [
    checked('ledger-balance', faults, `${lines} lines, each entry balanced, no number missing`),
    checked('ledger-complete', await findUnbooked(db), 'every paper and payment is booked, once'),
    checked('ledger-guards', await findLackingTriggers(db, GUARDS), 'entries are final'),
  ];
}

const checked = (name: string, faults: string[], fine: string): LedgerCheck => ({
  name,
  ok: faults.length === 0,
  detail: faults.length === 0 ? fine : faults.slice(0, 20).join('; '),
});

/** Papers and payments without an entry that nothing is going to book, and entries that say another amount than they. */
async function findUnbooked(db: Db): Promise<string[]> {
  const { rows: invoices } = await sql<{ number: string }>`
    select number from invoice where incl_vat_cents <> 0
      and id not in (select invoice_id from ledger_entry where kind = 'INVOICE')
      and id not in (select invoice_id from ledger_outstanding where invoice_id is not null)`.execute(db);
  const { rows: payments } = await sql<{ id: string }>`
    select id from payment
      where id not in (select payment_id from ledger_entry where kind = 'PAYMENT')
      and id not in (select payment_id from ledger_outstanding where payment_id is not null)`.execute(db);
  const { rows: wrong } = await sql<{ number: string }>`
    select invoice.number from invoice
      join ledger_entry on ledger_entry.invoice_id = invoice.id and ledger_entry.kind = 'INVOICE'
      join ledger_line on ledger_line.entry_id = ledger_entry.id and ledger_line.role = 'CLIENTS'
      where coalesce(foreign_cents, debit_cents - credit_cents)
        <> (case invoice.type when '381' then -invoice.due_cents else invoice.due_cents end)`.execute(db);
  const { rows: bank } = await sql<{ id: string }>`
    select payment.id from payment
      join ledger_entry on ledger_entry.payment_id = payment.id
      join ledger_line on ledger_line.entry_id = ledger_entry.id and ledger_line.role = 'BANK'
      where payment.id not in (select payment_id from ledger_outstanding where payment_id is not null)
      group by payment.id
      having sum(coalesce(foreign_cents, debit_cents - credit_cents))
        <> (case when payment.undone_at is null then payment.amount_cents else 0 end)`.execute(db);
  return [
    ...invoices.map(({ number }) => `${number} is not booked`),
    ...payments.map(({ id }) => `payment ${id} is not booked`),
    ...wrong.map(({ number }) => `${number} is booked with another amount`),
    ...bank.map(({ id }) => `payment ${id} is booked with another amount`),
  ];
}

const GUARDS = [
  'ledger_entry_balanced',
  'ledger_entry_in_open_year',
  'ledger_entry_in_order',
  'ledger_entry_kept',
  'ledger_entry_next_number',
  'ledger_entry_stays',
  'ledger_line_in_time',
  'ledger_line_kept',
  'ledger_line_stays',
  'ledger_year_kept',
  'grant_to_post',
  'invoice_to_post',
  'payment_to_post',
  'payment_changed_to_post',
  'settlement_to_post',
  'settlement_changed_to_post',
];

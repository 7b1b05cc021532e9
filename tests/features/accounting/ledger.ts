import { postOutstanding } from '#app/features/accounting/steps-post.server';
import { type Db, inTransaction } from '#db/connection';
import { addOrganisation } from '../../factories/organisation';
import { testAct, testDatabase } from '../../setup/database';

export const OURS = 'ours';

/** An organisation with two firms, a fair and a registration of each firm, and no paper yet. */
export async function ledgerDatabase(): Promise<Db> {
  const db = await testDatabase();
  await addOrganisation(db, OURS);
  await db.updateTable('organisation').set({ siren: '413570375' }).execute();
  const firm = { country: 'FR', created_at: '2026-01-01' };
  await db
    .insertInto('company')
    .values([
      { id: 'alba', name: 'LABO ALBA', national_id: '999633001', ...firm },
      { id: 'brune', name: 'BRUNE SAS', national_id: '999633002', ...firm },
    ])
    .execute();
  await db
    .insertInto('number_series')
    .values(['AC', 'FA', 'AV'].map((code) => ({ id: code, organisation_id: OURS, code, year: 2026 })))
    .execute();
  return db;
}

export type PaperRow = {
  number: string;
  type?: '380' | '381' | '386';
  company?: string;
  on?: string;
  due?: string;
  currency?: string;
  exchangeRate?: string;
  prepaid?: number;
  /** [rate, basis, tax] */
  vat: [string, number, number][];
  /** Numbers of papers that it deducts or credits, with the amount. */
  deducts?: [string, number][];
  credits?: [string, number][];
  aid?: [string, number][];
};

const KINDS = { '380': 'BALANCE', '381': 'CREDIT', '386': 'DEPOSIT' } as const;
const SERIES = { '380': 'FA', '381': 'AV', '386': 'AC' } as const;

/** An issued paper as billing leaves it in the database: its number is its id. */
export async function issued(db: Db, paper: PaperRow): Promise<void> {
  const { number, type = '386', company = 'alba', on = '2026-03-02', prepaid = 0 } = paper;
  const excl = paper.vat.reduce((sum, [, basis]) => sum + basis, 0);
  const tax = paper.vat.reduce((sum, [, , cents]) => sum + cents, 0);
  const own = { id: number, organisation_id: OURS, number, type, company_id: company };
  await db
    .insertInto('invoice')
    .values({
      ...own,
      ...{ kind: KINDS[type], series_id: SERIES[type], series_number: Number(number.split('-')[2]) },
      ...{ issue_date: on, issued_at: `${on}T09:00:00.000Z`, due_date: paper.due ?? on },
      ...{ currency: paper.currency ?? 'EUR', exchange_rate: paper.exchangeRate ?? null, regime: 'FRANCE' },
      ...{ excl_vat_cents: excl, vat_cents: tax, incl_vat_cents: excl + tax, prepaid_cents: prepaid },
      ...{ due_cents: excl + tax - prepaid, locale: 'fr', snapshot: '{}' },
    })
    .execute();
  await db
    .insertInto('invoice_vat')
    .values(
      paper.vat.map(([rate_percent, basis_cents, tax_cents], at) => ({
        ...{ id: `${number} ${at}`, invoice_id: number, category: tax_cents > 0 ? 'S' : 'AE' },
        ...{ rate_percent, basis_cents, tax_cents },
      })),
    )
    .execute();
  const references = [
    ...(paper.deducts ?? []).map(([to, cents]) => ({ to, cents, kind: 'DEDUCTS' as const })),
    ...(paper.credits ?? []).map(([to, cents]) => ({ to, cents, kind: 'CREDITS' as const })),
  ];
  for (const { to, cents, kind } of references)
    await db
      .insertInto('invoice_reference')
      .values({ id: `${number} ${to}`, invoice_id: number, referred_id: to, kind, amount_cents: cents })
      .execute();
}

export type PaymentRow = {
  id: string;
  cents: number;
  company?: string | null;
  funder?: string;
  on?: string;
  currency?: string;
};

export async function received(db: Db, { id, cents, company = 'alba', ...rest }: PaymentRow): Promise<void> {
  const on = rest.on ?? '2026-04-01';
  await db
    .insertInto('payment')
    .values({
      ...{ id, organisation_id: OURS, company_id: company, funder: rest.funder ?? null, amount_cents: cents },
      ...{ currency: rest.currency ?? 'EUR', received_on: on, method: 'TRANSFER', payer_name: 'M. X' },
      ...{ reference: `VIR ${id}`, created_at: `${on}T09:00:00.000Z` },
    })
    .execute();
}

let settlements = 0;

/** `by`: a payment, or a credit note by its number. */
export async function settled(
  db: Db,
  invoice: string,
  by: string,
  cents: number,
  on = '2026-04-01',
): Promise<string> {
  settlements += 1;
  const id = `s-${settlements}`;
  const credit = by.startsWith('AV-');
  await db
    .insertInto('settlement')
    .values({
      ...{ id, organisation_id: OURS, invoice_id: invoice, amount_cents: cents, settled_on: on },
      ...{ payment_id: credit ? null : by, credit_note_id: credit ? by : null, created_at: on },
    })
    .execute();
  return id;
}

let acts = 0;

export async function post(db: Db, at = '2026-04-02T09:00:00.000Z'): Promise<void> {
  acts += 1;
  const act = testAct(at, `post-${acts}`);
  await inTransaction(db, (db) => postOutstanding(db, act, OURS));
}

/** "VE000001 2026-03-02 AC-2026-00001 | D 411000 C00001 2876.38 | …", as people read books. */
export async function written(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_line', 'ledger_line.entry_id', 'ledger_entry.id')
    .leftJoin('ledger_party', 'ledger_party.id', 'ledger_line.party_id')
    .selectAll('ledger_line')
    .select(['journal', 'journal_number', 'entry_date', 'piece_ref', 'code', 'year', 'number'])
    .orderBy('year')
    .orderBy('number')
    .orderBy('position')
    .execute();
  const entries = new Map<string, string[]>();
  for (const row of rows) {
    const name = `${row.journal}${String(row.journal_number).padStart(6, '0')} ${row.entry_date} ${row.piece_ref}`;
    const side = row.debit_cents > 0 ? 'D' : 'C';
    const amount = ((row.debit_cents || row.credit_cents) / 100).toFixed(2);
    const line = [side, row.account, row.code ?? '', amount].filter(Boolean).join(' ');
    entries.set(name, [...(entries.get(name) ?? []), line]);
  }
  return [...entries].map(([name, lines]) => [name, ...lines].join(' | '));
}

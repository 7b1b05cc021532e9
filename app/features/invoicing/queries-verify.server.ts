import { createHash } from 'node:crypto';
import { group } from 'd3-array';
import type { Db } from '#db/connection';
import { findFaultyReferences, findFaultySettlements } from './queries-verify-references.server';
import { findFaultyTotals } from './queries-verify-totals.server';

export type Check = { name: string; ok: boolean; detail: string };

/** What `pavilion verify` says of money and papers: series, sums, confirmed places, hashes of drawn papers. */
export async function verifyInvoicing(db: Db): Promise<Check[]> {
  return [
    checked('invoice-series', await findFaultySeries(db), `${await countInvoices(db)} invoices`),
    checked('invoice-totals', await findFaultyTotals(db), 'every sum added again'),
    checked('invoice-references', await findFaultyReferences(db), 'credit notes and balances hold'),
    checked('settlements', await findFaultySettlements(db), 'nothing settled twice'),
    checked('confirmed-places', await findFaultyConfirmations(db), 'each place one firm'),
    checked('document-hashes', await findFaultyFiles(db), await papersDetail(db)),
  ];
}

const checked = (name: string, faults: string[], fine: string): Check => ({
  name,
  ok: faults.length === 0,
  detail: faults.length === 0 ? fine : faults.slice(0, 20).join('; '),
});

/** Numbers run from 1 to the counter without gap, and dates never go back. */
async function findFaultySeries(db: Db): Promise<string[]> {
  const series = await db.selectFrom('number_series').selectAll().execute();
  const invoices = await db
    .selectFrom('invoice')
    .select(['series_id', 'series_number', 'number', 'issue_date'])
    .orderBy('series_number')
    .execute();
  const offers = await db
    .selectFrom('offer')
    .select(['series_id', 'series_number', 'number', 'issued_on as issue_date'])
    .orderBy('series_number')
    .execute();
  const bySeries = group([...invoices, ...offers], ({ series_id }) => series_id);
  return series.flatMap(({ id, code, year, last_number, last_issue_date }) => {
    const name = `${code}-${year}`;
    const issued = bySeries.get(id) ?? [];
    const gaps = issued.filter((invoice, index) => invoice.series_number !== index + 1);
    const back = issued.filter(
      (invoice, index) => invoice.issue_date < (issued[index - 1]?.issue_date ?? ''),
    );
    return [
      ...gaps.slice(0, 1).map(({ number }) => `${name}: gap before ${number}`),
      ...back.map(({ number }) => `${name}: ${number} is dated before the one before it`),
      ...(issued.length === last_number
        ? []
        : [`${name}: counter at ${last_number}, ${issued.length} invoices`]),
      ...(issued.at(-1)?.issue_date === (last_issue_date ?? undefined) ? [] : [`${name}: last date differs`]),
    ];
  });
}

/** A live confirmation holds exactly the places of its placement, was invoiced, and its firm hasn't withdrawn. */
async function findFaultyConfirmations(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('confirmation')
    .innerJoin('registration', 'registration.id', 'confirmation.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.confirmation_id', '=', 'confirmation.id').on('invoice.type', '=', '386'),
    )
    .leftJoin('standing_balance', 'standing_balance.confirmation_id', 'confirmation.id')
    .select([
      'confirmation.id',
      'confirmation.placement_id',
      'company.name',
      'invoice.number',
      'standing_balance.invoice_id as balance_id',
      'withdrawn_at',
    ])
    .where('confirmation.cancelled_at', 'is', null)
    .execute();
  const confirmed = await db
    .selectFrom('confirmed_place')
    .select(['confirmation_id', 'place_id'])
    .where('cancelled_at', 'is', null)
    .execute();
  const placed = await db
    .selectFrom('placement_place')
    .innerJoin('confirmation', 'confirmation.placement_id', 'placement_place.placement_id')
    .select(['placement_place.placement_id', 'place_id'])
    .where('freed_at', 'is', null)
    .execute();
  const held = placesBy(confirmed, (row) => row.confirmation_id);
  const given = placesBy(placed, (row) => row.placement_id);
  return rows.flatMap((row) => [
    ...(held.get(row.id) === given.get(row.placement_id) && held.has(row.id)
      ? []
      : [`${row.name}: places differ`]),
    ...(row.number || row.balance_id ? [] : [`${row.name}: not invoiced`]),
    ...(row.withdrawn_at ? [`${row.name}: withdrawn, places still held`] : []),
  ]);
}

function placesBy<Row extends { place_id: string }>(
  rows: Row[],
  key: (row: Row) => string,
): Map<string, string> {
  const sets = new Map<string, Set<string>>();
  for (const row of rows) sets.set(key(row), (sets.get(key(row)) ?? new Set()).add(row.place_id));
  return new Map([...sets].map(([id, places]) => [id, [...places].sort().join(' ')]));
}

async function findFaultyFiles(db: Db): Promise<string[]> {
  const ids = await db.selectFrom('paper_file').select('paper_id').execute();
  const faults: string[] = [];
  for (const { paper_id } of ids) {
    const file = await db
      .selectFrom('paper_file')
      .selectAll()
      .where('paper_id', '=', paper_id)
      .executeTakeFirstOrThrow();
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    if (sha256 !== file.sha256 || file.bytes.length !== file.size)
      faults.push(`paper ${paper_id} was altered`);
  }
  return faults;
}

async function papersDetail(db: Db): Promise<string> {
  const undrawn = await db
    .selectFrom('paper')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select('paper.title')
    .where('paper_file.paper_id', 'is', null)
    .orderBy('paper.issued_at')
    .execute();
  if (undrawn.length === 0) return 'every paper is drawn';
  const first = undrawn.slice(0, 5).map(({ title }) => title);
  return `${undrawn.length} papers still to be drawn: ${first.join(', ')}${undrawn.length > 5 ? '…' : ''}`;
}

async function countInvoices(db: Db): Promise<number> {
  const row = await db
    .selectFrom('invoice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

import { entryNumber } from '#app/features/accounting/queries-fec.server';
import type { Db } from '#db/connection';

/** For a parameter of an address, something that there is of it in this edition; throws where there is nothing. */
export async function samplesOf(db: Db, edition: string) {
  const paper = await db
    .selectFrom('paper')
    .innerJoin('invoice', 'invoice.id', 'paper.invoice_id')
    .innerJoin('edition', 'edition.id', 'paper.edition_id')
    .select(['paper.registration_id', 'paper.company_id', 'paper.id', 'invoice.number', 'invoice_id'])
    .where('edition.slug', '=', edition)
    .orderBy('invoice.number')
    .executeTakeFirstOrThrow();
  const first = async (table: 'mail' | 'job' | 'study' | 'cost') =>
    (await db.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow()).id;
  const person = await db.selectFrom('person').select('id').orderBy('id').executeTakeFirstOrThrow();
  const booth = await db.selectFrom('booth').select('label').orderBy('label_key').executeTakeFirstOrThrow();
  const delegate = await db.selectFrom('delegate').selectAll().orderBy('number').executeTakeFirstOrThrow();
  const item = await db.selectFrom('programme_item').select('id').orderBy('id').executeTakeFirstOrThrow();
  const grant = await db.selectFrom('aid_grant').selectAll().orderBy('id').executeTakeFirstOrThrow();
  const entry = await db.selectFrom('ledger_entry').selectAll().limit(1).executeTakeFirstOrThrow();
  const known: Record<string, string> = {
    edition,
    registration: paper.registration_id ?? '',
    company: paper.company_id ?? '',
    number: paper.number,
    paperId: paper.id,
    invoice: paper.invoice_id ?? '',
    personId: person.id,
    mailId: await first('mail'),
    jobId: await first('job'),
    study: await first('study'),
    cost: await first('cost'),
    grant: grant.id,
    scheme: grant.scheme_code,
    booth: booth.label,
    mission: edition,
    delegate: delegate.id,
    item: item.id,
    format: 'csv',
    status: '404',
    token: 'x-1',
    year: String(entry.year),
    paper: 'rooming-list',
    file: 'calendar.ics',
    list: 'entries',
    account: 'SALES',
  };
  const here: Record<string, Record<string, string>> = {
    '/costs/': { list: 'shares' },
    '/missions/import/': { file: 'programme.csv' },
    '/missions/:mission/files/': { file: 'delegation.csv' },
    '/missions/': {
      file: 'itinerary.pdf',
      number: String(delegate.number),
    },
    '/books/entries/': {
      number: `${entry.year}-${entryNumber(entry.journal, entry.journal_number)}`,
    },
  };
  return (path: string, name: string): string => {
    const [, special] = Object.entries(here).find(([start]) => path.startsWith(start)) ?? [];
    const value = special?.[name] ?? known[name];
    if (value === undefined) throw new Error(`nothing to ask ${path} with: ${name}`);
    return value;
  };
}

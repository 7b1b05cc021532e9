import type { OpenItem } from '#app/domain/accounting/aged';
import { BOOK_ZONE } from '#app/domain/accounting/entry';
import { inEuros } from '#app/domain/invoicing/exchange';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** What was open at the end of a day: papers not yet settled, credit notes not yet used, money that settled nothing yet. */
export const findOpenItems = (
  db: Db,
  organisationId: OrganisationId,
  asOf: LocalDate,
): Promise<readonly OpenItem[]> =>
  whileUnchanged(db, `open items ${organisationId} ${asOf}`, () => readOpenItems(db, organisationId, asOf));

async function readOpenItems(db: Db, organisationId: OrganisationId, asOf: LocalDate): Promise<OpenItem[]> {
  const editions = await findEditions(db);
  const settled = await findSettled(db, organisationId, asOf);
  const invoices = await db
    .selectFrom('invoice')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .leftJoin('registration', 'registration.id', 'invoice.registration_id')
    .select([
      'invoice.id',
      'invoice.type',
      'due_date',
      'due_cents',
      'exchange_rate',
      'company.name as company',
    ])
    .select(['invoice.company_id', 'registration.pavilion_id'])
    .where('invoice.organisation_id', '=', organisationId)
    .where('issue_date', '<=', asOf)
    .execute();
  const payments = await db
    .selectFrom('payment')
    .innerJoin('company', 'company.id', 'payment.company_id')
    .select([
      'payment.id',
      'amount_cents',
      'undone_at',
      'received_on',
      'company.id as companyId',
      'company.name as company',
    ])
    .where('organisation_id', '=', organisationId)
    .where('currency', '=', 'EUR')
    .where('received_on', '<=', asOf)
    .execute();
  return [
    ...invoices.map((row) => {
      const edition = editions.get(row.pavilion_id ?? '');
      const open = row.due_cents - (settled.get(row.id) ?? 0);
      const euros = row.exchange_rate === null ? open : inEuros(open, row.exchange_rate);
      return {
        ...{
          of: 'PAPER' as const,
          companyId: row.company_id,
          company: row.company,
          editionId: edition?.id ?? null,
        },
        edition: edition ? `${edition.fair} ${edition.year}` : null,
        dueDate: row.due_date,
        cents: row.type === '381' ? -euros : euros,
      };
    }),
    ...payments
      .filter(({ undone_at }) => undone_at === null || dayOf(undone_at) > asOf)
      .map(({ id, amount_cents, received_on, companyId, company }) => ({
        ...{ of: 'PAYMENT' as const, companyId, company, editionId: null, edition: null },
        dueDate: received_on,
        cents: -(amount_cents - Math.sign(amount_cents) * (settled.get(id) ?? 0)),
      })),
  ].filter(({ cents }) => cents !== 0);
}

/** The edition of each pavilion. */
async function findEditions(db: Db) {
  const rows = await db
    .selectFrom('pavilion')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .select(['pavilion.id as pavilion', 'edition.id', 'fair.name as fair', 'edition.year'])
    .execute();
  return new Map(rows.map(({ pavilion, ...edition }) => [pavilion, edition]));
}

/** Cents settled by the end of a day, of each paper, credit note and payment. */
async function findSettled(
  db: Db,
  organisationId: OrganisationId,
  asOf: LocalDate,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('settlement')
    .select(['invoice_id', 'payment_id', 'credit_note_id', 'amount_cents', 'undone_at'])
    .where('organisation_id', '=', organisationId)
    .where('settled_on', '<=', asOf)
    .execute();
  const sums = new Map<string, number>();
  for (const { invoice_id, payment_id, credit_note_id, amount_cents, undone_at } of rows) {
    if (undone_at !== null && dayOf(undone_at) <= asOf) continue;
    for (const id of [invoice_id, payment_id, credit_note_id])
      if (id !== null) sums.set(id, (sums.get(id) ?? 0) + amount_cents);
  }
  return sums;
}

const dayOf = (at: string): string => (at.length === 10 ? at : dayIn(at, BOOK_ZONE));

import {
  type TransmissionEvent,
  type TransmissionState,
  transmissionOf,
} from '#app/domain/invoicing/transmission';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { EditionId, InvoiceId, OrganisationId, PaperId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { SELLER_ZONE } from './preview.server';
import { moneyOfInvoice } from './rows-standing.server';

export type Transmission = { state: TransmissionState | null; events: TransmissionEvent[] };

export type TransmittedInvoice = {
  id: InvoiceId;
  number: string;
  company: string;
  issuedOn: LocalDate;
  paperId: PaperId | null;
  drawn: boolean;
  transmission: Transmission;
};

type Scope = { organisationId: OrganisationId; editionId: EditionId };

/** An edition's invoices in order of number, each with what is known of its way; `number` asks for one only. */
export async function findTransmissions(
  db: Db,
  { organisationId, editionId }: Scope,
  number?: string,
): Promise<TransmittedInvoice[]> {
  const rows = await db
    .selectFrom('pavilion')
    .innerJoin('registration', 'registration.pavilion_id', 'pavilion.id')
    .innerJoin('invoice', 'invoice.registration_id', 'registration.id')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .leftJoin('paper', 'paper.invoice_id', 'invoice.id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['invoice.id', 'invoice.number', 'invoice.type', 'invoice.due_cents', 'issue_date'])
    .select(['company.name as company', 'paper.id as paperId', 'paper_file.sha256'])
    .select(moneyOfInvoice)
    .where('pavilion.organisation_id', '=', organisationId)
    .where('pavilion.edition_id', '=', editionId)
    .$if(number !== undefined, (query) => query.where('invoice.number', '=', number ?? ''))
    .orderBy('invoice.number')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [recorded, mailed, paid] = [
    await recordedOf(db, ids),
    await mailedOf(db, ids),
    await lastPaymentOf(db, ids),
  ];
  return rows.map((row) => {
    const settled = row.type !== '381' && row.due_cents > 0 && (row.settled_cents ?? 0) >= row.due_cents;
    return {
      ...{ id: row.id, number: row.number, company: row.company, issuedOn: row.issue_date },
      ...{ paperId: row.paperId, drawn: row.sha256 !== null },
      transmission: transmissionOf(recorded.get(row.id) ?? [], {
        mailedOn: mailed.get(row.id) ?? [],
        paidOn: settled ? (paid.get(row.id) ?? null) : null,
      }),
    };
  });
}

/** Some hundreds at a time: a statement takes no more than it can hold. */
const AT_ONCE = 400;

async function inBatches<Row>(
  ids: readonly InvoiceId[],
  find: (some: readonly InvoiceId[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) found.push(...(await find(ids.slice(at, at + AT_ONCE))));
  return found;
}

async function recordedOf(db: Db, ids: readonly InvoiceId[]): Promise<Map<InvoiceId, TransmissionEvent[]>> {
  const rows = await inBatches(ids, (some) =>
    db
      .selectFrom('invoice_transmission')
      .select(['invoice_id', 'channel', 'state', 'said_on', 'detail'])
      .where('invoice_id', 'in', some)
      .orderBy('invoice_id')
      .orderBy('position')
      .execute(),
  );
  const events = new Map<InvoiceId, TransmissionEvent[]>();
  for (const { invoice_id, channel, state, said_on, detail } of rows) {
    const event: TransmissionEvent = { channel, state, on: said_on, detail, by: 'HAND' };
    events.set(invoice_id, [...(events.get(invoice_id) ?? []), event]);
  }
  return events;
}

/** The days on which a mail server took a mail with the invoice's paper. */
async function mailedOf(db: Db, ids: readonly InvoiceId[]): Promise<Map<InvoiceId, LocalDate[]>> {
  const rows = await inBatches(ids, (some) =>
    db
      .selectFrom('mail')
      .innerJoin('mail_attachment', 'mail_attachment.mail_id', 'mail.id')
      .innerJoin('paper', 'paper.id', 'mail_attachment.paper_id')
      .select(['paper.invoice_id', 'mail.sent_at'])
      .where('paper.invoice_id', 'in', some)
      .where('mail.state', '=', 'sent')
      .execute(),
  );
  const days = new Map<InvoiceId, LocalDate[]>();
  for (const { invoice_id, sent_at } of rows)
    if (invoice_id && sent_at)
      days.set(invoice_id, [...(days.get(invoice_id) ?? []), dayIn(sent_at, SELLER_ZONE)]);
  return days;
}

async function lastPaymentOf(db: Db, ids: readonly InvoiceId[]): Promise<Map<InvoiceId, LocalDate>> {
  const rows = await inBatches(ids, (some) =>
    db
      .selectFrom('settlement')
      .select(['invoice_id', ({ fn }) => fn.max('settled_on').as('on')])
      .where('invoice_id', 'in', some)
      .where('payment_id', 'is not', null)
      .where('undone_at', 'is', null)
      .groupBy('invoice_id')
      .execute(),
  );
  return new Map(rows.map(({ invoice_id, on }) => [invoice_id, on]));
}

import { linesOfInvoice } from '#app/domain/accounting/entries-invoice';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { findPaperToBook, type PaperToBook } from './queries-paper.server';
import { writeEntry } from './steps-entry.server';

/** The sales entry of an issued paper, unless it is booked already. */
export async function postInvoice(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  invoiceId: string,
): Promise<boolean> {
  const booked = await db
    .selectFrom('ledger_entry')
    .select('id')
    .where('invoice_id', '=', invoiceId)
    .where('kind', '=', 'INVOICE')
    .executeTakeFirst();
  if (booked) return true;
  const found = await findPaperToBook(db, organisationId, invoiceId);
  const lines = linesOfInvoice(found.paper);
  if (lines.length === 0) return true;
  await writeEntry(db, act, {
    organisationId,
    journal: 'VE',
    date: found.issueDate,
    pieceRef: found.number,
    pieceDate: found.issueDate,
    label: labelOf(found),
    source: { kind: 'INVOICE', invoiceId },
    lines,
  });
  return true;
}

/** French books are kept in French, whatever the language of the paper (C. com. L123-22). */
const WORDS = { DEPOSIT: 'Acompte', BALANCE: 'Solde', FREE: 'Facture', CREDIT: 'Avoir' } as const;

const labelOf = ({ kind, number, event }: PaperToBook): string =>
  event === null ? `${WORDS[kind]} ${number}` : `${WORDS[kind]} pavillon ${event}`;

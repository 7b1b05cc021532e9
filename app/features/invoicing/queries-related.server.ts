import type { LocalDate } from '#app/domain/shared/dates';
import type { InvoiceId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

/** How another paper stands to an invoice. */
export type Relation = 'CREDITED_BY' | 'CREDITS' | 'DEDUCTS' | 'DEDUCTED_BY';

export type RelatedInvoice = { relation: Relation; number: string; issueDate: LocalDate; amountCents: Cents };

/** What settled an invoice, or what a credit note settled: a payment, or the number of the other paper. */
export type SettledPart = {
  id: string;
  on: LocalDate;
  amountCents: Cents;
  with: string | null;
  payer: string | null;
};

/** The papers that an invoice refers to, and those that refer to it, in order of number. */
export async function findRelated(db: Db, id: InvoiceId): Promise<RelatedInvoice[]> {
  const rows = await db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', (join) =>
      join.on(({ eb, ref, and, or }) =>
        or([
          and([eb('invoice_reference.invoice_id', '=', id), eb('invoice.id', '=', ref('referred_id'))]),
          and([
            eb('invoice_reference.referred_id', '=', id),
            eb('invoice.id', '=', ref('invoice_reference.invoice_id')),
          ]),
        ]),
      ),
    )
    .select(['invoice.number', 'invoice.issue_date', 'invoice_reference.kind', 'amount_cents', 'referred_id'])
    .orderBy('invoice.number')
    .execute();
  return rows.map((row) => ({
    relation: relationOf(row.kind, row.referred_id === id),
    number: row.number,
    issueDate: row.issue_date,
    amountCents: row.amount_cents,
  }));
}

function relationOf(kind: 'DEDUCTS' | 'CREDITS', referredTo: boolean): Relation {
  if (kind === 'CREDITS') return referredTo ? 'CREDITED_BY' : 'CREDITS';
  return referredTo ? 'DEDUCTED_BY' : 'DEDUCTS';
}

/** The live settlements of an invoice; of a credit note, what it settled and what was paid back. In order of day. */
export async function findSettledParts(db: Db, id: InvoiceId): Promise<SettledPart[]> {
  const rows = await db
    .selectFrom('settlement')
    .innerJoin('invoice as settled', 'settled.id', 'settlement.invoice_id')
    .leftJoin('invoice as credit', 'credit.id', 'settlement.credit_note_id')
    .leftJoin('payment', 'payment.id', 'settlement.payment_id')
    .select(['settlement.id', 'settlement.settled_on', 'settlement.amount_cents', 'settlement.invoice_id'])
    .select([
      'settled.number as settled',
      'credit.number as credit',
      'payment.payer_name',
      'payment.reference',
    ])
    .where(({ eb, or }) => or([eb('settlement.invoice_id', '=', id), eb('credit_note_id', '=', id)]))
    .where('settlement.undone_at', 'is', null)
    .orderBy('settled_on')
    .orderBy('settlement.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    on: row.settled_on,
    amountCents: row.amount_cents,
    with: row.invoice_id === id ? row.credit : row.settled,
    payer: [row.payer_name, row.reference].filter(Boolean).join(' · ') || null,
  }));
}

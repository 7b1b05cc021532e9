import type { LocalDate } from '#app/domain/shared/dates';
import { type Cents, sumCents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

export type Settled = {
  number: string;
  /** Cents of the paper's own currency. */
  settledCents: Cents;
  /** What there is to settle: by the customer, and by funders in its place. */
  wholeCents: Cents;
  /** The day of the newest settlement; null without any. */
  lastOn: LocalDate | null;
};

/**
 * How much of a paper is settled now, a credit note by what it was used for or paid back. Aid is settled by what its funder
 * paid, or by the credit note that gives it back.
 */
export async function findSettled(db: Db, invoiceId: string): Promise<Settled> {
  const { number, type, due_cents, prepaid_cents, issue_date } = await db
    .selectFrom('invoice')
    .select(['number', 'type', 'due_cents', 'prepaid_cents', 'issue_date'])
    .where('id', '=', invoiceId)
    .executeTakeFirstOrThrow();
  const settlements = await db
    .selectFrom('settlement')
    .select(['amount_cents as cents', 'settled_on as on'])
    .where((row) => row.or([row('invoice_id', '=', invoiceId), row('credit_note_id', '=', invoiceId)]))
    .where('undone_at', 'is', null)
    .execute();
  const givenBack = type === '381' && prepaid_cents > 0 ? [{ cents: prepaid_cents, on: issue_date }] : [];
  const aidCents = type === '381' ? prepaid_cents : await findAidCents(db, invoiceId);
  const aid = aidCents === 0 || type === '381' ? givenBack : await findAidSettled(db, invoiceId);
  const days = [...settlements, ...aid].map(({ on }) => on).sort();
  return {
    number,
    settledCents:
      sumCents(settlements.map(({ cents }) => cents)) +
      Math.min(aidCents, sumCents(aid.map(({ cents }) => cents))),
    wholeCents: due_cents + aidCents,
    lastOn: days.at(-1) ?? null,
  };
}

async function findAidCents(db: Db, invoiceId: string): Promise<Cents> {
  const aid = await db
    .selectFrom('invoice_aid')
    .innerJoin('aid_grant', 'aid_grant.id', 'invoice_aid.grant_id')
    .select('invoice_aid.amount_cents as cents')
    .where('invoice_id', '=', invoiceId)
    .where('mode', '=', 'THIRD_PARTY_PAYMENT')
    .execute();
  return sumCents(aid.map(({ cents }) => cents));
}

/** What funders paid of the aid on a paper, and what credit notes on the paper gave back of it. */
async function findAidSettled(db: Db, invoiceId: string) {
  const paid = await db
    .selectFrom('grant_payment')
    .innerJoin('invoice_aid', 'invoice_aid.grant_id', 'grant_payment.grant_id')
    .select(['grant_payment.amount_cents as cents', 'paid_on as on'])
    .where('invoice_aid.invoice_id', '=', invoiceId)
    .where('undone_at', 'is', null)
    .execute();
  const givenBack = await db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.invoice_id')
    .select(['prepaid_cents as cents', 'issue_date as on'])
    .where('referred_id', '=', invoiceId)
    .where('invoice_reference.kind', '=', 'CREDITS')
    .where('prepaid_cents', '>', 0)
    .execute();
  return [...paid, ...givenBack];
}

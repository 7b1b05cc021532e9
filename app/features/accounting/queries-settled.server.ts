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

/** How much of a paper is settled now, a credit note by what it was used for or paid back. */
export async function findSettled(db: Db, invoiceId: string): Promise<Settled> {
  const { number, due_cents } = await db
    .selectFrom('invoice')
    .select(['number', 'due_cents'])
    .where('id', '=', invoiceId)
    .executeTakeFirstOrThrow();
  const settlements = await db
    .selectFrom('settlement')
    .select(['amount_cents as cents', 'settled_on as on'])
    .where((row) => row.or([row('invoice_id', '=', invoiceId), row('credit_note_id', '=', invoiceId)]))
    .where('undone_at', 'is', null)
    .execute();
  const aid = await db
    .selectFrom('invoice_aid')
    .innerJoin('aid_grant', 'aid_grant.id', 'invoice_aid.grant_id')
    .select(['aid_grant.id', 'invoice_aid.amount_cents as cents'])
    .where('invoice_aid.invoice_id', '=', invoiceId)
    .where('aid_grant.mode', '=', 'THIRD_PARTY_PAYMENT')
    .execute();
  const paid =
    aid.length === 0
      ? []
      : await db
          .selectFrom('grant_payment')
          .select(['grant_id', 'amount_cents as cents', 'paid_on as on'])
          .where(
            'grant_id',
            'in',
            aid.map(({ id }) => id),
          )
          .where('undone_at', 'is', null)
          .execute();
  const aidPaid = aid.map(({ id, cents }) =>
    Math.min(cents, sumCents(paid.filter(({ grant_id }) => grant_id === id).map((one) => one.cents))),
  );
  const days = [...settlements, ...paid].map(({ on }) => on).sort();
  return {
    number,
    settledCents: sumCents([...settlements.map(({ cents }) => cents), ...aidPaid]),
    wholeCents: due_cents + sumCents(aid.map(({ cents }) => cents)),
    lastOn: days.at(-1) ?? null,
  };
}

import { group } from 'd3-array';
import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** Money that the organiser received from a funder, and what of it no grant has taken yet. */
export type FunderPayment = {
  id: string;
  funder: string;
  receivedOn: LocalDate;
  reference: string | null;
  amountCents: number;
  leftCents: number;
  grantIds: string[];
};

/** Payments of funders that stand, the earliest first. */
export async function findFunderPayments(db: Db, organisationId: OrganisationId): Promise<FunderPayment[]> {
  const payments = await db
    .selectFrom('payment')
    .select(['id', 'funder', 'received_on', 'reference', 'amount_cents'])
    .where('organisation_id', '=', organisationId)
    .where('funder', 'is not', null)
    .where('undone_at', 'is', null)
    .where('currency', '=', 'EUR')
    .orderBy('received_on')
    .orderBy('id')
    .execute();
  const taken = await db
    .selectFrom('grant_payment')
    .select(['payment_id', 'grant_id', 'amount_cents'])
    .where('organisation_id', '=', organisationId)
    .where('payment_id', 'is not', null)
    .where('undone_at', 'is', null)
    .execute();
  const byPayment = group(taken, (row) => row.payment_id);
  return payments.map((row) => {
    const used = byPayment.get(row.id) ?? [];
    const spent = used.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
    return {
      ...{ id: row.id, funder: row.funder ?? '', receivedOn: row.received_on, reference: row.reference },
      ...{ amountCents: row.amount_cents, leftCents: row.amount_cents - spent },
      grantIds: used.map(({ grant_id }) => grant_id),
    };
  });
}

/** One of them; undefined when it is no funder's, or another organisation's. */
export async function findFunderPayment(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Promise<FunderPayment | undefined> {
  return (await findFunderPayments(db, organisationId)).find((payment) => payment.id === id);
}

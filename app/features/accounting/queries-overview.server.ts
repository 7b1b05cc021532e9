import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** Money in another currency that can't be booked while the rate of its day isn't known. */
export type Waiting = { currency: string; on: LocalDate; cents: number; payer: string };

export async function findWaiting(db: Db, organisationId: OrganisationId): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('payment')
    .leftJoin('company', 'company.id', 'payment.company_id')
    .select(['payment.currency', 'received_on as on', 'amount_cents as cents', 'company.name', 'payer_name'])
    .where('payment.organisation_id', '=', organisationId)
    .where('payment.id', 'in', (noted) =>
      noted
        .selectFrom('ledger_outstanding')
        .select('payment_id')
        .where('organisation_id', '=', organisationId)
        .where('payment_id', 'is not', null),
    )
    .where('payment.currency', '<>', 'EUR')
    .orderBy('received_on')
    .execute();
  return rows.map(({ name, payer_name, ...row }) => ({ ...row, payer: name ?? payer_name ?? '' }));
}

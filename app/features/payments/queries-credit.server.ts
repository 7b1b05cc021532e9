import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type Rest = { paymentId: string; companyId: CompanyId; currency: string; restCents: number };

/** What is left of firms' payments, the oldest first: the firm's credit; negative where more was paid back than settled. */
export async function findRests(
  db: Db,
  organisationId: OrganisationId,
  companyId?: CompanyId,
): Promise<Rest[]> {
  const rows = await db
    .selectFrom('payment')
    .select(['id', 'company_id', 'amount_cents', 'currency'])
    .select(({ selectFrom }) =>
      selectFrom('settlement')
        .whereRef('settlement.payment_id', '=', 'payment.id')
        .where('settlement.undone_at', 'is', null)
        .select(({ fn }) => fn.sum<number | null>('settlement.amount_cents').as('sum'))
        .as('settled'),
    )
    .where('organisation_id', '=', organisationId)
    .where('undone_at', 'is', null)
    .where('company_id', 'is not', null)
    .$if(companyId !== undefined, (query) => query.where('company_id', '=', companyId ?? ''))
    .orderBy('received_on')
    .orderBy('created_at')
    .execute();
  return rows.flatMap(({ id, company_id, amount_cents, currency, settled }) => {
    const shared = settled ?? 0;
    const restCents = amount_cents > 0 ? amount_cents - shared : amount_cents + shared;
    return restCents === 0 || company_id === null
      ? []
      : [{ paymentId: id, companyId: company_id, currency, restCents }];
  });
}

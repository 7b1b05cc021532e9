import type { RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** Numbers of the balances that stand, by registration: aid granted from now on is not on them. */
export async function findBalances(
  db: Db,
  registrationIds: readonly RegistrationId[],
): Promise<Map<RegistrationId, string>> {
  const rows = await db
    .selectFrom('invoice')
    .select(['invoice.registration_id', 'invoice.number', 'invoice.incl_vat_cents'])
    .select((row) =>
      row
        .selectFrom('invoice_reference')
        .whereRef('invoice_reference.referred_id', '=', 'invoice.id')
        .where('invoice_reference.kind', '=', 'CREDITS')
        .select(({ fn }) => fn.sum<number | null>('amount_cents').as('credited'))
        .as('credited'),
    )
    .where('invoice.type', '=', '380')
    .where('invoice.registration_id', 'in', registrationIds)
    .orderBy('invoice.number')
    .execute();
  return new Map(
    rows.flatMap(({ registration_id: id, number, incl_vat_cents, credited }) =>
      id !== null && (credited ?? 0) < incl_vat_cents ? [[id, number]] : [],
    ),
  );
}

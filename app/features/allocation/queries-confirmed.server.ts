import type { PavilionId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';

/** The booth that each confirmed firm holds: "FR:999633001" → label. */
export async function findConfirmedBooths(db: Db, pavilionId: PavilionId): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('confirmation')
    .innerJoin('registration', 'registration.id', 'confirmation.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('confirmed_place', 'confirmed_place.confirmation_id', 'confirmation.id')
    .innerJoin('place', 'place.id', 'confirmed_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['company.country', 'company.national_id', 'booth.label'])
    .where('registration.pavilion_id', '=', pavilionId)
    .where('confirmation.cancelled_at', 'is', null)
    .where('confirmed_place.cancelled_at', 'is', null)
    .orderBy('booth.label_key')
    .execute();
  return Object.fromEntries(rows.map((row) => [firmKey(row), row.label]));
}

import type { EuroRate } from '#app/domain/invoicing/exchange';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** The rates kept for a currency, the newest first; none for the euro. */
export async function findRates(
  db: Db,
  organisationId: OrganisationId,
  currency: string,
): Promise<EuroRate[]> {
  if (currency === 'EUR') return [];
  const rows = await db
    .selectFrom('exchange_rate')
    .select(['units_per_euro', 'valid_from', 'valid_until', 'source'])
    .where('organisation_id', '=', organisationId)
    .where('currency', '=', currency)
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map((row) => ({
    unitsPerEuro: row.units_per_euro,
    from: row.valid_from,
    until: row.valid_until,
    source: row.source,
  }));
}

import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import type { RateForm } from './forms-rates';

export type KeptRate = RateForm & { id: string };

/** All rates of an organisation, by currency, the newest first. */
export async function findAllRates(db: Db, organisationId: OrganisationId): Promise<KeptRate[]> {
  const rows = await db
    .selectFrom('exchange_rate')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('currency')
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, currency: row.currency, unitsPerEuro: row.units_per_euro, source: row.source },
    ...{ from: row.valid_from, until: row.valid_until },
  }));
}

/** Keeps a rate; another of the same currency and first day takes its place. What was issued keeps the rate it says. */
export async function keepRate(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  { currency, unitsPerEuro, from, until, source }: RateForm,
): Promise<void> {
  await inTransaction(db, async (db) => {
    const values = { units_per_euro: unitsPerEuro, valid_until: until, source };
    const { id } = await db
      .insertInto('exchange_rate')
      .values({
        ...{ id: act.newId(), organisation_id: organisationId, currency, valid_from: from },
        ...{ ...values, created_at: act.at },
      })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'currency', 'valid_from']).doUpdateSet(values),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(db, act, {
      action: 'exchange-rate.kept',
      entity: 'exchange_rate',
      entityId: id,
      organisationId,
      after: { currency, from, ...values },
    });
  });
}

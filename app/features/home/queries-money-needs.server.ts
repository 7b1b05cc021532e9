import type { LocalDate } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** What waits for whoever handles the money of an organisation; 0 is nothing to do. */
export type MoneyNeeds = {
  /** Movements of the bank that nobody has settled or put aside. */
  settle: number;
  /** Invoices that are past their day and not wholly paid. */
  overdue: number;
};

/** The needs of these organisations on a day, together. */
export const findMoneyNeeds = (
  db: Db,
  organisationIds: readonly OrganisationId[],
  today: LocalDate,
): Promise<MoneyNeeds> =>
  whileUnchanged(db, `money needs ${organisationIds} ${today}`, async () => ({
    settle: await countWaiting(db, organisationIds),
    overdue: await countOverdue(db, organisationIds, today),
  }));

async function countWaiting(db: Db, organisationIds: readonly OrganisationId[]): Promise<number> {
  if (organisationIds.length === 0) return 0;
  const { n } = await db
    .selectFrom('bank_entry')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('organisation_id', 'in', organisationIds)
    .where('payment_id', 'is', null)
    .where('aside_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

async function countOverdue(
  db: Db,
  organisationIds: readonly OrganisationId[],
  today: LocalDate,
): Promise<number> {
  if (organisationIds.length === 0) return 0;
  const { n } = await db
    .selectFrom('invoice')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('organisation_id', 'in', organisationIds)
    .where('type', '<>', '381')
    .where('due_date', '<', today)
    .where(({ eb, selectFrom }) =>
      eb(
        'due_cents',
        '>',
        selectFrom('settlement')
          .whereRef('settlement.invoice_id', '=', 'invoice.id')
          .where('settlement.undone_at', 'is', null)
          .select(({ fn }) => fn.coalesce(fn.sum<number>('amount_cents'), eb.lit(0)).as('cents')),
      ),
    )
    .executeTakeFirstOrThrow();
  return n;
}

/** By edition, or of one, how many confirmed firms have a deposit and no balance yet. */
export async function countBalancesToIssue(
  db: Db,
  { organisationIds, editionId }: { organisationIds: readonly OrganisationId[]; editionId?: EditionId },
): Promise<Map<EditionId, number>> {
  const rows = await db
    .selectFrom('invoice')
    .innerJoin('confirmation', 'confirmation.id', 'invoice.confirmation_id')
    .innerJoin('registration', 'registration.id', 'invoice.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .select(({ fn }) => ['pavilion.edition_id', fn.countAll<number>().as('n')])
    .where('invoice.organisation_id', 'in', organisationIds)
    .where('invoice.type', '=', '386')
    .$if(editionId !== undefined, (query) => query.where('pavilion.edition_id', '=', editionId ?? ''))
    .where('confirmation.cancelled_at', 'is', null)
    .where('registration.withdrawn_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('standing_balance')
            .select('standing_balance.confirmation_id')
            .whereRef('standing_balance.confirmation_id', '=', 'invoice.confirmation_id'),
        ),
      ),
    )
    .groupBy('pavilion.edition_id')
    .execute();
  return new Map(rows.map(({ edition_id, n }) => [edition_id, n]));
}

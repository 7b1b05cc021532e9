import { parsePriceFile } from '#app/domain/fairs/price-files';
import { freeSlug, slugOf } from '#app/domain/fairs/slug';
import type { PavilionId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { keepPrices } from '#app/features/fairs/steps-prices.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import type { PriceListForm } from './forms-prices';

/** The grid by which late withdrawals are charged, where the instance knows it. */
const USUAL_GRID = 'standard-30-50-100';

/** Adds a price list; answers its slug. PRICE_LIST_KNOWN when one has this name. */
export async function addPriceList(db: Db, act: Act, typed: PriceListForm): Promise<Result<string>> {
  return inTransaction(db, async (db) => {
    const lists = await db.selectFrom('price_list').select(['slug', 'name']).execute();
    if (lists.some(({ name }) => name.toLowerCase() === typed.name.toLowerCase())) {
      return refuse({ code: 'PRICE_LIST_KNOWN', field: 'name', params: { name: typed.name } });
    }
    const slug = freeSlug(slugOf(typed.name), new Set(lists.map((list) => list.slug)));
    const grid = await db
      .selectFrom('cancellation_grid')
      .select('slug')
      .where('slug', '=', USUAL_GRID)
      .executeTakeFirst();
    const { currency } = typed;
    const read = parsePriceFile({ currency, lists: [{ id: slug, ...listOf(typed, grid?.slug) }] });
    if (!read.ok) return read;
    await keepPrices({ db, act, changes: 0, how: 'set' }, read.value);
    return ok(slug);
  });
}

function listOf(typed: PriceListForm, cancellationGrid: string | undefined) {
  const { name, currency, perM2, memberPerM2, fee, depositPercent, balanceDueDaysBefore } = typed;
  const percent = Object.fromEntries(
    [
      ['2', typed.corner2],
      ['3', typed.corner3],
      ['4', typed.corner4],
    ].filter(([, given]) => given !== undefined),
  );
  return {
    ...{ name, currency, pricing: 'PER_M2' },
    nonMemberRate: { perM2Cents: perM2 },
    memberRate: memberPerM2 ? { perM2Cents: memberPerM2 } : null,
    corner: Object.keys(percent).length > 0 ? { strategy: 'PCT_BY_OPEN_SIDES', percent } : null,
    fees: fee ? [{ code: 'REGISTRATION', label: 'Droit d’inscription', amountCents: fee }] : [],
    terms: { depositPercent, balanceDueDaysBefore, cancellationGrid },
  };
}

/**
 * The list that a pavilion sells by. PRICES_CONFIRMED once a firm of it is confirmed: confirmations and invoices of one
 * pavilion go by the same prices.
 */
export async function choosePriceList(
  db: Db,
  act: Act,
  { pavilionId, list: slug }: { pavilionId: PavilionId; list: string },
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const list = await db.selectFrom('price_list').select('id').where('slug', '=', slug).executeTakeFirst();
    if (!list) return refuse({ code: 'UNKNOWN_PRICE_LIST', field: 'list', params: { priceList: slug } });
    const confirmed = await db
      .selectFrom('confirmation')
      .innerJoin('registration', 'registration.id', 'confirmation.registration_id')
      .select('confirmation.id')
      .where('registration.pavilion_id', '=', pavilionId)
      .executeTakeFirst();
    if (confirmed) return refuse({ code: 'PRICES_CONFIRMED' });
    const pavilion = await db
      .selectFrom('pavilion')
      .select(['organisation_id', 'price_list_id'])
      .where('id', '=', pavilionId)
      .executeTakeFirstOrThrow();
    await db.updateTable('pavilion').set({ price_list_id: list.id }).where('id', '=', pavilionId).execute();
    await recordAudit(db, act, {
      action: 'pavilion.prices-chosen',
      entity: 'pavilion',
      entityId: pavilionId,
      organisationId: pavilion.organisation_id,
      before: { price_list_id: pavilion.price_list_id },
      after: { price_list_id: list.id },
    });
    return ok(null);
  });
}

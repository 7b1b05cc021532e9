import type { PriceFacts, PriceListFact, SchemeFact } from '#app/domain/fairs/price-files';
import type { Problem } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import { type Keeper, keepFact } from './steps-keep.server';

/** Price lists with their packages, and cancellation grids. */
export async function keepPrices(keeper: Keeper, { lists, grids }: PriceFacts): Promise<void> {
  for (const list of lists) {
    const listId = await keepList(keeper, list);
    for (const offer of list.packages) await keepPackage(keeper, listId, offer);
  }
  for (const grid of grids) await keepGrid(keeper, grid);
}

async function keepList(
  keeper: Keeper,
  { slug, name, currency, pricing, source, definition }: PriceListFact,
) {
  const wanted = { slug, name, currency, pricing, source, definition: JSON.stringify(definition) };
  const row = await keeper.db
    .selectFrom('price_list')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  return keepFact(keeper, {
    entity: 'price_list',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('price_list')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('price_list').set(wanted).where('id', '=', id).execute(),
  });
}

async function keepPackage(keeper: Keeper, listId: string, offer: PriceListFact['packages'][number]) {
  const { code, label, area, kind } = offer;
  const wanted = { price_list_id: listId, code, label, area, kind, price_cents: offer.priceCents };
  const row = await keeper.db
    .selectFrom('package')
    .selectAll()
    .where('price_list_id', '=', listId)
    .where('code', '=', code)
    .executeTakeFirst();
  await keepFact(keeper, {
    entity: 'package',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('package')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('package').set(wanted).where('id', '=', id).execute(),
  });
}

async function keepGrid(keeper: Keeper, { slug, definition }: PriceFacts['grids'][number]) {
  const wanted = { slug, definition: JSON.stringify(definition) };
  const row = await keeper.db
    .selectFrom('cancellation_grid')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  await keepFact(keeper, {
    entity: 'cancellation_grid',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('cancellation_grid')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('cancellation_grid').set(wanted).where('id', '=', id).execute(),
  });
}

/** Versions of schemes that aid was granted under say for ever what they said: SCHEME_VERSION_IN_USE for each that would change. */
export async function schemesInUse(db: Db, schemes: readonly SchemeFact[]): Promise<Problem[]> {
  const used = await db
    .selectFrom('funding_scheme')
    .innerJoin('aid_grant', 'aid_grant.scheme_id', 'funding_scheme.id')
    .select(['funding_scheme.slug', 'funding_scheme.definition'])
    .distinct()
    .execute();
  return used.flatMap(({ slug, definition }) => {
    const scheme = schemes.find((fact) => fact.slug === slug);
    const changes = scheme && JSON.stringify(scheme.definition) !== definition;
    return changes ? [{ code: 'SCHEME_VERSION_IN_USE', at: slug, params: { scheme: slug } }] : [];
  });
}

export async function keepScheme(keeper: Keeper, scheme: SchemeFact): Promise<void> {
  const { slug, label, mode } = scheme;
  const wanted = { slug, label, mode, definition: JSON.stringify(scheme.definition) };
  const row = await keeper.db
    .selectFrom('funding_scheme')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  await keepFact(keeper, {
    entity: 'funding_scheme',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('funding_scheme')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('funding_scheme').set(wanted).where('id', '=', id).execute(),
  });
}

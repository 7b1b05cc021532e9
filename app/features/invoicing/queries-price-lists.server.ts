import type { PriceList } from '#app/domain/invoicing/price-list';
import { priceListIn } from '#app/features/fairs/queries-price-lists.server';
import type { Db } from '#db/connection';

export type ListedPrices = {
  slug: string;
  name: string;
  currency: string;
  /** Cents of a square metre or a package, the lowest; null where nothing is priced. */
  from: number | null;
  pricing: 'PACKAGE' | 'PER_M2';
  /** Pavilions that sell by it. */
  pavilions: number;
};

/** Every price list, by name. */
export async function findAllPriceLists(db: Db): Promise<ListedPrices[]> {
  const rows = await db
    .selectFrom('price_list')
    .leftJoin('pavilion', 'pavilion.price_list_id', 'price_list.id')
    .select(['price_list.slug', 'price_list.name', 'currency', 'pricing', 'definition'])
    .select(({ fn }) => fn.count<number>('pavilion.id').as('pavilions'))
    .groupBy('price_list.id')
    .orderBy('price_list.name')
    .execute();
  return rows.map(({ definition, ...row }) => {
    const list = priceListIn(definition);
    return { ...row, from: list.ok ? lowest(list.value) : null };
  });
}

function lowest(list: PriceList): number | null {
  const packages = list.packages.map(({ priceCents }) => priceCents);
  const rates = [list.memberRate, list.nonMemberRate].flatMap((rate) => rate?.regularCents ?? []);
  const prices = list.pricing === 'PACKAGE' ? packages : rates;
  return prices.length > 0 ? Math.min(...prices) : null;
}

import type { Db } from '#db/connection';

export type OfferedList = { slug: string; name: string; currency: string };

/** The price lists that a pavilion can sell by. */
export const findPriceLists = (db: Db): Promise<OfferedList[]> =>
  db.selectFrom('price_list').select(['slug', 'name', 'currency']).orderBy('name').execute();

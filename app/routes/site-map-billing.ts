import { HANDLING_MONEY, MANAGERS, ORGANISER, routesIn, type SiteEntry } from './site-map-entry';

const { page, act } = routesIn('invoicing');

/** Credit notes, invoices of their own, quotes, and what the counter goes by. */
export const BILLING: readonly SiteEntry[] = [
  page('/settings/price-lists', 'price-lists.tsx', ORGANISER),
  page('/pavilions/:edition/prices', 'pavilion-prices.tsx', MANAGERS),
  page('/settings/rates', 'rates.tsx', HANDLING_MONEY),
  page('/money/:edition/new', 'new.tsx', HANDLING_MONEY),
  act('/money/:edition/making', 'making.ts', HANDLING_MONEY),
  page('/money/:edition/invoices/:number/credit', 'credit.tsx', HANDLING_MONEY),
  act('/money/:edition/invoices/:number/crediting', 'crediting.ts', HANDLING_MONEY),
];

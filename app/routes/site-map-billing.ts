import type { Role } from '#app/domain/access/signed-in';
import type { SiteEntry } from './site-map-entry';

const FINANCE = ['admin', 'finance_officer'] as const satisfies readonly Role[];

/** Credit notes, invoices of their own, quotes, and what the counter goes by. */
export const BILLING: readonly SiteEntry[] = [
  { path: '/settings/rates', file: 'invoicing/rates.tsx', who: FINANCE, layout: 'manager' },
  { path: '/money/:edition/new', file: 'invoicing/new.tsx', who: FINANCE, layout: 'manager' },
  { path: '/money/:edition/making', file: 'invoicing/making.ts', who: FINANCE, layout: 'none' },
  {
    path: '/money/:edition/invoices/:number/credit',
    file: 'invoicing/credit.tsx',
    who: FINANCE,
    layout: 'manager',
  },
  {
    path: '/money/:edition/invoices/:number/crediting',
    file: 'invoicing/crediting.ts',
    who: FINANCE,
    layout: 'none',
  },
];

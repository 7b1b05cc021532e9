import { ORGANISER_AND_READERS, type SiteEntry } from './site-map-entry';

const HANDLING = ['admin', 'finance_officer'] as const;

/** Costs of an edition, suppliers' invoices; our own invoices on their way to customers. */
export const COSTS: readonly SiteEntry[] = [
  { path: '/costs/:edition', file: 'accounting/costs.tsx', who: ORGANISER_AND_READERS, layout: 'manager' },
  { path: '/costs/:edition/new', file: 'accounting/cost-new.tsx', who: HANDLING, layout: 'manager' },
  { path: '/costs/:edition/import', file: 'accounting/cost-import.tsx', who: HANDLING, layout: 'manager' },
  { path: '/costs/:edition/import/keep', file: 'accounting/cost-keep.tsx', who: HANDLING, layout: 'manager' },
  {
    path: '/costs/:edition/download/:list',
    file: 'accounting/cost-download.ts',
    who: ORGANISER_AND_READERS,
    layout: 'none',
  },
  {
    path: '/costs/:edition/:cost',
    file: 'accounting/cost.tsx',
    who: ORGANISER_AND_READERS,
    layout: 'manager',
  },
  { path: '/costs/:edition/:cost/edit', file: 'accounting/cost-edit.tsx', who: HANDLING, layout: 'manager' },
  { path: '/costs/:edition/:cost/cancel', file: 'accounting/cost-cancel.ts', who: HANDLING, layout: 'none' },
  { path: '/costs/:edition/:cost/state', file: 'accounting/cost-say.ts', who: HANDLING, layout: 'none' },
  {
    path: '/costs/:edition/:cost/file',
    file: 'accounting/cost-file.ts',
    who: ORGANISER_AND_READERS,
    layout: 'none',
  },
  { path: '/money/:edition/transmit', file: 'invoicing/transmit.tsx', who: HANDLING, layout: 'manager' },
  { path: '/money/:edition/handed-over', file: 'invoicing/handed-over.ts', who: HANDLING, layout: 'none' },
  {
    path: '/money/:edition/invoices/:number/transmission',
    file: 'invoicing/transmission.ts',
    who: HANDLING,
    layout: 'none',
  },
];

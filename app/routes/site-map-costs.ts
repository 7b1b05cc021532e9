import { HANDLING_MONEY, ORGANISER_AND_READERS, routesIn, type SiteEntry } from './site-map-entry';

const { page, act } = routesIn('accounting');
const invoicing = routesIn('invoicing');

/** Costs of an edition, suppliers' invoices; our own invoices on their way to customers. */
export const COSTS: readonly SiteEntry[] = [
  page('/costs/:edition', 'costs.tsx', ORGANISER_AND_READERS),
  page('/costs/:edition/new', 'cost-new.tsx', HANDLING_MONEY),
  page('/costs/:edition/import', 'cost-import.tsx', HANDLING_MONEY),
  page('/costs/:edition/import/keep', 'cost-keep.tsx', HANDLING_MONEY),
  act('/costs/:edition/download/:list', 'cost-download.ts', ORGANISER_AND_READERS),
  page('/costs/:edition/:cost', 'cost.tsx', ORGANISER_AND_READERS),
  page('/costs/:edition/:cost/edit', 'cost-edit.tsx', HANDLING_MONEY),
  act('/costs/:edition/:cost/cancel', 'cost-cancel.ts', HANDLING_MONEY),
  act('/costs/:edition/:cost/state', 'cost-say.ts', HANDLING_MONEY),
  act('/costs/:edition/:cost/file', 'cost-file.ts', ORGANISER_AND_READERS),
  invoicing.page('/money/:edition/transmit', 'transmit.tsx', HANDLING_MONEY),
  invoicing.act('/money/:edition/handed-over', 'handed-over.ts', HANDLING_MONEY),
  invoicing.act('/money/:edition/invoices/:number/transmission', 'transmission.ts', HANDLING_MONEY),
];

import { HANDLING_MONEY, ORGANISER, ORGANISER_AND_READERS, routesIn, type SiteEntry } from './site-map-entry';

const { page, act } = routesIn('funding');

/** Public aid: schemes, firms with their ledgers, calls with their grants. */
export const FUNDING: readonly SiteEntry[] = [
  act('/aid', 'door.ts', ORGANISER_AND_READERS),
  page('/aid/schemes', 'schemes.tsx', ORGANISER_AND_READERS),
  page('/aid/schemes/new', 'new-scheme.tsx', HANDLING_MONEY),
  page('/aid/schemes/:scheme', 'scheme.tsx', ORGANISER_AND_READERS),
  page('/aid/schemes/:scheme/version', 'scheme-version.tsx', HANDLING_MONEY),
  page('/aid/firms/:company', 'ledger.tsx', ORGANISER_AND_READERS),
  page('/aid/firms/:company/figures', 'figures.tsx', ORGANISER),
  page('/aid/firms/:company/declared', 'declared.tsx', ORGANISER),
  act('/aid/firms/:company/declared/:declared/remove', 'remove-declared.ts', ORGANISER),
  page('/aid/firms/:company/link', 'link.tsx', ORGANISER),
  act('/aid/firms/:company/unlink', 'unlink.ts', ORGANISER),
  act('/aid/firms/:company/declaration', 'declaration.ts', ORGANISER),
  page('/aid/:edition', 'call.tsx', ORGANISER_AND_READERS),
  act('/aid/:edition/download', 'download.ts', ORGANISER_AND_READERS),
  act('/aid/:edition/beneficiaries', 'beneficiaries.ts', ORGANISER_AND_READERS),
  page('/aid/:edition/grant', 'grant.tsx', HANDLING_MONEY),
  page('/aid/:edition/firms/:registration', 'firm.tsx', ORGANISER_AND_READERS),
  act('/aid/:edition/firms/:registration/request', 'request.ts', ORGANISER),
  page('/aid/:edition/grants/:grant', 'one.tsx', ORGANISER_AND_READERS),
  page('/aid/:edition/grants/:grant/refuse', 'refuse.tsx', HANDLING_MONEY),
  page('/aid/:edition/grants/:grant/reverse', 'reverse.tsx', HANDLING_MONEY),
  page('/aid/:edition/grants/:grant/pay', 'pay.tsx', HANDLING_MONEY),
  act('/aid/:edition/grants/:grant/unpay', 'unpay.ts', HANDLING_MONEY),
  act('/aid/:edition/grants/:grant/evidence', 'evidence.ts', ORGANISER),
];

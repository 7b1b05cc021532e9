import { HANDLING_MONEY, ORGANISER_AND_READERS, routesIn, type SiteEntry } from './site-map-entry';

const { page, act } = routesIn('accounting');

/** The books: read by everybody who sees the season, kept by those who handle money. */
export const ACCOUNTING: readonly SiteEntry[] = [
  page('/books', 'books.tsx', ORGANISER_AND_READERS),
  page('/books/vat', 'vat.tsx', ORGANISER_AND_READERS),
  page('/books/aged', 'aged.tsx', ORGANISER_AND_READERS),
  page('/books/accounts', 'accounts.tsx', ORGANISER_AND_READERS),
  page('/books/entries/:number', 'entry.tsx', ORGANISER_AND_READERS),
  act('/books/fec/:year', 'fec.ts', ORGANISER_AND_READERS),
  act('/books/download/:list', 'download.ts', ORGANISER_AND_READERS),
  page('/books/accounts/:account', 'account.tsx', HANDLING_MONEY),
  page('/books/close', 'close.tsx', HANDLING_MONEY),
  act('/books/vat-posting', 'vat-posting.ts', HANDLING_MONEY),
];

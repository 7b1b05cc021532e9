import type { Role } from '#app/domain/access/signed-in';
import { ORGANISER_AND_READERS, type SiteEntry } from './site-map-entry';

const KEEPING_BOOKS = ['admin', 'finance_officer'] as const satisfies readonly Role[];

const page = (path: string, file: string): SiteEntry => ({
  path,
  file: `accounting/${file}`,
  who: ORGANISER_AND_READERS,
  layout: 'manager',
});

const kept = (path: string, file: string): SiteEntry => ({ ...page(path, file), who: KEEPING_BOOKS });

/** The books: read by everybody who sees the season, kept by those who handle money. */
export const ACCOUNTING: readonly SiteEntry[] = [
  page('/books', 'books.tsx'),
  page('/books/vat', 'vat.tsx'),
  page('/books/aged', 'aged.tsx'),
  page('/books/accounts', 'accounts.tsx'),
  page('/books/entries/:number', 'entry.tsx'),
  { ...page('/books/fec/:year', 'fec.ts'), layout: 'none' },
  { ...page('/books/download/:list', 'download.ts'), layout: 'none' },
  kept('/books/accounts/:account', 'account.tsx'),
  kept('/books/close', 'close.tsx'),
  { ...kept('/books/vat-posting', 'vat-posting.ts'), layout: 'none' },
];

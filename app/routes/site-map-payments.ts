import type { Role } from '#app/domain/access/signed-in';
import type { SiteEntry } from './site-map-entry';

const HANDLING_MONEY = ['admin', 'finance_officer'] as const satisfies readonly Role[];

const page = (path: string, file: string): SiteEntry => ({
  path,
  file: `payments/${file}`,
  who: HANDLING_MONEY,
  layout: 'manager',
});

const act = (path: string, file: string): SiteEntry => ({ ...page(path, file), layout: 'none' });

/** Bank entries, payments and firms' accounts. */
export const PAYMENTS: readonly SiteEntry[] = [
  page('/payments', 'waiting.tsx'),
  page('/payments/import', 'import.tsx'),
  page('/payments/new', 'new.tsx'),
  page('/payments/received', 'received.tsx'),
  act('/payments/received/download', 'download.ts'),
  act('/payments/received/:payment/undo', 'undo.ts'),
  act('/payments/certain', 'certain.ts'),
  page('/payments/entries/:entry', 'entry.tsx'),
  act('/payments/entries/:entry/confirm', 'confirm.ts'),
  act('/payments/entries/:entry/aside', 'aside.ts'),
  act('/payments/entries/:entry/back', 'back.ts'),
  page('/payments/firms', 'firms.tsx'),
  page('/payments/firms/:company', 'firm.tsx'),
  act('/payments/firms/:company/credit', 'credit.ts'),
  act('/payments/firms/:company/statement', 'statement.ts'),
];

const letters = ({ file, ...entry }: SiteEntry): SiteEntry => ({
  ...entry,
  file: file.replace('payments/', 'reminders/'),
});

/** Who is late, what is written to them, and when. */
export const REMINDERS: readonly SiteEntry[] = [
  page('/reminders', 'due.tsx'),
  page('/reminders/preview', 'preview.tsx'),
  act('/reminders/send', 'send.ts'),
  act('/reminders/paper/:letter', 'paper.ts'),
  page('/reminders/unpaid', 'unpaid.tsx'),
  page('/reminders/pause/:invoice', 'pause.tsx'),
  act('/reminders/lift/:pause', 'lift.ts'),
  page('/reminders/history', 'history.tsx'),
  page('/reminders/settings', 'settings.tsx'),
  act('/reminders/settings/rate', 'rate.ts'),
].map(letters);

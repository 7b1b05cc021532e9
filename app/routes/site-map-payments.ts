import { HANDLING_MONEY, routesIn, type SiteEntry } from './site-map-entry';

const payments = routesIn('payments');
const reminders = routesIn('reminders');

/** Bank entries, payments and firms' accounts. */
export const PAYMENTS: readonly SiteEntry[] = [
  payments.page('/payments', 'waiting.tsx', HANDLING_MONEY),
  payments.page('/payments/import', 'import.tsx', HANDLING_MONEY),
  payments.page('/payments/new', 'new.tsx', HANDLING_MONEY),
  payments.page('/payments/received', 'received.tsx', HANDLING_MONEY),
  payments.act('/payments/received/download', 'download.ts', HANDLING_MONEY),
  payments.act('/payments/received/:payment/undo', 'undo.ts', HANDLING_MONEY),
  payments.act('/payments/certain', 'certain.ts', HANDLING_MONEY),
  payments.page('/payments/entries/:entry', 'entry.tsx', HANDLING_MONEY),
  payments.act('/payments/entries/:entry/confirm', 'confirm.ts', HANDLING_MONEY),
  payments.act('/payments/entries/:entry/aside', 'aside.ts', HANDLING_MONEY),
  payments.act('/payments/entries/:entry/back', 'back.ts', HANDLING_MONEY),
  payments.page('/payments/firms', 'firms.tsx', HANDLING_MONEY),
  payments.page('/payments/firms/:company', 'firm.tsx', HANDLING_MONEY),
  payments.act('/payments/firms/:company/credit', 'credit.ts', HANDLING_MONEY),
  payments.act('/payments/firms/:company/statement', 'statement.ts', HANDLING_MONEY),
];

/** Who is late, what is written to them, and when. */
export const REMINDERS: readonly SiteEntry[] = [
  reminders.page('/reminders', 'due.tsx', HANDLING_MONEY),
  reminders.page('/reminders/preview', 'preview.tsx', HANDLING_MONEY),
  reminders.act('/reminders/send', 'send.ts', HANDLING_MONEY),
  reminders.act('/reminders/paper/:letter', 'paper.ts', HANDLING_MONEY),
  reminders.page('/reminders/unpaid', 'unpaid.tsx', HANDLING_MONEY),
  reminders.page('/reminders/pause/:invoice', 'pause.tsx', HANDLING_MONEY),
  reminders.act('/reminders/lift/:pause', 'lift.ts', HANDLING_MONEY),
  reminders.page('/reminders/history', 'history.tsx', HANDLING_MONEY),
  reminders.page('/reminders/settings', 'settings.tsx', HANDLING_MONEY),
  reminders.act('/reminders/settings/rate', 'rate.ts', HANDLING_MONEY),
];

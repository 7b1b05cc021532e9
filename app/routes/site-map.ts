import { ACCOUNTING } from './site-map-accounting';
import { ALLOCATION } from './site-map-allocation';
import { BILLING } from './site-map-billing';
import { COSTS } from './site-map-costs';
import {
  EXHIBITORS,
  MANAGERS,
  ORGANISER,
  ORGANISER_AND_READERS,
  SEEING,
  type SiteEntry,
} from './site-map-entry';
import { FUNDING } from './site-map-funding';
import { MISSIONS } from './site-map-missions';
import { PAYMENTS, REMINDERS } from './site-map-payments';
import { SEASON } from './site-map-season';

export { LAYOUTS, type SiteEntry, type Who } from './site-map-entry';

/** Every URL of Pavilion, the file that answers and who may ask. What isn't here is denied before it reaches a route. */
export const SITE_MAP: readonly SiteEntry[] = [
  { path: '/', file: 'access/start.ts', who: 'public', layout: 'none' },

  // access
  { path: '/language', file: 'access/language.ts', who: 'public', layout: 'none' },
  { path: '/sign-in', file: 'access/sign-in.tsx', who: 'public', layout: 'public' },
  { path: '/sign-in/link', file: 'access/ask-link.ts', who: 'public', layout: 'none' },
  { path: '/sign-in/sent', file: 'access/sent.tsx', who: 'public', layout: 'public' },
  { path: '/sign-in/link/:token', file: 'access/use-link.tsx', who: 'public', layout: 'public' },
  { path: '/sign-up', file: 'access/sign-up.tsx', who: 'public', layout: 'public' },
  { path: '/sign-out', file: 'access/sign-out.ts', who: 'public', layout: 'none' },
  { path: '/forgot', file: 'access/forgot.tsx', who: 'public', layout: 'public' },
  { path: '/reset/:token', file: 'access/reset.tsx', who: 'public', layout: 'public' },
  { path: '/account', file: 'access/account.tsx', who: 'signed-in', layout: 'public' },
  { path: '/people', file: 'access/people.tsx', who: ['admin'], layout: 'manager' },
  { path: '/people/new', file: 'access/invite.tsx', who: ['admin'], layout: 'manager' },
  { path: '/people/:personId', file: 'access/person.tsx', who: ['admin'], layout: 'manager' },
  { path: '/people/:personId/roles', file: 'access/grant-role.ts', who: ['admin'], layout: 'none' },
  {
    path: '/people/:personId/roles/:grantId/revoke',
    file: 'access/revoke-role.ts',
    who: ['admin'],
    layout: 'none',
  },
  { path: '/people/:personId/link', file: 'access/send-link.ts', who: ['admin'], layout: 'none' },

  ...SEASON,

  // invoicing
  { path: '/money', file: 'invoicing/door.ts', who: ORGANISER_AND_READERS, layout: 'none' },
  { path: '/money/:edition', file: 'invoicing/money.tsx', who: ORGANISER_AND_READERS, layout: 'manager' },
  { path: '/money/:edition/issue', file: 'invoicing/issue.tsx', who: ORGANISER, layout: 'manager' },
  { path: '/money/:edition/issuing', file: 'invoicing/issuing.ts', who: ORGANISER, layout: 'none' },
  {
    path: '/money/:edition/download',
    file: 'invoicing/download.ts',
    who: ORGANISER_AND_READERS,
    layout: 'none',
  },
  {
    path: '/money/:edition/invoices/:number',
    file: 'invoicing/invoice.tsx',
    who: ORGANISER_AND_READERS,
    layout: 'manager',
  },
  {
    path: '/settings/organisation',
    file: 'invoicing/organisation.tsx',
    who: ['admin'],
    layout: 'manager',
  },

  ...BILLING,
  ...PAYMENTS,
  ...REMINDERS,
  { path: '/statement', file: 'payments/own-statement.ts', who: EXHIBITORS, layout: 'none' },

  ...ACCOUNTING,
  ...FUNDING,

  ...COSTS,
  ...ALLOCATION,

  // calls and registering
  { path: '/calls', file: 'call/calls.tsx', who: 'public', layout: 'public' },
  { path: '/calls/:edition', file: 'call/call.tsx', who: 'public', layout: 'public' },
  { path: '/calls/:edition/register', file: 'call/register.tsx', who: 'signed-in', layout: 'public' },
  { path: '/calls/:edition/register/form', file: 'call/form.tsx', who: 'signed-in', layout: 'public' },
  { path: '/calls/:edition/registrations', file: 'call/file.tsx', who: 'signed-in', layout: 'public' },
  {
    path: '/calls/:edition/registered/:registration',
    file: 'call/registered.tsx',
    who: 'signed-in',
    layout: 'public',
  },

  // registrations
  { path: '/registrations', file: 'registrations/editions.tsx', who: SEEING, layout: 'manager' },
  {
    path: '/registrations/claims/:claim/settle',
    file: 'registrations/settle-claim.ts',
    who: MANAGERS,
    layout: 'none',
  },
  { path: '/registrations/:edition', file: 'registrations/list.tsx', who: SEEING, layout: 'manager' },
  {
    path: '/registrations/:edition/download/:format',
    file: 'registrations/download.ts',
    who: SEEING,
    layout: 'none',
  },
  {
    path: '/registrations/:edition/confirmations',
    file: 'registrations/confirmations.tsx',
    who: SEEING,
    layout: 'manager',
  },
  {
    path: '/registrations/:edition/confirmations/download/:format',
    file: 'registrations/confirmations-download.ts',
    who: SEEING,
    layout: 'none',
  },
  {
    path: '/registrations/:edition/decisions',
    file: 'registrations/decisions.tsx',
    who: MANAGERS,
    layout: 'manager',
  },
  {
    path: '/registrations/:edition/announce',
    file: 'registrations/announce.tsx',
    who: MANAGERS,
    layout: 'manager',
  },
  {
    path: '/registrations/:edition/import',
    file: 'registrations/import.tsx',
    who: MANAGERS,
    layout: 'manager',
  },
  {
    path: '/registrations/:edition/import/write',
    file: 'registrations/write-import.tsx',
    who: MANAGERS,
    layout: 'manager',
  },
  {
    path: '/registrations/:edition/:registration/start-up',
    file: 'registrations/start-up.ts',
    who: ORGANISER,
    layout: 'none',
  },
  {
    path: '/registrations/:edition/:registration/vat-proof',
    file: 'registrations/vat-proof.ts',
    who: ORGANISER,
    layout: 'none',
  },
  {
    path: '/registrations/:edition/:registration',
    file: 'registrations/registration.tsx',
    who: SEEING,
    layout: 'manager',
  },

  // the exhibitor's home, papers, outbox, work in hand
  {
    path: '/home',
    file: 'home/home.tsx',
    who: [...EXHIBITORS, ...ORGANISER],
    layout: 'exhibitor',
  },
  { path: '/my-booth', file: 'home/my-booth.tsx', who: EXHIBITORS, layout: 'exhibitor' },
  { path: '/papers', file: 'papers/papers.tsx', who: EXHIBITORS, layout: 'exhibitor' },
  { path: '/papers/:paperId', file: 'papers/paper.ts', who: 'signed-in', layout: 'none' },
  { path: '/papers/:paperId/drawing', file: 'papers/drawing.tsx', who: 'signed-in', layout: 'public' },
  { path: '/mail', file: 'outbox/mails.tsx', who: MANAGERS, layout: 'manager' },
  { path: '/mail/:mailId', file: 'outbox/mail.tsx', who: MANAGERS, layout: 'manager' },
  { path: '/mail/:mailId/resend', file: 'outbox/resend.ts', who: MANAGERS, layout: 'none' },
  { path: '/jobs', file: 'jobs/jobs.tsx', who: ORGANISER, layout: 'manager' },
  { path: '/jobs/:jobId', file: 'jobs/job.tsx', who: ORGANISER, layout: 'manager' },
  { path: '/jobs/:jobId/retry', file: 'jobs/retry.ts', who: ORGANISER, layout: 'none' },

  ...MISSIONS,

  // errors
  { path: '/_refused/:status', file: 'errors/refused.tsx', who: 'public', layout: 'none' },
  { path: '/*', file: 'errors/unknown.tsx', who: 'public', layout: 'none' },
];

import type { Role } from '#app/domain/access/signed-in';
import { ORGANISER, ORGANISER_AND_READERS, type SiteEntry } from './site-map-entry';

const MONEY = ['admin', 'finance_officer'] as const satisfies readonly Role[];

/** Public aid: schemes, firms with their ledgers, calls with their grants. */
export const FUNDING: readonly SiteEntry[] = [
  { path: '/aid', file: 'funding/door.ts', who: ORGANISER_AND_READERS, layout: 'none' },
  { path: '/aid/schemes', file: 'funding/schemes.tsx', who: ORGANISER_AND_READERS, layout: 'manager' },
  { path: '/aid/schemes/new', file: 'funding/new-scheme.tsx', who: MONEY, layout: 'manager' },
  { path: '/aid/schemes/:scheme', file: 'funding/scheme.tsx', who: ORGANISER_AND_READERS, layout: 'manager' },
  { path: '/aid/schemes/:scheme/version', file: 'funding/scheme-version.tsx', who: MONEY, layout: 'manager' },
  { path: '/aid/firms/:company', file: 'funding/ledger.tsx', who: ORGANISER_AND_READERS, layout: 'manager' },
  { path: '/aid/firms/:company/figures', file: 'funding/figures.tsx', who: ORGANISER, layout: 'manager' },
  { path: '/aid/firms/:company/declared', file: 'funding/declared.tsx', who: ORGANISER, layout: 'manager' },
  {
    path: '/aid/firms/:company/declared/:declared/remove',
    file: 'funding/remove-declared.ts',
    who: ORGANISER,
    layout: 'none',
  },
  { path: '/aid/firms/:company/link', file: 'funding/link.tsx', who: ORGANISER, layout: 'manager' },
  { path: '/aid/firms/:company/unlink', file: 'funding/unlink.ts', who: ORGANISER, layout: 'none' },
  { path: '/aid/firms/:company/declaration', file: 'funding/declaration.ts', who: ORGANISER, layout: 'none' },
  { path: '/aid/:edition', file: 'funding/call.tsx', who: ORGANISER_AND_READERS, layout: 'manager' },
  { path: '/aid/:edition/download', file: 'funding/download.ts', who: ORGANISER_AND_READERS, layout: 'none' },
  {
    path: '/aid/:edition/beneficiaries',
    file: 'funding/beneficiaries.ts',
    who: ORGANISER_AND_READERS,
    layout: 'none',
  },
  { path: '/aid/:edition/grant', file: 'funding/grant.tsx', who: MONEY, layout: 'manager' },
  {
    path: '/aid/:edition/firms/:registration',
    file: 'funding/firm.tsx',
    who: ORGANISER_AND_READERS,
    layout: 'manager',
  },
  {
    path: '/aid/:edition/firms/:registration/request',
    file: 'funding/request.ts',
    who: ORGANISER,
    layout: 'none',
  },
  {
    path: '/aid/:edition/grants/:grant',
    file: 'funding/one.tsx',
    who: ORGANISER_AND_READERS,
    layout: 'manager',
  },
  { path: '/aid/:edition/grants/:grant/refuse', file: 'funding/refuse.tsx', who: MONEY, layout: 'manager' },
  { path: '/aid/:edition/grants/:grant/reverse', file: 'funding/reverse.tsx', who: MONEY, layout: 'manager' },
  { path: '/aid/:edition/grants/:grant/pay', file: 'funding/pay.tsx', who: MONEY, layout: 'manager' },
  { path: '/aid/:edition/grants/:grant/unpay', file: 'funding/unpay.ts', who: MONEY, layout: 'none' },
  {
    path: '/aid/:edition/grants/:grant/evidence',
    file: 'funding/evidence.ts',
    who: ORGANISER,
    layout: 'none',
  },
];

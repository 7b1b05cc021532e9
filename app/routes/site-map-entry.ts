import type { Role } from '#app/domain/access/signed-in';

export const LAYOUTS = {
  manager: 'layouts/manager.tsx',
  exhibitor: 'layouts/exhibitor.tsx',
  public: 'layouts/public.tsx',
} as const;

export type Who = 'public' | 'signed-in' | readonly Role[];

/** `file` is relative to app/routes. `layout: 'none'` is for resource routes: downloads, feeds and state changes (POST). */
export type SiteEntry = {
  path: string;
  file: string;
  who: Who;
  layout: keyof typeof LAYOUTS | 'none';
};

/** Makes the entries of one folder of routes: pages in an organiser's layout, and what has no page of its own. */
export const routesIn = (folder: string) => ({
  page: (path: string, file: string, who: Who): SiteEntry => ({
    ...{ path, file: `${folder}/${file}`, who },
    layout: 'manager',
  }),
  act: (path: string, file: string, who: Who): SiteEntry => ({
    ...{ path, file: `${folder}/${file}`, who },
    layout: 'none',
  }),
});

/** Those who handle an organiser's money. */
export const HANDLING_MONEY = ['admin', 'finance_officer'] as const satisfies readonly Role[];
export const MANAGERS = ['admin', 'export_manager'] as const satisfies readonly Role[];
export const ORGANISER = ['admin', 'export_manager', 'finance_officer'] as const satisfies readonly Role[];
export const ORGANISER_AND_READERS = [...ORGANISER, 'reader'] as const satisfies readonly Role[];
export const SEEING = [...ORGANISER_AND_READERS, 'network_partner'] as const satisfies readonly Role[];
export const EXHIBITORS = ['exhibitor'] as const satisfies readonly Role[];

import type { Role } from '#app/domain/access/signed-in';
import type { Locale } from '#app/domain/shared/dates';

/** For the demo season only: every account of it has this password, and `npm start` prints it. */
export const DEMO_PASSWORD = 'demo-pavilion-2026';

export type Account = {
  email: string;
  givenName: string;
  familyName: string;
  locale: Locale;
  role: Role;
  /** Organisation by slug; the host of the instance when absent. */
  organisation?: string;
  /** The firm that an exhibitor acts for. */
  firm?: { country: string; nationalId: string };
};

/** Somebody for each role, all made up. */
export const ACCOUNTS: readonly Account[] = [
  { email: 'admin@example.org', givenName: 'Nadège', familyName: 'Corvaisier', locale: 'fr', role: 'admin' },
  {
    email: 'export@example.org',
    givenName: 'Bastien',
    familyName: 'Lemarquand',
    locale: 'fr',
    role: 'export_manager',
  },
  {
    email: 'finance@example.org',
    givenName: 'Oriane',
    familyName: 'Tessèdre',
    locale: 'fr',
    role: 'finance_officer',
  },
  {
    email: 'exhibitor@example.org',
    givenName: 'Maëlle',
    familyName: 'Quéménéur',
    locale: 'fr',
    role: 'exhibitor',
    firm: { country: 'FR', nationalId: '999633001' },
  },
  // Just back from Hong Kong, and soon on the way to Dubai.
  {
    email: 'gael.saint-remy@anthurium-beaute.example',
    givenName: 'Gaël',
    familyName: 'Saint-Rémy',
    locale: 'fr',
    role: 'exhibitor',
    firm: { country: 'FR', nationalId: '999455769' },
  },
  {
    email: 'partner@example.org',
    givenName: 'Montse',
    familyName: 'Vilarrasa',
    locale: 'en',
    role: 'network_partner',
    organisation: 'beauty-cluster',
  },
  { email: 'reader@example.org', givenName: 'Corentin', familyName: 'Halluin', locale: 'fr', role: 'reader' },
];

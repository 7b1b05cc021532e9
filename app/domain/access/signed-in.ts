import type { Locale } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId, PersonId } from '#app/domain/shared/ids';

export const ROLES = [
  'admin',
  'export_manager',
  'finance_officer',
  'exhibitor',
  'network_partner',
  'reader',
] as const;

export type Role = (typeof ROLES)[number];

/** One role in one organisation; an exhibitor's is for one company, everyone else's for the whole organisation. */
export type Grant =
  | { role: 'exhibitor'; organisationId: OrganisationId; companyId: CompanyId }
  | { role: Exclude<Role, 'exhibitor'>; organisationId: OrganisationId; companyId: null };

/** The person behind a request, with what they may be. */
export type SignedIn = {
  id: PersonId;
  name: string;
  email: string;
  locale: Locale;
  grants: readonly Grant[];
};

import type { Generated } from 'kysely';
import type { CompanyId, OrganisationId, PersonId } from '#app/domain/shared/ids';

export interface SettingTable {
  key: string;
  value: string;
}

export interface OrganisationTable {
  id: OrganisationId;
  slug: string;
  name: string;
  kind: 'organiser' | 'cluster' | 'partner';
  countries: Generated<string>;
  role: string | null;
  source: string | null;
  siren: string | null;
  siret: string | null;
  vat_id: string | null;
  naf: string | null;
  legal_form: string | null;
  capital: string | null;
  rcs: string | null;
  address_lines: Generated<string>;
  postcode: string | null;
  city: string | null;
  country: string | null;
  email: string | null;
  phone: string | null;
  iban: string | null;
  bic: string | null;
  brand_colour: string | null;
  non_eu_vat_category: Generated<'G' | 'O'>;
  deposit_due_days: Generated<number>;
  balance_due_days: Generated<number>;
  balance_due_basis: Generated<'NET' | 'END_OF_MONTH'>;
  vat_on_debits: Generated<0 | 1>;
  cancellation_taxable: Generated<0 | 1>;
  late_penalty_text_fr: string | null;
  late_penalty_text_en: string | null;
  created_at: string;
}

export interface PersonTable {
  id: PersonId;
  organisation_id: OrganisationId;
  email: string;
  given_name: Generated<string>;
  family_name: Generated<string>;
  locale: Generated<'fr' | 'en'>;
  created_at: string;
}

export interface RoleGrantTable {
  id: string;
  person_id: PersonId;
  role: 'admin' | 'export_manager' | 'finance_officer' | 'exhibitor' | 'network_partner' | 'reader';
  organisation_id: OrganisationId;
  company_id: CompanyId | null;
  granted_at: string;
}

export interface AuditEntryTable {
  seq: Generated<number>;
  at: string;
  actor_id: PersonId | null;
  actor_label: string;
  action: string;
  entity: string;
  entity_id: string;
  organisation_id: OrganisationId | null;
  values_digest: string;
  previous_hash: string;
  hash: string;
}

export interface AuditValueTable {
  entry_seq: number;
  salt: string | null;
  before_json: string | null;
  after_json: string | null;
  purged_at: string | null;
}

export interface JobTable {
  id: string;
  kind: string;
  key: string | null;
  payload: string;
  state: Generated<'queued' | 'running' | 'done' | 'failed'>;
  progress_done: Generated<number>;
  progress_total: Generated<number>;
  progress_note: string | null;
  attempts: Generated<number>;
  run_after: string;
  lease_owner: string | null;
  lease_until: string | null;
  result: string | null;
  error: string | null;
  organisation_id: OrganisationId | null;
  created_by_id: PersonId | null;
  created_at: string;
  finished_at: string | null;
  cancelled_at: string | null;
}

export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface SessionTable {
  id: string;
  expiresAt: string;
  token: string;
  createdAt: string;
  updatedAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

export interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

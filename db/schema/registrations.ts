import type { Generated } from 'kysely';
import type { BoothId, CompanyId, OrganisationId, PavilionId, RegistrationId } from '#app/domain/shared/ids';

export interface RegistrationTable {
  id: RegistrationId;
  pavilion_id: PavilionId;
  company_id: CompanyId;
  organisation_id: OrganisationId;
  source: 'web' | 'import';
  decision: Generated<'none' | 'accepted' | 'waiting' | 'refused'>;
  decision_reason: string | null;
  decided_at: string | null;
  announced_at: string | null;
  withdrawn_at: string | null;
  filed_on: string;
  deposit_received_on: string | null;
  is_member: Generated<0 | 1>;
  start_up: Generated<0 | 1>;
  area_wished: number;
  area_min: number | null;
  area_max: number | null;
  corner: Generated<'yes' | 'no' | 'either'>;
  package_code: string | null;
  electricity_kw: number | null;
  interpreter_days: number | null;
  aid_label: string | null;
  participations: Generated<string>;
  de_minimis: Generated<string>;
  points: Generated<number>;
  locale: Generated<'fr' | 'en'>;
  contact_given_name: Generated<string>;
  contact_family_name: Generated<string>;
  contact_email: string;
  contact_phone: string | null;
  content_hash: Generated<string>;
  created_at: string;
  updated_at: string;
}

export interface PreferenceTable {
  id: string;
  registration_id: RegistrationId;
  rank: number;
  booth_id: BoothId;
}

export interface RegistrationRelationTable {
  id: string;
  registration_id: RegistrationId;
  kind: 'share' | 'avoid';
  company_id: CompanyId;
}

export interface RegistrationOptionTable {
  id: string;
  registration_id: RegistrationId;
  code: string;
  quantity: string;
}

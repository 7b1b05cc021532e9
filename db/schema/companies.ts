import type { Generated } from 'kysely';
import type { CompanyId, OrganisationId, PersonId } from '#app/domain/shared/ids';

export interface CompanyTable {
  id: CompanyId;
  name: string;
  country: string;
  national_id: string;
  siret: string | null;
  vat_id: string | null;
  vat_proof_on: string | null;
  vat_proof_reference: string | null;
  address_line: Generated<string>;
  postcode: Generated<string>;
  city: Generated<string>;
  region: string | null;
  segment_code: string | null;
  products: string | null;
  headcount: number | null;
  turnover_cents: number | null;
  balance_cents: number | null;
  created_at: string;
}

export interface CompanyMembershipTable {
  id: string;
  company_id: CompanyId;
  organisation_id: OrganisationId;
  is_member: Generated<0 | 1>;
}

export interface CompanyClaimTable {
  id: string;
  company_id: CompanyId;
  person_id: PersonId;
  asked_at: string;
  settled_at: string | null;
}

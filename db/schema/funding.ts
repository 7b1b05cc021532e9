import type { CompanyId, InvoiceId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';

/** Aid asked for, granted or refused, and taken back. Immutable once granted, but for its reversal. */
export interface AidGrantTable {
  id: string;
  organisation_id: OrganisationId;
  registration_id: RegistrationId;
  company_id: CompanyId;
  scheme_id: string;
  scheme_code: string;
  mode: 'DIRECT_TO_SME' | 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION';
  basis: string;
  member_state: string;
  funder: string;
  label: string;
  amount_cents: number;
  gross_equivalent_cents: number;
  state: 'requested' | 'refused' | 'granted' | 'reversed';
  requested_on: string;
  decided_on: string | null;
  reference: string | null;
  reason: string | null;
  assessment: string;
  reversed_on: string | null;
  reversal_reason: string | null;
  created_at: string;
}

/** A grant that an issued invoice carries, as prepaid amount or as allowance. */
export interface InvoiceAidTable {
  id: string;
  invoice_id: InvoiceId;
  grant_id: string;
  amount_cents: number;
}

/** What a funder paid of a grant: to the firm, or to the organiser by a payment received. */
export interface GrantPaymentTable {
  id: string;
  organisation_id: OrganisationId;
  grant_id: string;
  payment_id: string | null;
  amount_cents: number;
  paid_on: string;
  reference: string | null;
  created_at: string;
  undone_at: string | null;
}

export interface GrantEvidenceTable {
  id: string;
  grant_id: string;
  code: string;
  received_on: string;
  note: string | null;
}

/** A single undertaking (Reg. (EU) 2023/2831, art. 2(2)): firms whose de minimis aid is added up. */
export interface UndertakingTable {
  id: string;
  organisation_id: OrganisationId;
  name: string;
  created_at: string;
}

export interface UndertakingMemberTable {
  id: string;
  undertaking_id: string;
  organisation_id: OrganisationId;
  company_id: CompanyId;
  link: 'VOTES' | 'APPOINTS' | 'CONTRACT' | 'AGREEMENT';
}

/** Aid that a firm had from others, as it declared. */
export interface DeclaredAidTable {
  id: string;
  organisation_id: OrganisationId;
  company_id: CompanyId;
  granted_on: string;
  amount_cents: number;
  grantor: string;
  basis: string;
  member_state: string;
  created_at: string;
  removed_at: string | null;
}

/** The figures of a firm's last closed year that aid depends on. */
export interface CompanyFinanceTable {
  id: string;
  organisation_id: OrganisationId;
  company_id: CompanyId;
  closed_on: string;
  equity_cents: number | null;
  headcount: string | null;
  turnover_cents: number | null;
  balance_cents: number | null;
  updated_at: string;
}

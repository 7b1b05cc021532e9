import type { Generated } from 'kysely';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';

export interface LedgerSettingTable {
  organisation_id: OrganisationId;
  vat_posting: Generated<'AT_INVOICE' | 'AT_PAYMENT'>;
}

/** The organisation's own number for a use; what is already booked keeps the number it was booked with. */
export interface LedgerAccountTable {
  id: string;
  organisation_id: OrganisationId;
  role: string;
  rate_percent: string | null;
  fair_id: string | null;
  number: string;
  label: string;
}

/** A firm or a funder as the books know it: "C00042", for ever. */
export interface LedgerPartyTable {
  id: string;
  organisation_id: OrganisationId;
  company_id: CompanyId | null;
  funder: string | null;
  code: string;
}

export interface LedgerYearTable {
  id: string;
  organisation_id: OrganisationId;
  year: number;
  last_number: Generated<number>;
  closed_at: string | null;
  closed_by: string | null;
}

/** Immutable. `turn` counts the entries of one paper or payment of the same kind. */
export interface LedgerEntryTable {
  id: string;
  organisation_id: OrganisationId;
  year: number;
  journal: 'VE' | 'BQ' | 'OD' | 'AN';
  number: number;
  journal_number: number;
  entry_date: string;
  piece_ref: string;
  piece_date: string;
  label: string;
  kind: 'INVOICE' | 'PAYMENT' | 'VAT_DUE' | 'EXCHANGE' | 'GRANT' | 'OPENING';
  invoice_id: InvoiceId | null;
  payment_id: string | null;
  grant_id: string | null;
  turn: Generated<number>;
  posted_at: string;
}

/** Immutable. Written before its entry, which the database then weighs. */
export interface LedgerLineTable {
  id: string;
  entry_id: string;
  position: number;
  role: string | null;
  rate_percent: string | null;
  party_id: string | null;
  account: string;
  account_label: string;
  aux_label: string | null;
  debit_cents: number;
  credit_cents: number;
  foreign_cents: number | null;
  currency: string | null;
}

/** What has happened and is not in the books yet. */
export interface LedgerOutstandingTable {
  id: Generated<number>;
  organisation_id: OrganisationId;
  invoice_id: InvoiceId | null;
  payment_id: string | null;
  grant_id: string | null;
}

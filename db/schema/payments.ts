import type { CompanyId, InvoiceId, OrganisationId, PaperId } from '#app/domain/shared/ids';

export interface BankImportTable {
  id: string;
  organisation_id: OrganisationId;
  name: string;
  format: 'CAMT' | 'CSV';
  account: string;
  imported_at: string;
  entries: number;
  unchanged: number;
}

/** Money that a bank says came (> 0) or went. It waits until it is a payment, or put aside. */
export interface BankEntryTable {
  id: string;
  organisation_id: OrganisationId;
  import_id: string;
  entry_key: string;
  position: number;
  account: string;
  amount_cents: number;
  currency: string;
  booked_on: string;
  counterparty: string;
  counterparty_iban: string | null;
  structured_reference: string | null;
  remittance: string;
  bank_reference: string | null;
  created_at: string;
  aside_at: string | null;
  aside_reason: string | null;
  payment_id: string | null;
}

export interface ReminderStepTable {
  id: string;
  organisation_id: OrganisationId;
  code: 'UPCOMING' | 'FIRST' | 'SECOND' | 'FORMAL_NOTICE';
  days: number;
  is_on: 0 | 1;
}

/** The yearly rate of late interest of one half of a year, "2026-2", as somebody stands for it. */
export interface InterestRateTable {
  id: string;
  organisation_id: OrganisationId;
  semester: string;
  percent: string;
  source: string;
}

export interface ReminderTable {
  id: string;
  organisation_id: OrganisationId;
  company_id: CompanyId;
  step_code: string;
  sent_at: string;
  sent_to: string;
  paper_id: PaperId;
  mail_id: string;
}

export interface ReminderItemTable {
  id: string;
  reminder_id: string;
  invoice_id: InvoiceId;
  step_code: string;
  open_cents: number;
  late_days: number;
  interest_cents: number | null;
  fee_cents: number;
}

/** Why a firm, or one invoice, isn't reminded for a while. */
export interface ReminderPauseTable {
  id: string;
  organisation_id: OrganisationId;
  company_id: CompanyId | null;
  invoice_id: InvoiceId | null;
  kind: 'PAUSED' | 'DISPUTED';
  reason: string;
  until_on: string | null;
  created_at: string;
  created_by: string;
  lifted_at: string | null;
}

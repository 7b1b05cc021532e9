import type { Generated } from 'kysely';
import type { CompanyId, InvoiceId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';

export interface NumberSeriesTable {
  id: string;
  organisation_id: OrganisationId;
  code: string;
  year: number;
  last_number: Generated<number>;
  last_issue_date: string | null;
}

export interface InvoiceTable {
  id: InvoiceId;
  organisation_id: OrganisationId;
  series_id: string;
  series_number: number;
  number: string;
  type: '380' | '381' | '386';
  confirmation_id: string | null;
  registration_id: RegistrationId | null;
  company_id: CompanyId;
  issue_date: string;
  issued_at: string;
  due_date: string;
  currency: string;
  regime: string;
  excl_vat_cents: number;
  vat_cents: number;
  incl_vat_cents: number;
  prepaid_cents: Generated<number>;
  due_cents: number;
  locale: 'fr' | 'en';
  warnings: Generated<string>;
  snapshot: string;
}

export interface InvoiceLineTable {
  id: string;
  invoice_id: InvoiceId;
  position: number;
  description: string;
  quantity: string;
  unit: string;
  unit_price_cents: number;
  net_cents: number;
  vat_category: string;
  vat_rate_percent: string;
}

export interface InvoiceVatTable {
  id: string;
  invoice_id: InvoiceId;
  category: string;
  rate_percent: string;
  basis_cents: number;
  tax_cents: number;
}

/** Money received, or paid back when negative. What it pays is said by its settlements. */
export interface PaymentTable {
  id: string;
  organisation_id: OrganisationId;
  company_id: CompanyId | null;
  funder: string | null;
  amount_cents: number;
  currency: string;
  received_on: string;
  method: 'TRANSFER' | 'CARD' | 'CHEQUE' | 'OTHER';
  payer_name: string | null;
  reference: string | null;
  created_at: string;
  undone_at: string | null;
}

/** The part of an invoice, or of a credit note paid back, that a payment or a credit note settles. */
export interface SettlementTable {
  id: string;
  organisation_id: OrganisationId;
  invoice_id: InvoiceId;
  payment_id: string | null;
  credit_note_id: InvoiceId | null;
  amount_cents: number;
  settled_on: string;
  created_at: string;
  undone_at: string | null;
}

export interface InvoiceReferenceTable {
  id: string;
  invoice_id: InvoiceId;
  referred_id: InvoiceId;
  kind: 'DEDUCTS' | 'CREDITS';
  amount_cents: number;
}

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
  kind: Generated<'DEPOSIT' | 'BALANCE' | 'FREE' | 'CREDIT'>;
  /** Units of the currency for one euro, of the day named; null on invoices in euros. */
  exchange_rate: string | null;
  exchange_on: string | null;
  /** Of the page that asked for it: a second click answers the same invoice. */
  token: string | null;
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

/** The balance that a confirmation has; gone when it is credited in full. */
export interface StandingBalanceTable {
  confirmation_id: string;
  invoice_id: InvoiceId;
}

/** Units of the currency for one euro, good from the first day to the last, both included. */
export interface ExchangeRateTable {
  id: string;
  organisation_id: OrganisationId;
  currency: string;
  units_per_euro: string;
  valid_from: string;
  valid_until: string;
  source: string;
  created_at: string;
}

/** A quote or pro forma: a paper with a number of its own that is no invoice. */
export interface OfferTable {
  id: string;
  organisation_id: OrganisationId;
  series_id: string;
  series_number: number;
  number: string;
  kind: 'QUOTE' | 'PRO_FORMA';
  registration_id: RegistrationId | null;
  company_id: CompanyId;
  issued_on: string;
  valid_until: string;
  currency: string;
  incl_vat_cents: number;
  token: string | null;
  snapshot: string;
  created_at: string;
}

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

export interface PaymentTable {
  id: string;
  organisation_id: OrganisationId;
  invoice_id: InvoiceId | null;
  amount_cents: number;
  currency: string;
  received_on: string;
  method: string;
  reference: string | null;
  created_at: string;
}

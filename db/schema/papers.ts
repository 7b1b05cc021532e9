import type {
  CompanyId,
  EditionId,
  InvoiceId,
  OrganisationId,
  PaperId,
  RegistrationId,
} from '#app/domain/shared/ids';

export interface PaperTable {
  id: PaperId;
  type: string;
  organisation_id: OrganisationId;
  edition_id: EditionId | null;
  mission_id: string | null;
  registration_id: RegistrationId | null;
  company_id: CompanyId | null;
  invoice_id: InvoiceId | null;
  number: string | null;
  title: string;
  filename: string;
  locale: 'fr' | 'en';
  snapshot: string;
  issued_at: string;
}

export interface PaperFileTable {
  paper_id: PaperId;
  bytes: Buffer;
  size: number;
  sha256: string;
  drawn_at: string;
}

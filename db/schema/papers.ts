import type { Generated } from 'kysely';
import type {
  CompanyId,
  EditionId,
  InvoiceId,
  OrganisationId,
  PaperId,
  PersonId,
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

export interface MailTable {
  id: string;
  organisation_id: OrganisationId | null;
  message: string;
  payload: string;
  locale: 'fr' | 'en';
  to_email: string;
  to_name: Generated<string>;
  person_id: PersonId | null;
  company_id: CompanyId | null;
  registration_id: RegistrationId | null;
  message_id: string;
  state: Generated<'queued' | 'sending' | 'sent' | 'failed'>;
  attempts: Generated<number>;
  next_attempt_at: string;
  last_error: string | null;
  queued_at: string;
  sent_at: string | null;
}

export interface MailAttachmentTable {
  id: string;
  mail_id: string;
  paper_id: PaperId;
}

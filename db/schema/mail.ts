import type { Generated } from 'kysely';
import type { CompanyId, OrganisationId, PaperId, PersonId, RegistrationId } from '#app/domain/shared/ids';

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
  resent_from_id: Generated<string | null>;
}

export interface MailAttachmentTable {
  id: string;
  mail_id: string;
  paper_id: PaperId;
}

/** One try at handing a mail over. `cause` says why it came to nothing when the server's `answer` doesn't. */
export interface MailAttemptTable {
  id: string;
  mail_id: string;
  number: number;
  started_at: string;
  ended_at: string | null;
  outcome: 'sending' | 'sent' | 'deferred' | 'failed' | 'lost';
  cause: Generated<string>;
  answer: string | null;
}

/** One row: who delivers at present, and what keeps the mail server from being used. */
export interface MailDeliveryTable {
  id: number;
  holder: string | null;
  lease_until: string | null;
  fault: 'unreachable' | 'tls' | 'auth' | 'sender' | null;
  fault_words: string | null;
  fault_at: string | null;
  next_try_at: string | null;
}

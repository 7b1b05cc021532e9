import type { InvoiceId } from '#app/domain/shared/ids';

/** What is known of an invoice on its way to the customer, one after the other; `said_on` is the day it happened. */
export interface InvoiceTransmissionTable {
  id: string;
  invoice_id: InvoiceId;
  position: number;
  channel: 'MAIL' | 'FILE' | 'PLATFORM';
  state:
    | 'DEPOSITED'
    | 'MADE_AVAILABLE'
    | 'TAKEN_IN_CHARGE'
    | 'APPROVED'
    | 'PARTLY_APPROVED'
    | 'DISPUTED'
    | 'SUSPENDED'
    | 'COMPLETED'
    | 'REFUSED'
    | 'PAYMENT_SENT'
    | 'CASHED';
  said_on: string;
  detail: string | null;
  recorded_at: string;
}

import { z } from 'zod';

/** Sent with a credit note, or with an invoice that is neither deposit nor balance. */
export const invoiceSent = z.object({
  contactName: z.string(),
  company: z.string(),
  edition: z.string(),
  organiser: z.string(),
  kind: z.enum(['CREDIT', 'INVOICE']),
  number: z.string(),
  subject: z.string(),
  currency: z.string(),
  dueDate: z.string(),
  amountCents: z.number().int(),
  /** The invoice that a credit note is on. */
  corrects: z.string().nullable(),
});

export type InvoiceSent = z.output<typeof invoiceSent>;

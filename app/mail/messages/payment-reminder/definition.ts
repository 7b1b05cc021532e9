import { z } from 'zod';
import { REMINDER_CODES } from '#app/domain/payments/reminder-steps';

/** Sent at each step of reminding a firm of what it hasn't paid; the letter is attached. */
export const paymentReminder = z.object({
  code: z.enum(REMINDER_CODES),
  contactName: z.string(),
  company: z.string(),
  organiser: z.string(),
  currency: z.string(),
  totalCents: z.number().int(),
  numbers: z.array(z.string()),
});

export type PaymentReminder = z.output<typeof paymentReminder>;

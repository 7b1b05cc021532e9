import { z } from 'zod';

/** Sent with the balance of a firm; amounts include VAT. */
export const balanceInvoice = z.object({
  contactName: z.string(),
  company: z.string(),
  /** "Cosmoprof Asia 2026". */
  edition: z.string(),
  organiser: z.string(),
  booth: z.string(),
  /** The booth was confirmed by the same act: its confirmation is attached too. */
  confirmed: z.boolean(),
  number: z.string(),
  currency: z.string(),
  dueDate: z.string(),
  inclVatCents: z.number().int(),
  depositsCents: z.number().int(),
  aidCents: z.number().int(),
  dueCents: z.number().int(),
  /** Deposits that are deducted and not paid yet. */
  unpaidDeposits: z.array(z.object({ number: z.string(), openCents: z.number().int() })),
});

export type BalanceInvoice = z.output<typeof balanceInvoice>;

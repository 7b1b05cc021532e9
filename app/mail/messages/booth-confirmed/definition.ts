import { z } from 'zod';

/** Sent when a firm's booth is confirmed and its deposit invoice issued; both papers are attached. */
export const boothConfirmed = z.object({
  contactName: z.string(),
  company: z.string(),
  /** "Cosmoprof Asia 2026". */
  edition: z.string(),
  organiser: z.string(),
  venue: z.object({ name: z.string(), startsOn: z.string().nullable(), endsOn: z.string().nullable() }),
  booth: z.object({ label: z.string(), area: z.number(), hallName: z.string() }),
  deposit: z.object({
    number: z.string(),
    dueCents: z.number().int(),
    currency: z.string(),
    dueDate: z.string(),
  }),
});

export type BoothConfirmed = z.output<typeof boothConfirmed>;

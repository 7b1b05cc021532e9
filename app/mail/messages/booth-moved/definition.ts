import { z } from 'zod';

/**
 * Sent when a firm whose booth was confirmed, and which agreed to move, stands elsewhere in a newly released version; its
 * new confirmation is attached. Mails from before there was one lack what follows `to`.
 */
export const boothMoved = z.object({
  contactName: z.string(),
  company: z.string(),
  /** "Cosmoprof Asia 2026". */
  edition: z.string(),
  organiser: z.string(),
  from: z.string(),
  to: z.string(),
  /** The day of the confirmation that the attached one replaces. */
  replaces: z.string().nullish(),
  /** In m², when it is another. */
  area: z.object({ before: z.number(), now: z.number() }).nullish(),
  /** In cents without VAT, when it is another. */
  price: z
    .object({
      before: z.number().int(),
      now: z.number().int(),
      currency: z.string(),
      /** The invoice that was made from the price before. */
      invoiced: z.string().nullable(),
      /** That invoice is the balance: the difference needs a paper of its own. */
      whole: z.boolean(),
    })
    .nullish(),
});

export type BoothMoved = z.output<typeof boothMoved>;

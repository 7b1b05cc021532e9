import { z } from 'zod';

/** Sent when a firm whose booth was confirmed, and which agreed to move, stands elsewhere in a newly released version. */
export const boothMoved = z.object({
  contactName: z.string(),
  company: z.string(),
  /** "Cosmoprof Asia 2026". */
  edition: z.string(),
  organiser: z.string(),
  from: z.string(),
  to: z.string(),
});

export type BoothMoved = z.output<typeof boothMoved>;

import { z } from 'zod';

/** Sent when decisions are announced, to each firm its own. */
export const decisionAnnounced = z.object({
  decision: z.enum(['accepted', 'waiting', 'refused']),
  /** The reason that the firm may read; null when none was given. */
  reason: z.string().nullable(),
  company: z.string(),
  edition: z.string(),
  /** Path on this site where the firm follows its registration. */
  link: z.string(),
});

export type DecisionAnnounced = z.output<typeof decisionAnnounced>;

import { z } from 'zod';

/** Bans as versions and comparisons keep them. */
export const bansOf = z.array(
  z.object({
    ...{ firm: z.string(), booth: z.string() },
    ...{ on: z.string().nullable(), reason: z.string().nullable() },
  }),
);

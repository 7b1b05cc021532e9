import { z } from 'zod';

/**
 * A choice by hand. `firm` is a registration and the booth the page showed it in ("id|booth", or "id|" without one), so
 * that a move made meanwhile is seen; no booth takes the firm out of the one it has.
 */
export const byHandForm = z.object({
  allocationId: z.string(),
  firm: z
    .string()
    .regex(/^[^|]+\|[^|]*$/)
    .transform((text) => {
      const [registrationId = '', expected = ''] = text.split('|');
      return { registrationId, expected: expected || null };
    }),
  booth: z.string().optional(),
});

import { z } from 'zod';

/** A link that lets its reader choose a password once. */
export const passwordReset = z.object({
  givenName: z.string(),
  url: z.url(),
  hours: z.number().int().positive(),
});

export type PasswordReset = z.output<typeof passwordReset>;

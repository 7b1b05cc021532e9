import { z } from 'zod';

/** A link that signs its reader in once. */
export const magicLink = z.object({
  givenName: z.string(),
  url: z.url(),
  hours: z.number().int().positive(),
});

export type MagicLink = z.output<typeof magicLink>;

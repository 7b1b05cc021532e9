import { z } from 'zod';

const text = z.string().trim().max(120).default('');

/** The proof as typed; `remove` takes away the one that is kept. */
export const vatProofForm = z.object({ on: text, reference: text, remove: z.enum(['yes']).optional() });

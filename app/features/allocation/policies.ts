import { z } from 'zod';
import { AIMS } from '#app/domain/allocation/aim';
import { bansOf } from './kept-bans';

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const problems = z.array(
  z.object({ code: z.string(), at: z.string().optional(), params: params.optional() }),
);

const way = z.object({
  aim: z.enum(AIMS),
  /** Null when it could not be worked out: then `problems` say why. */
  found: z
    .object({
      status: z.enum(['optimal', 'feasible']),
      objective: z.number(),
      bound: z.number().nullable(),
      gap: z.number().nullable(),
      seconds: z.number(),
      placements: z.array(z.object({ registration: z.string(), booths: z.array(z.string()) })),
      totals: z.object({
        firms: z.number(),
        placed: z.number(),
        wishes: z.number(),
        first: z.number(),
        mean: z.number(),
      }),
      /** As `spreadOf`. */
      spread: z.array(z.number()),
      /** How many times a firm would rather have the booth of one with fewer points. */
      envy: z.number(),
    })
    .nullable(),
  problems,
});

/** What a comparison of ways of placing leaves behind: what each gives, of which facts, or why there is none. */
export const policiesOutcome = z.union([
  z.object({
    hash: z.string(),
    locks: z.record(z.string(), z.string()),
    bans: bansOf.default([]),
    seed: z.number(),
    ways: z.array(way),
  }),
  z.object({ problems }),
]);

export type Way = z.infer<typeof way>;
export type PoliciesOutcome = z.infer<typeof policiesOutcome>;

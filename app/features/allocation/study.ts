import { z } from 'zod';
import { AIMS } from '#app/domain/allocation/aim';

const placementsOf = z.array(z.object({ registration: z.string(), booths: z.array(z.string()) }));

const extraOf = z.object({ like: z.string(), hall: z.string() });

/** A scenario as it is kept with its study: the first ones had at most one booth more, under another name. */
export const scenarioOf = z
  .object({
    locks: z.record(z.string(), z.string()),
    bans: z.array(z.object({ firm: z.string(), booth: z.string() })),
    withdrawn: z.array(z.string()),
    extra: extraOf.nullish(),
    extras: z.array(extraOf).default([]),
    moveConfirmed: z.boolean(),
  })
  .transform(({ extra, extras, ...scenario }) => ({ ...scenario, extras: extra ? [extra] : extras }));

const pair = z.object({ before: z.number(), after: z.number() });
const spread = z.array(z.number());

const differenceOf = z.object({
  changes: z.array(
    z.object({
      firm: z.string(),
      company: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      before: z.number(),
      after: z.number(),
      verdict: z.enum(['placed', 'dropped', 'wins', 'loses', 'moves', 'stays']),
      parted: z.array(z.string()),
      joined: z.array(z.string()),
    }),
  ),
  placed: pair,
  satisfaction: pair,
  worth: pair,
  spread: z.object({ before: spread, after: spread }),
});

/** What a study found: another placement and what it changes, or why there can be none. */
export const studyResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('found'),
    status: z.enum(['optimal', 'feasible']),
    objective: z.number(),
    bound: z.number().nullable(),
    gap: z.number().nullable(),
    seconds: z.number(),
    seed: z.number(),
    aim: z.enum(AIMS),
    placements: placementsOf,
    difference: differenceOf,
    /** Firms that would leave a booth confirmed to them. */
    agree: z.array(z.string()),
  }),
  z.object({
    outcome: z.literal('impossible'),
    problems: z.array(
      z.object({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    ),
  }),
]);

export type StudyResult = z.output<typeof studyResult>;
export type StudyFound = Extract<StudyResult, { outcome: 'found' }>;

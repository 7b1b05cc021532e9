import { z } from 'zod';
import { LIMITS } from './limits';

const id = z.string().min(1).max(200);
const ids = z.array(id);
const note = z.string().describe('For people; the solver does not read it.').optional();
const metres = z.number().describe('Metres.');
/** Checked for being whole and within limits by `checkProblem`, which names the item; said here for readers of the schema. */
const whole = (minimum: number, maximum: number) => z.number().meta({ type: 'integer', minimum, maximum });
const worth = whole(0, LIMITS.score);
const pair = z.tuple([id, id]);

export const boothSchema = z.strictObject({
  id,
  name: note,
  capacity: whole(0, LIMITS.capacity).describe('Integer units that the uses of candidates share.'),
  x: metres.optional(),
  y: metres.optional(),
  width: metres.optional(),
  depth: metres.optional(),
  level: z
    .string()
    .describe('One surface with its own coordinates; booths on two levels are infinitely far apart.')
    .optional(),
  openSides: z.number().optional(),
  neighbours: ids.describe('Booths that share a wall longer than 0; either may list the other.').optional(),
});

export const registrationSchema = z.strictObject({
  id,
  name: note,
  points: z.number().describe('Priority points: more come first.'),
  mustPlace: z.boolean().meta({ default: false }).optional(),
  lockedTo: ids.nullable().describe('The booths it must get, exactly these; null: no lock.').optional(),
  group: z.string().nullable().optional(),
  segment: z.string().nullable().optional(),
});

export const candidateSchema = z.strictObject({
  registration: id,
  booths: ids.min(1),
  uses: z
    .array(whole(1, LIMITS.capacity))
    .min(1)
    .describe('What it uses of each booth, in the order of booths.'),
  score: whole(-LIMITS.score, LIMITS.score),
});

export const apartSchema = z.strictObject({
  registrations: pair,
  distance: z.number().nonnegative().describe('Metres between the rectangles; touching booths are 0 apart.'),
  hard: z.boolean(),
  penalty: worth.describe('Subtracted once when a soft rule is not kept.').meta({ default: 0 }).optional(),
});

export const togetherSchema = z.strictObject({
  registrations: pair,
  bonus: worth.describe('Added once when both are placed in the same booth or in neighbours.'),
});

export const placementSchema = z.strictObject({
  registration: id,
  booths: ids.min(1),
  uses: z.array(z.number()).optional(),
});

/** What a problem's file says beside its lists. */
export const restSchema = z.strictObject({
  $schema: z.string().optional(),
  name: note,
  objective: z.enum(['total', 'lexicographic', 'points']).default('total'),
  draw: z
    .strictObject({ seed: whole(0, 2 ** 31 - 1) })
    .describe('Under points: ties take turns in the order of this draw, not of the file.')
    .optional(),
});

/** The format of `allocate --problem`, as a whole. */
export const problemSchema = restSchema
  .extend({
    booths: z.array(boothSchema).min(1).max(LIMITS.booths),
    registrations: z.array(registrationSchema).min(1).max(LIMITS.registrations),
    candidates: z.array(candidateSchema).max(LIMITS.candidates),
    apart: z.array(apartSchema).max(LIMITS.rules).default([]),
    together: z.array(togetherSchema).max(LIMITS.rules).default([]),
    previous: z
      .array(placementSchema)
      .max(LIMITS.registrations)
      .describe('The version before: under lexicographic, fewest changes from it come last.')
      .optional(),
  })
  .meta({
    title: 'Pavilion: allocation problem',
    description:
      'Who could stand where at a trade fair, and what it is worth. An unplaced registration scores 0; the value of a placement is the sum of its scores and bonuses less its penalties.',
  });

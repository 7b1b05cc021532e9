import { z } from 'zod';
import { AIMS } from '#app/domain/allocation/aim';

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

/** "0,5" in French, "0.5" in English; what is no number becomes NaN, for the domain to refuse. */
const figure = z.string().transform((text) => Number(text.trim().replace(',', '.')));

/** A policy as it is typed: one field for each number, the wishes in one, best first. */
export const policyForm = z.object({
  seen: z.coerce.number().int().min(0),
  wishes: z.string().transform((text) =>
    text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number),
  ),
  size: figure,
  sizeReach: figure,
  sides: figure,
  weightBase: figure,
  weightPointsCap: figure,
  neighbour: figure,
  apartMetres: figure,
});

export const seedForm = z.object({ seed: figure });

/** What exhibitors see; an unticked box sends nothing. */
export const exhibitorsForm = z.object({
  published: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
  neighbours: z.enum(['none', 'names', 'everybody']),
});

const byHandKept = z
  .literal('by-hand')
  .optional()
  .transform((keep) => keep === 'by-hand');

/** How to work it out; without an aim the usual one. */
export const workOutForm = z
  .object({ aim: z.enum(AIMS).optional(), keep: byHandKept })
  .transform(({ aim, keep }) => ({ aim, keepByHand: keep }));

/** A lock; `next` has the rest worked out at once. */
export const lockForm = z.object({
  registration: z.string(),
  booth: z.string(),
  next: z.literal('work-out').optional(),
});

export const unlockForm = z.object({ registration: z.string() });

export const policyDraftForm = z.object({ job: z.string(), aim: z.enum(AIMS) });

/** Where the page is that it was asked from; the firm's without it. */
const toPlan = z.literal('plan').optional();

/** Booths from which a firm is to be kept; `next` has the rest worked out at once. */
export const banForm = z.object({
  booth: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  reason: z
    .string()
    .trim()
    .max(200, 'BAN_REASON_LONG')
    .optional()
    .transform((reason) => reason || null),
  next: z.literal('work-out').optional(),
  back: toPlan,
});

export const liftForm = z.object({ booth: z.string(), back: toPlan });

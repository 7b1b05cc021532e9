import { z } from 'zod';

/** Sent when an accepted firm's withdrawal is recorded: what it no longer has, and what becomes of its invoices. */
export const placementWithdrawn = z.object({
  contactName: z.string(),
  company: z.string(),
  /** "Cosmoprof Asia 2026". */
  edition: z.string(),
  organiser: z.string(),
  /** The booth that is free again; null when it had none yet. */
  booth: z.string().nullable(),
});

export type PlacementWithdrawn = z.output<typeof placementWithdrawn>;

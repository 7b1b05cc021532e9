import { z } from 'zod';
import { AIMS } from '#app/domain/allocation/aim';
import type { Scenario } from '#app/domain/allocation/scenario';

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** "Work out what it costs": which booth, and whether confirmed firms may be moved. `rank` is for the way back. */
export const insistForm = z.object({
  booth: z.string(),
  moveConfirmed: ticked,
  rank: z.coerce.number().int().optional(),
});

type Asked = {
  lockFirm?: string;
  lockBooth?: string;
  banFirm?: string;
  banBooth?: string;
  withdrawn?: string;
  extraLike?: string;
  extraHall?: string;
  moveConfirmed: boolean;
};

/** Half of a pair says nothing: SCENARIO_HALF at the field that is empty. */
const half = (pairs: [keyof Asked, keyof Asked][]) => (asked: Asked, context: z.RefinementCtx) => {
  for (const [one, other] of pairs) {
    if (Boolean(asked[one]) === Boolean(asked[other])) continue;
    const path = [asked[one] ? other : one];
    context.addIssue({ code: 'custom', path, message: 'SCENARIO_HALF' });
  }
};

/** A what-if as it is typed: firms by COUNTRY:identifier, booths by label, each part left empty at will. */
export const scenarioForm = z
  .object({
    lockFirm: z.string().optional(),
    lockBooth: z.string().optional(),
    banFirm: z.string().optional(),
    banBooth: z.string().optional(),
    withdrawn: z.string().optional(),
    extraLike: z.string().optional(),
    extraHall: z.string().optional(),
    moveConfirmed: ticked,
    aim: z.enum(AIMS).optional(),
  })
  .superRefine(
    half([
      ['lockFirm', 'lockBooth'],
      ['banFirm', 'banBooth'],
      ['extraLike', 'extraHall'],
    ]),
  )
  .transform(({ aim, ...asked }) => ({ aim, scenario: scenarioIn(asked) }));

function scenarioIn(asked: Asked): Scenario {
  const { lockFirm, lockBooth, banFirm, banBooth, extraLike, extraHall } = asked;
  return {
    locks: lockFirm && lockBooth ? { [lockFirm]: lockBooth } : {},
    bans: banFirm && banBooth ? [{ firm: banFirm, booth: banBooth }] : [],
    withdrawn: asked.withdrawn ? [asked.withdrawn] : [],
    extra: extraLike && extraHall ? { like: extraLike, hall: extraHall } : null,
    moveConfirmed: asked.moveConfirmed,
  };
}

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** Confirmed firms that agreed to move. */
export const agreedForm = z.object({ agreed: many });

/** A chain of moves, as the page showed it for a version. */
export const repairForm = z.object({ chain: z.string(), version: z.coerce.number().int(), agreed: many });

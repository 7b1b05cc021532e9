import { z } from 'zod';
import { AIMS, type Aim } from '#app/domain/allocation/aim';
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

/** A line of a what-if: each field left empty at will, a line that is not there the same as an empty one. */
const line = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object(shape)).default([]);
const said = z.string().optional();

/** Half of a line says nothing: SCENARIO_HALF at the field that is empty. */
function saysHalf<Name extends string>(
  context: z.RefinementCtx,
  list: string,
  given: readonly Partial<Record<Name, string>>[],
  [one, other]: readonly [Name, Name],
) {
  for (const [index, line] of given.entries()) {
    if (Boolean(line[one]) === Boolean(line[other])) continue;
    const path = [list, index, line[one] ? other : one];
    context.addIssue({ code: 'custom', path, message: 'SCENARIO_HALF' });
  }
}

/** A what-if as it is typed, line by line: firms by COUNTRY:identifier, booths by label. */
export const scenarioForm = z
  .object({
    locks: line({ firm: said, booth: said }),
    bans: line({ firm: said, booth: said }),
    withdrawn: line({ firm: said }),
    extras: line({ like: said, hall: said }),
    moveConfirmed: ticked,
    aim: z.enum(AIMS).optional(),
  })
  .superRefine(({ locks, bans, extras }, context) => {
    saysHalf(context, 'locks', locks, ['firm', 'booth']);
    saysHalf(context, 'bans', bans, ['firm', 'booth']);
    saysHalf(context, 'extras', extras, ['like', 'hall']);
    for (const [index, { firm, booth }] of locks.entries()) {
      const before = locks.slice(0, index).find((one) => firm && one.firm === firm);
      if (!before || before.booth === booth) continue;
      context.addIssue({ code: 'custom', path: ['locks', index, 'firm'], message: 'SCENARIO_FIRM_TWICE' });
    }
  })
  .transform(({ aim, locks, bans, withdrawn, extras, moveConfirmed }): { aim?: Aim; scenario: Scenario } => ({
    aim,
    scenario: {
      locks: Object.fromEntries(locks.flatMap(({ firm, booth }) => (firm && booth ? [[firm, booth]] : []))),
      bans: unique(bans.flatMap(({ firm, booth }) => (firm && booth ? [{ firm, booth }] : []))),
      withdrawn: unique(withdrawn.flatMap(({ firm }) => firm ?? [])),
      extras: extras.flatMap(({ like, hall }) => (like && hall ? [{ like, hall }] : [])),
      moveConfirmed,
    },
  }));

const unique = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** Confirmed firms that agreed to move. */
export const agreedForm = z.object({ agreed: many });

/** A chain of moves, as the page showed it for a version. */
export const repairForm = z.object({ chain: z.string(), version: z.coerce.number().int(), agreed: many });

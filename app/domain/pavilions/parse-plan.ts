import { z } from 'zod';
import { isLocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { isOnStep } from './metres';
import type { Plan } from './plan';

/** Larger than any hall in use (Sheikh Saeed, 300 m): keeps a mistyped plan from costing minutes. */
const LONGEST_METRES = 400;

const position = z.number().min(0).max(LONGEST_METRES).refine(isOnStep, 'offGrid');
const length = position.refine((metres) => metres > 0, 'zero');
const name = z.string().trim().min(1).max(120);
const side = z.enum(['N', 'E', 'S', 'W']);
const rectangle = z.object({ x: position, y: position, width: length, depth: length });
const door = z.object({ side, x: position, y: position, width: length });
const level = z.number().int().min(-20).max(200);

const hall = z.object({
  id: name.max(20),
  name,
  level,
  width: length,
  depth: length,
  outline: z
    .array(z.tuple([position, position]))
    .min(4)
    .max(200),
  entrances: z.array(door).max(100),
  fireExits: z.array(door).max(100),
  aisles: z.array(rectangle).max(1000),
  pillars: z.array(rectangle).max(2000),
  zones: z
    .array(
      rectangle.extend({ type: name, label: name, positions: z.number().int().min(1).max(200).optional() }),
    )
    .max(500),
});

const stand = rectangle.extend({
  label: name.max(40),
  hall: name.max(20),
  level,
  area: z
    .number()
    .positive()
    .max(LONGEST_METRES * LONGEST_METRES),
  kind: z.literal('shared').optional(),
  sharedStand: name.optional(),
});

const plan = z.object({
  slug: name,
  name,
  opening: z.string().refine(isLocalDate),
  closing: z.string().refine(isLocalDate),
  provisional: z.boolean(),
  timeZone: name,
  priceList: name,
  labelFormat: z.string().max(200),
  gridMetres: length,
  minAisleMetres: length,
  halls: z.array(hall).min(1).max(50),
  stands: z.array(stand).min(1).max(5000),
});

/**
 * A plan as it arrives (the format of `import plan`, metres) → Plan, or one PLAN_MALFORMED per wrong value, with its
 * path in `params.path` and, where it lies in a stand or hall that has a name, that name in `at`.
 * Lengths are whole multiples of 0.05 m.
 */
export function parsePlan(json: unknown): Result<Plan> {
  const parsed = plan.safeParse(json);
  if (parsed.success) return repeatedHall(parsed.data) ?? ok(parsed.data);
  return refuse(...parsed.error.issues.slice(0, 100).map((issue) => malformed(json, issue.path)));
}

function repeatedHall({ halls }: Plan) {
  const index = halls.findIndex((hall, place) => halls.findIndex(({ id }) => id === hall.id) !== place);
  return index < 0
    ? null
    : refuse({ code: 'PLAN_MALFORMED', at: halls[index]?.id, params: { path: `halls.${index}.id` } });
}

function malformed(json: unknown, path: PropertyKey[]): Problem {
  const place = nameOf(json, path);
  const params = { path: path.map(String).join('.') || '(file)' };
  return place ? { code: 'PLAN_MALFORMED', at: place, params } : { code: 'PLAN_MALFORMED', params };
}

const labelled = z.object({ label: z.string() }).transform(({ label }) => label);
const identified = z.object({ id: z.string() }).transform(({ id }) => id);

function nameOf(json: unknown, [list, index]: PropertyKey[]): string | undefined {
  if (typeof list !== 'string' || typeof index !== 'number') return undefined;
  const item = z.object({ [list]: z.array(z.unknown()) }).safeParse(json).data?.[list]?.[index];
  return z.union([labelled, identified]).safeParse(item).data;
}

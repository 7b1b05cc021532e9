import { z } from 'zod';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** Days are judged by the domain, which knows the fair; here they are only text. */
export const callForm = z.object({
  opensOn: z.string().default(''),
  closesOn: z.string().default(''),
});

/** A pavilion described in rows; lengths and rows are judged by the domain. */
export const sketchForm = z.object({
  name: z.string().trim().min(1).max(120),
  hall: z.string().trim().min(1).max(12),
  hallName: z.string().trim().min(1).max(120),
  priceList: z.string().min(1),
  depth: z.string().default(''),
  aisle: z.string().default(''),
  rows: z.string().max(10_000).default(''),
});

/** The JSON of a plan's file, or NO_PLAN_FILE, NOT_JSON. */
export function parsePlanText(text: string): Result<unknown> {
  if (text.trim() === '') return refuse({ code: 'NO_PLAN_FILE', field: 'plan' });
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 120) : '';
    return refuse({ code: 'NOT_JSON', field: 'plan', params: { why } });
  }
}

import type { Problem } from '#app/domain/shared/problem';
import { type Box, metres } from './metres';

export const PLAN_PROBLEM_CODES = [
  'OVERLAP',
  'OUTSIDE_HALL',
  'ON_PILLAR',
  'DUPLICATE_LABEL',
  'AISLE_TOO_NARROW',
  'UNREACHABLE',
  'AREA_MISMATCH',
  'ON_EXIT',
] as const;

export type PlanProblemCode = (typeof PLAN_PROBLEM_CODES)[number];

/** What is wrong with a plan, which booths it touches and where: metres from the hall's top left corner. */
export type PlanProblem = {
  code: PlanProblemCode;
  booths: string[];
  at: { hall: string; x: number; y: number };
};

/** The same as a refusal for people: worded under `problem.<code>` with booths, hall, x and y. */
export function planRefusal({ code, booths, at }: PlanProblem): Problem {
  return {
    code,
    at: `${at.hall} ${at.x};${at.y}`,
    params: { booths: booths.join(', '), hall: at.hall, x: at.x, y: at.y },
  };
}

export const problemAt = (code: PlanProblemCode, booths: string[], hall: string, box: Box): PlanProblem => ({
  code,
  booths,
  at: { hall, x: metres(box.left), y: metres(box.top) },
});

import type { Problem } from '#app/domain/shared/problem';
import { boothsOf, type PlannedBooth } from './booths';
import { checkPlan } from './check-plan';
import { type OpenSides, openSides } from './open-sides';
import { parsePlan } from './parse-plan';
import type { Plan } from './plan';
import { type PlanProblem, planRefusal } from './plan-problem';

/** A plan as read from a file: what it would become, and everything that speaks against it. */
export type ReadPlan = {
  /** Null when the file can't be read as a plan at all. */
  plan: Plan | null;
  booths: PlannedBooth[];
  openSides: Record<string, OpenSides>;
  geometry: PlanProblem[];
  problems: Problem[];
};

/** Parses and checks a plan's file; `problems` has the refusals of both steps in words' terms, geometry as places too. */
export function readPlan(json: unknown): ReadPlan {
  const parsed = parsePlan(json);
  if (!parsed.ok) return { plan: null, booths: [], openSides: {}, geometry: [], problems: parsed.problems };
  const plan = parsed.value;
  const geometry = checkPlan(plan);
  return {
    plan,
    booths: boothsOf(plan),
    openSides: openSides(plan),
    geometry,
    problems: geometry.map(planRefusal),
  };
}

/** What `import plan` prints (COMMANDS): `booths` counts the stands of the plan. */
export type PrintedPlanImport = {
  written: boolean;
  booths: number;
  problems: { code: string; booths: string[]; at: { hall: string; x: number; y: number } | null }[];
  openSides: Record<string, OpenSides>;
};

/** An import as COMMANDS prints it; a refusal that is no place on the plan names the booth or hall it came with, if any. */
export function printedPlanImport(imported: {
  written: boolean;
  stands: number;
  geometry: PlanProblem[];
  problems: Problem[];
  openSides: Record<string, OpenSides>;
}): PrintedPlanImport {
  const { written, stands, geometry, problems, openSides } = imported;
  const elsewhere = problems.map(({ code, at }) => ({ code, booths: at ? [at] : [], at: null }));
  return { written, booths: stands, problems: geometry.length > 0 ? geometry : elsewhere, openSides };
}

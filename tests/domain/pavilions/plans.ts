import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePlan } from '#app/domain/pavilions/parse-plan';
import type { Hall, Plan, Stand } from '#app/domain/pavilions/plan';

export const PLAN_SLUGS = [
  'beautyworld-dubai-2027',
  'china-beauty-expo-2027',
  'cosmetic-360-2027',
  'cosmoprof-asia-2026',
  'cosmoprof-bologna-2027',
  'cosmoprof-las-vegas-2027',
];

export function planJson(slug: string): unknown {
  const file = fileURLToPath(new URL(`../../../db/seed/data/pavilions/${slug}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function planOf(slug: string): Plan {
  const parsed = parsePlan(planJson(slug));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** The plan with one stand changed. */
export function withStand(plan: Plan, label: string, change: Partial<Stand>): Plan {
  if (!plan.stands.some((stand) => stand.label === label)) throw new Error(`no stand ${label}`);
  return {
    ...plan,
    stands: plan.stands.map((stand) => (stand.label === label ? { ...stand, ...change } : stand)),
  };
}

export function withHall(plan: Plan, id: string, change: (hall: Hall) => Partial<Hall>): Plan {
  return { ...plan, halls: plan.halls.map((hall) => (hall.id === id ? { ...hall, ...change(hall) } : hall)) };
}

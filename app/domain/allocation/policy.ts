import type { Problem } from '#app/domain/shared/problem';

/**
 * How much a booth pleases a firm, and how much its priority points weigh. All numbers are integers, so that scores
 * are exact. An edition keeps its own copy; these are the defaults.
 */
export type Policy = {
  /** For the 1st, 2nd, … wish. A booth that was not wished for earns none of it. */
  wishes: number[];
  /** At exactly the wished area; falls in a straight line to 0 at `sizeReach` of the wished area away. */
  size: number;
  /** Share of the wished area, in percent, at which the size earns nothing any more. */
  sizeReach: number;
  /** When two or more open sides were asked for and are there, or one was asked for and is there, or it's all the same. */
  sides: number;
  /** Satisfaction is multiplied by weightBase + points, points counted up to weightPointsCap. */
  weightBase: number;
  weightPointsCap: number;
  /** When a firm stands beside one that it asked to share or stand with, before the weight. */
  neighbour: number;
  /** Metres between a firm and one that it keeps away from; touching corners are 0 m apart. */
  apartMetres: number;
};

export const DEFAULT_POLICY: Policy = {
  wishes: [100, 80, 65, 50, 40],
  size: 30,
  sizeReach: 50,
  sides: 20,
  weightBase: 10,
  weightPointsCap: 40,
  neighbour: 30,
  apartMetres: 1,
};

/** The least and the most that each number may be; wishes one by one. Metres in half metres, all others whole. */
export const POLICY_RANGES = {
  wishes: [0, 500],
  size: [0, 500],
  sizeReach: [1, 300],
  sides: [0, 500],
  weightBase: [1, 200],
  weightPointsCap: [0, 200],
  neighbour: [0, 500],
  apartMetres: [0, 50],
} as const satisfies Record<keyof Policy, readonly [number, number]>;

export const MOST_WISHES = 10;

/**
 * What is wrong with a policy, by field: POLICY_RANGE (not a whole number, or beyond its range), POLICY_WISHES (none,
 * more than ten, or a later wish worth more than an earlier one), POLICY_NOTHING (no booth would please anybody).
 */
export function checkPolicy(policy: Policy): Problem[] {
  const { wishes, ...numbers } = policy;
  const problems: Problem[] = [];
  for (const field of FIELDS) {
    const value = numbers[field];
    const step = field === 'apartMetres' ? 0.5 : 1;
    const [least, most] = POLICY_RANGES[field];
    if (!Number.isInteger(value / step) || value < least || value > most)
      problems.push({ code: 'POLICY_RANGE', field, params: { least, most } });
  }
  const [least, most] = POLICY_RANGES.wishes;
  if (wishes.some((value) => !Number.isInteger(value) || value < least || value > most))
    problems.push({ code: 'POLICY_RANGE', field: 'wishes', params: { least, most } });
  const rises = wishes.some((value, index) => index > 0 && value > (wishes[index - 1] ?? 0));
  if (wishes.length === 0 || wishes.length > MOST_WISHES || rises)
    problems.push({ code: 'POLICY_WISHES', field: 'wishes', params: { most: MOST_WISHES } });
  if (problems.length === 0 && bestPossible(policy) === 0)
    problems.push({ code: 'POLICY_NOTHING', field: 'wishes' });
  return problems;
}

const FIELDS = [
  'size',
  'sizeReach',
  'sides',
  'weightBase',
  'weightPointsCap',
  'neighbour',
  'apartMetres',
] as const satisfies readonly (keyof Policy)[];

export type Satisfaction = { wishRank: number | null; wish: number; size: number; sides: number };

type Wishing = {
  points: number;
  wishes: string[];
  wishedArea: number | null;
  corner: 'yes' | 'no' | 'either';
};
type Offered = { id: string; area: number; openSides: number };

/** What a booth is worth to a firm, part by part, before its points weigh in. */
export function satisfactionOf(policy: Policy, firm: Wishing, booth: Offered): Satisfaction {
  const rank = firm.wishes.indexOf(booth.id);
  return {
    wishRank: rank < 0 ? null : rank + 1,
    wish: rank < 0 ? 0 : (policy.wishes[rank] ?? 0),
    size: sizeWorth(policy, firm.wishedArea, booth.area),
    sides: suitsSides(firm.corner, booth.openSides) ? policy.sides : 0,
  };
}

export const totalOf = (satisfaction: Satisfaction): number =>
  satisfaction.wish + satisfaction.size + satisfaction.sides;

export const bestPossible = (policy: Policy): number =>
  Math.max(0, ...policy.wishes) + policy.size + policy.sides;

/** The factor that lets a firm with more points win a contested booth, all else being equal. */
export const weightOf = (policy: Policy, points: number): number =>
  policy.weightBase + Math.max(0, Math.min(Math.round(points), policy.weightPointsCap));

/** What it earns when two firms of these points stand side by side as one of them asked. */
export const neighbourBonus = (policy: Policy, points: number, others: number): number =>
  Math.round((policy.neighbour * (weightOf(policy, points) + weightOf(policy, others))) / 2);

function sizeWorth(policy: Policy, wished: number | null, area: number): number {
  if (!wished) return policy.size;
  const reach = (wished * policy.sizeReach) / 100;
  return Math.max(0, Math.round(policy.size * (1 - Math.abs(area - wished) / reach)));
}

/** Whether a booth has the open sides that a firm asked for: a corner is two or more. */
export function suitsSides(corner: Wishing['corner'], openSides: number): boolean {
  if (corner === 'either') return true;
  return corner === 'yes' ? openSides >= 2 : openSides < 2;
}

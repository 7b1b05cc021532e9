import type { Problem } from '#app/domain/shared/problem';
import { candidatesByRegistration } from './candidates';
import type { AllocationProblem, Apart, ProblemBooth, ProblemRegistration } from './problem';

/** One thing that a placement must respect and that could be given up. */
export type Rule =
  | { kind: 'apart'; apart: Apart }
  | { kind: 'capacity'; booth: ProblemBooth }
  | { kind: 'must' | 'lock'; registration: ProblemRegistration };

/**
 * The rules that can make a problem infeasible, in the order in which they are best given up: hard distances between
 * two firms that are both promised a place, capacities of booths that promised firms could get, `mustPlace`, locks.
 * Whoever may stay out can never be in the way.
 */
export function rulesOf(problem: AllocationProblem): Rule[] {
  const promised = new Set(
    problem.registrations.filter((one) => one.mustPlace || one.lockedTo).map((one) => one.id),
  );
  const wanted = new Set(
    problem.candidates.flatMap((one) => (promised.has(one.registration) ? one.booths : [])),
  );
  const firms = problem.registrations;
  return [
    ...problem.apart
      .filter((rule) => rule.hard && rule.registrations.every((id) => promised.has(id)))
      .map((apart) => ({ kind: 'apart' as const, apart })),
    ...problem.booths
      .filter(({ id }) => wanted.has(id))
      .map((booth) => ({ kind: 'capacity' as const, booth })),
    ...firms.filter((one) => one.mustPlace).map((registration) => ({ kind: 'must' as const, registration })),
    ...firms.filter((one) => one.lockedTo).map((registration) => ({ kind: 'lock' as const, registration })),
  ];
}

/** The problem of keeping these rules and no others: only promised firms, no bonuses, no soft rules. */
export function keeping(problem: AllocationProblem, rules: readonly Rule[]): AllocationProblem {
  const musts = new Set(rules.flatMap((rule) => (rule.kind === 'must' ? [rule.registration.id] : [])));
  const locks = new Set(rules.flatMap((rule) => (rule.kind === 'lock' ? [rule.registration.id] : [])));
  const bounded = new Set(rules.flatMap((rule) => (rule.kind === 'capacity' ? [rule.booth.id] : [])));
  const kept = problem.registrations.filter(({ id }) => musts.has(id) || locks.has(id));
  const ids = new Set(kept.map(({ id }) => id));
  const candidates = problem.candidates.filter(({ registration }) => ids.has(registration));
  const most = candidates.reduce((sum, { uses }) => sum + Math.max(...uses), 0);
  return {
    booths: problem.booths.map((booth) => (bounded.has(booth.id) ? booth : { ...booth, capacity: most })),
    registrations: kept.map((one) => ({
      ...one,
      mustPlace: musts.has(one.id),
      lockedTo: locks.has(one.id) ? one.lockedTo : null,
    })),
    candidates,
    apart: rules
      .flatMap((rule) => (rule.kind === 'apart' ? [rule.apart] : []))
      .filter(({ registrations }) => registrations.every((id) => ids.has(id))),
    together: [],
    objective: 'total',
  };
}

/**
 * Of rules that can't all be kept, some that can't either, though any of them less could: the smallest such set that
 * giving up rules in several orders finds. `feasible` says whether rules can all be kept; null when it can't say (out
 * of time): what is known by then is answered.
 */
export function smallestConflict(
  rules: readonly Rule[],
  feasible: (rules: Rule[]) => boolean | null,
): Rule[] {
  const orders = [[...rules], [...rules].reverse(), interleaved(rules)];
  let smallest = [...rules];
  for (const order of orders) {
    const found = irreducible(order, feasible);
    if (found.length < smallest.length) smallest = found;
  }
  return rules.filter((rule) => smallest.includes(rule));
}

/** Gives up as many rules at once as it can while the rest still conflicts; what can't be given up one by one stays. */
function irreducible(rules: Rule[], feasible: (rules: Rule[]) => boolean | null): Rule[] {
  let rest = rules;
  let start = 0;
  for (let step = Math.max(1, rules.length >> 1); start < rest.length; ) {
    const without = [...rest.slice(0, start), ...rest.slice(start + step)];
    const verdict = feasible(without);
    if (verdict === null) return rest;
    if (!verdict) {
      rest = without;
      step = Math.min(step * 2, Math.max(1, rest.length - start));
    } else if (step > 1) step = Math.max(1, step >> 2);
    else {
      start += 1;
      step = Math.max(1, (rest.length - start) >> 1);
    }
  }
  return rest;
}

const interleaved = (rules: readonly Rule[]): Rule[] => [
  ...rules.filter((_, index) => index % 2 === 1),
  ...rules.filter((_, index) => index % 2 === 0),
];

/** The rules of a conflict as problems, worded in i18n. Firm and booth ids as the problem gives them; metres. */
export function conflictInWords(problem: AllocationProblem, rules: readonly Rule[]): Problem[] {
  const wishes = candidatesByRegistration(problem);
  return rules.map((rule): Problem => {
    if (rule.kind === 'capacity') {
      const { id, capacity } = rule.booth;
      return { code: 'CONFLICT_CAPACITY', at: id, params: { booth: id, capacity } };
    }
    if (rule.kind === 'apart') {
      const [one, other] = rule.apart.registrations;
      const params = { one, other, distance: rule.apart.distance };
      return { code: 'CONFLICT_APART', at: `${one} / ${other}`, params };
    }
    const { id, lockedTo } = rule.registration;
    if (rule.kind === 'lock')
      return {
        code: 'CONFLICT_LOCK',
        at: id,
        params: { registration: id, booths: (lockedTo ?? []).join(' + ') },
      };
    const code = wishes.get(id)?.length ? 'CONFLICT_MUST' : 'CONFLICT_NOWHERE';
    return { code, at: id, params: { registration: id } };
  });
}

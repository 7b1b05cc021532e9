import type { Problem } from '#app/domain/shared/problem';
import { isSet } from './geometry';
import { LIMITS } from './limits';
import type { AllocationProblem } from './problem';

/**
 * What is wrong with rules, by pair (`r1 / r7`): a stranger, a firm against itself, amounts that are no integers from 0
 * or too large, a distance below 0, a pair both apart (hard) and together, booths whose distance a rule needs and that
 * have no geometry.
 */
export function ruleProblems(problem: AllocationProblem, registrations: Set<string>): Problem[] {
  const problems: Problem[] = [];
  for (const { registrations: pair, bonus } of problem.together)
    problems.push(...pairProblems(pair, registrations), ...worthProblems(pair, bonus));
  for (const { registrations: pair, distance, hard, penalty } of problem.apart) {
    problems.push(...pairProblems(pair, registrations));
    if (!hard) problems.push(...worthProblems(pair, penalty ?? 0));
    if (!(Number.isFinite(distance) && distance >= 0))
      problems.push({ code: 'ALLOCATION_DISTANCE', at: nameOf(pair), params: { distance } });
  }
  return [...problems, ...contradictions(problem), ...geometryProblems(problem)];
}

type Pair = [string, string];

const nameOf = ([a, b]: Pair) => `${a} / ${b}`;
const keyOf = (pair: Pair) => JSON.stringify([...pair].sort());

function pairProblems(pair: Pair, registrations: Set<string>): Problem[] {
  const at = nameOf(pair);
  const strangers = pair.filter((id) => !registrations.has(id));
  const problems = strangers.map(
    (registration): Problem => ({ code: 'ALLOCATION_UNKNOWN_REGISTRATION', at, params: { registration } }),
  );
  if (pair[0] !== pair[1]) return problems;
  return [...problems, { code: 'ALLOCATION_RULE_ON_ITSELF', at, params: { registration: pair[0] } }];
}

function worthProblems(pair: Pair, score: number): Problem[] {
  if (Number.isSafeInteger(score) && score >= 0 && score <= LIMITS.score) return [];
  return [{ code: 'ALLOCATION_SCORE', at: nameOf(pair), params: { score, limit: LIMITS.score } }];
}

function contradictions({ apart, together }: AllocationProblem): Problem[] {
  const wanted = new Set(together.map((rule) => keyOf(rule.registrations)));
  return apart
    .filter((rule) => rule.hard && wanted.has(keyOf(rule.registrations)))
    .map(({ registrations: pair }) => ({
      code: 'ALLOCATION_APART_AND_TOGETHER',
      at: nameOf(pair),
      params: { one: pair[0], other: pair[1] },
    }));
}

/** The booths that a distance rule could have to measure: those that either firm of it could get. */
function geometryProblems({ apart, booths, candidates }: AllocationProblem): Problem[] {
  const bare = new Set(booths.filter((booth) => !isSet(booth)).map((booth) => booth.id));
  if (bare.size === 0) return [];
  const measured = new Set(apart.flatMap((rule) => (rule.distance > 0 ? rule.registrations : [])));
  const needed = new Set<string>();
  for (const candidate of candidates)
    if (measured.has(candidate.registration))
      for (const booth of candidate.booths) if (bare.has(booth)) needed.add(booth);
  return [...needed].map((booth) => ({ code: 'ALLOCATION_NO_GEOMETRY', at: booth, params: { booth } }));
}

import type { Problem } from '#app/domain/shared/problem';
import { usesExactly } from './candidates';
import { distanceBetween } from './geometry';
import type { AllocationProblem, Candidate } from './problem';

/**
 * Locks that can't be kept on their face: to an unknown booth, to booths that no candidate of the registration uses,
 * several to one booth beyond its capacity, two within a hard distance of one another. Whether promises that are
 * sound by themselves can all be kept is for the solver to find out.
 */
export function promiseProblems(problem: AllocationProblem): Problem[] {
  const keeping = candidatesThatKeep(problem);
  const impossible = problem.registrations.flatMap(({ id, lockedTo }): Problem[] => {
    if (!lockedTo || keeping.get(id)?.length) return [];
    const unknown = lockedTo.filter((booth) => !problem.booths.some((one) => one.id === booth));
    if (unknown.length > 0)
      return unknown.map((booth) => ({ code: 'ALLOCATION_UNKNOWN_BOOTH', at: id, params: { booth } }));
    const params = { registration: id, booths: lockedTo.join(' + ') };
    return [{ code: 'ALLOCATION_LOCK_IMPOSSIBLE', at: id, params }];
  });
  return [...impossible, ...crowded(problem, keeping), ...tooNear(problem)];
}

function candidatesThatKeep({ registrations, candidates }: AllocationProblem): Map<string, Candidate[]> {
  const locks = new Map(registrations.flatMap(({ id, lockedTo }) => (lockedTo ? [[id, lockedTo]] : [])));
  const keeping = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const locked = locks.get(candidate.registration);
    if (!locked || !usesExactly(candidate, locked)) continue;
    keeping.set(candidate.registration, [...(keeping.get(candidate.registration) ?? []), candidate]);
  }
  return keeping;
}

function crowded({ booths }: AllocationProblem, keeping: Map<string, Candidate[]>): Problem[] {
  const least = new Map<string, { use: number; firms: string[] }>();
  for (const [id, candidates] of keeping)
    for (const booth of candidates[0]?.booths ?? []) {
      const use = Math.min(...candidates.map((one) => one.uses[one.booths.indexOf(booth)] ?? 0));
      const sofar = least.get(booth) ?? { use: 0, firms: [] };
      least.set(booth, { use: sofar.use + use, firms: [...sofar.firms, id] });
    }
  return booths.flatMap(({ id, capacity }): Problem[] => {
    const { use, firms } = least.get(id) ?? { use: 0, firms: [] };
    if (use <= capacity) return [];
    const params = { booth: id, registrations: firms.join(', '), use, capacity };
    return [{ code: 'ALLOCATION_LOCKS_CROWDED', at: id, params }];
  });
}

function tooNear(problem: AllocationProblem): Problem[] {
  const booths = new Map(problem.booths.map((booth) => [booth.id, booth]));
  const locks = new Map(problem.registrations.map(({ id, lockedTo }) => [id, lockedTo ?? []]));
  return problem.apart.flatMap(({ registrations: [one, other], distance, hard }): Problem[] => {
    if (!hard) return [];
    const standing = (id: string) => (locks.get(id) ?? []).flatMap((booth) => booths.get(booth) ?? []);
    const clash = standing(one)
      .flatMap((a) => standing(other).map((b) => ({ a, b })))
      .find(({ a, b }) => a.id === b.id || (distance > 0 && distanceBetween(a, b) < distance));
    if (!clash) return [];
    const params = { one, other, booth: clash.a.id, otherBooth: clash.b.id, distance };
    return [{ code: 'ALLOCATION_LOCKS_TOO_NEAR', at: `${one} / ${other}`, params }];
  });
}

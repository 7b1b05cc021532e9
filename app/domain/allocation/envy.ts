import { distanceBetween } from './geometry';
import type { AllocationProblem, Candidate, Placement } from './problem';

/** `registration` would rather have `booths`, of which `holder` has one with fewer points. */
export type Envy = { registration: string; holder: string; booths: string[]; own: string[] };

/**
 * Justified envy: a registration prefers (by score; unplaced scores 0) a candidate with a booth held by one with fewer
 * points, and that candidate would stand within capacity and hard distances were the holder not there, all others where
 * they are. Locks and must-place are decisions of people: whoever has one is neither envious nor envied. For each two
 * the best such candidate, in the order of the problem. Serial dictatorship leaves none (Svensson 1999).
 */
export function justifiedEnvy(problem: AllocationProblem, placements: Placement[]): Envy[] {
  const scene = sceneOf(problem, placements);
  return problem.registrations.flatMap((registration) => {
    if (isDecided(registration)) return [];
    const own = scene.chosen.get(registration.id);
    const better = (scene.candidates.get(registration.id) ?? [])
      .filter((candidate) => candidate.score > (own?.score ?? 0))
      .sort((a, b) => b.score - a.score);
    const envied = new Map<string, Envy>();
    for (const candidate of better)
      for (const holder of holdersOf(scene, candidate)) {
        const theirs = scene.registrations.get(holder);
        if (holder === registration.id || envied.has(holder) || !theirs || isDecided(theirs)) continue;
        if (theirs.points >= registration.points || !fitsWithout(scene, candidate, holder)) continue;
        const envy = { registration: registration.id, holder, booths: candidate.booths };
        envied.set(holder, { ...envy, own: own?.booths ?? [] });
      }
    return [...envied.values()];
  });
}

type Registration = AllocationProblem['registrations'][number];

const isDecided = (registration: Registration) =>
  Boolean(registration.lockedTo) || registration.mustPlace === true;

type Scene = {
  problem: AllocationProblem;
  registrations: Map<string, Registration>;
  booths: Map<string, AllocationProblem['booths'][number]>;
  candidates: Map<string, Candidate[]>;
  chosen: Map<string, Candidate>;
};

function sceneOf(problem: AllocationProblem, placements: Placement[]): Scene {
  const candidates = new Map<string, Candidate[]>(problem.registrations.map(({ id }) => [id, []]));
  for (const candidate of problem.candidates) candidates.get(candidate.registration)?.push(candidate);
  const chosen = new Map<string, Candidate>();
  for (const { registration, booths } of placements) {
    const wanted = [...booths].sort().join('\n');
    const found = candidates
      .get(registration)
      ?.filter((one) => [...one.booths].sort().join('\n') === wanted)
      .sort((a, b) => b.score - a.score)[0];
    if (found) chosen.set(registration, found);
  }
  return {
    ...{ problem, candidates, chosen },
    registrations: new Map(problem.registrations.map((one) => [one.id, one])),
    booths: new Map(problem.booths.map((booth) => [booth.id, booth])),
  };
}

const holdersOf = (scene: Scene, candidate: Candidate): string[] =>
  [...scene.chosen.values()]
    .filter((one) => one.booths.some((booth) => candidate.booths.includes(booth)))
    .map((one) => one.registration);

function fitsWithout(scene: Scene, candidate: Candidate, holder: string): boolean {
  const others = [...scene.chosen.values()].filter(
    (one) => one.registration !== holder && one.registration !== candidate.registration,
  );
  const hasRoom = candidate.booths.every((booth, index) => {
    const used = others.reduce((sum, one) => sum + (one.uses[one.booths.indexOf(booth)] ?? 0), 0);
    return used + (candidate.uses[index] ?? 0) <= (scene.booths.get(booth)?.capacity ?? 0);
  });
  return hasRoom && others.every((other) => keepsApart(scene, candidate, other));
}

function keepsApart(scene: Scene, one: Candidate, other: Candidate): boolean {
  const pair = [one.registration, other.registration];
  const rules = scene.problem.apart.filter(
    ({ hard, registrations }) => hard && registrations.every((id) => pair.includes(id)),
  );
  return rules.every(({ distance }) =>
    boothsOf(scene, one).every((a) =>
      boothsOf(scene, other).every((b) => a.id !== b.id && distanceBetween(a, b) >= distance),
    ),
  );
}

const boothsOf = (scene: Scene, candidate: Candidate) =>
  candidate.booths.flatMap((id) => scene.booths.get(id) ?? []);

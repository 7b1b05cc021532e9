import { distanceBetween } from './geometry';
import type { AllocationProblem, Apart, Candidate, Placement } from './problem';

/** `registration` would rather have `booths`, of which `holder` has one with fewer points. */
export type Envy = { registration: string; holder: string; booths: string[]; own: string[] };

/**
 * Justified envy: a registration prefers (by score; unplaced scores 0) a candidate with a booth held by one with fewer
 * points, and that candidate would stand within capacity and hard distances were the holder not there, all others where
 * they are. Locks and must-place are decisions of people: whoever has one is neither envious nor envied. For each two
 * the best such candidate, in the order of the problem. Serial dictatorship leaves none (Svensson 1999).
 * `among`: whose envy is asked for; everybody's when left out.
 */
export function justifiedEnvy(
  problem: AllocationProblem,
  placements: Placement[],
  among?: ReadonlySet<string>,
): Envy[] {
  const scene = sceneOf(problem, placements);
  return problem.registrations.flatMap((registration) => {
    if (isDecided(registration) || (among && !among.has(registration.id))) return [];
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
  registrations: Map<string, Registration>;
  booths: Map<string, AllocationProblem['booths'][number]>;
  candidates: Map<string, Candidate[]>;
  chosen: Map<string, Candidate>;
  /** Booth → the chosen candidates that stand on it. */
  standing: Map<string, Candidate[]>;
  /** Registration → the hard distances that it has to keep. */
  apart: Map<string, Apart[]>;
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
  const standing = new Map<string, Candidate[]>();
  for (const one of chosen.values())
    for (const booth of one.booths) standing.set(booth, [...(standing.get(booth) ?? []), one]);
  const apart = new Map<string, Apart[]>();
  for (const rule of problem.apart)
    if (rule.hard) for (const id of rule.registrations) apart.set(id, [...(apart.get(id) ?? []), rule]);
  return {
    ...{ candidates, chosen, standing, apart },
    registrations: new Map(problem.registrations.map((one) => [one.id, one])),
    booths: new Map(problem.booths.map((booth) => [booth.id, booth])),
  };
}

const holdersOf = (scene: Scene, candidate: Candidate): Set<string> =>
  new Set(
    candidate.booths.flatMap((booth) => (scene.standing.get(booth) ?? []).map((one) => one.registration)),
  );

function fitsWithout(scene: Scene, candidate: Candidate, holder: string): boolean {
  const gone = [holder, candidate.registration];
  const hasRoom = candidate.booths.every((booth, index) => {
    const others = (scene.standing.get(booth) ?? []).filter((one) => !gone.includes(one.registration));
    const used = others.reduce((sum, one) => sum + (one.uses[one.booths.indexOf(booth)] ?? 0), 0);
    return used + (candidate.uses[index] ?? 0) <= (scene.booths.get(booth)?.capacity ?? 0);
  });
  return hasRoom && keepsApart(scene, candidate, holder);
}

/** From all that it has to stand away from, but the one whose booth it would take. */
function keepsApart(scene: Scene, candidate: Candidate, holder: string): boolean {
  return (scene.apart.get(candidate.registration) ?? []).every(({ registrations, distance }) => {
    const [other] = registrations.filter((id) => id !== candidate.registration);
    const stands = other === undefined || other === holder ? undefined : scene.chosen.get(other);
    if (!stands) return true;
    return boothsOf(scene, candidate).every((a) =>
      boothsOf(scene, stands).every((b) => a.id !== b.id && distanceBetween(a, b) >= distance),
    );
  });
}

const boothsOf = (scene: Scene, candidate: Candidate) =>
  candidate.booths.flatMap((id) => scene.booths.get(id) ?? []);

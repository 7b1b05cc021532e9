import type { Assigned, Assignment } from './assignment';
import { candidatesByRegistration, placementsFrom, usesExactly } from './candidates';
import type { AllocationProblem, Candidate, Placement } from './problem';

export type AsAssignment = { assignment: Assignment; candidates: Candidate[] };

/**
 * The problem as an assignment, arcs in the order of registrations, then of candidates; null when it is none: a
 * candidate with several booths, a booth whose candidates use different amounts (unless only one fits at a time), a
 * rule about two firms that counts for something. A lock leaves its own candidates alone, and must be kept.
 * `worthOf`: what a candidate counts for; its score unless told otherwise.
 */
export function asAssignment(
  problem: AllocationProblem,
  worthOf: (candidate: Candidate) => number = (candidate) => candidate.score,
): AsAssignment | null {
  if (problem.apart.some((rule) => rule.hard || rule.penalty)) return null;
  if (problem.together.some((rule) => rule.bonus !== 0)) return null;
  if (problem.candidates.some((candidate) => candidate.booths.length !== 1)) return null;
  const candidates = inOrder(problem);
  const places = placesOf(problem, candidates);
  return places && { assignment: arraysOf(problem, candidates, places, worthOf), candidates };
}

/** The placements that an assignment amounts to. */
export function assignedPlacements(
  problem: AllocationProblem,
  { candidates }: AsAssignment,
  { arcs }: Assigned,
): Placement[] {
  return placementsFrom(
    problem,
    Array.from(arcs).flatMap((arc) => candidates[arc] ?? []),
  );
}

function arraysOf(
  problem: AllocationProblem,
  candidates: Candidate[],
  places: Int32Array,
  worthOf: (candidate: Candidate) => number,
): Assignment {
  const columnOf = new Map(problem.booths.map(({ id }, column) => [id, column]));
  const rowOf = new Map(problem.registrations.map(({ id }, row) => [id, row]));
  const starts = new Int32Array(problem.registrations.length + 1);
  const columns = new Int32Array(candidates.length);
  const scores = new Float64Array(candidates.length);
  let arc = 0;
  for (const candidate of candidates) {
    columns[arc] = columnOf.get(candidate.booths[0] ?? '') ?? 0;
    scores[arc] = worthOf(candidate);
    arc += 1;
    starts[(rowOf.get(candidate.registration) ?? 0) + 1] = arc;
  }
  for (let row = 1; row < starts.length; row += 1) starts[row] ||= starts[row - 1] ?? 0;
  const must = Uint8Array.from(problem.registrations, (one) => (one.mustPlace || one.lockedTo ? 1 : 0));
  return { starts, columns, scores, places, must };
}

/** Registration by registration; those that break a lock left out. */
function inOrder(problem: AllocationProblem): Candidate[] {
  const lists = candidatesByRegistration(problem);
  for (const { id, lockedTo } of problem.registrations)
    if (lockedTo)
      lists.set(
        id,
        (lists.get(id) ?? []).filter((candidate) => usesExactly(candidate, lockedTo)),
      );
  return [...lists.values()].flat();
}

function placesOf(problem: AllocationProblem, candidates: Candidate[]): Int32Array | null {
  const uses = new Map<string, { least: number; most: number }>();
  for (const { booths, uses: used } of candidates) {
    const [booth = '', use = 0] = [booths[0], used[0]];
    const sofar = uses.get(booth);
    if (!sofar) uses.set(booth, { least: use, most: use });
    else if (use < sofar.least) sofar.least = use;
    else if (use > sofar.most) sofar.most = use;
  }
  const places = new Int32Array(problem.booths.length);
  for (const [column, { id, capacity }] of problem.booths.entries()) {
    const { least, most } = uses.get(id) ?? { least: 0, most: 0 };
    if (least !== most && 2 * least <= capacity) return null;
    places[column] = least === 0 ? 0 : least === most ? Math.floor(capacity / most) : 1;
  }
  return places;
}

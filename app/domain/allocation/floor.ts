import { distanceBetween } from './geometry';
import type { AllocationProblem, Candidate, ProblemBooth } from './problem';

/** What stands in a candidate's way: booths without enough room left, firms that must be farther away. */
export type Obstacles = { full: string[]; near: string[] };

/** Who stands where so far, and whether one more candidate would keep capacities and hard distances. */
export class Floor {
  private readonly booths: Map<string, ProblemBooth>;
  private readonly rivals = new Map<string, { other: string; distance: number }[]>();
  private readonly used = new Map<string, number>();
  private readonly held = new Map<string, Set<string>>();
  private readonly standing = new Map<string, Candidate>();

  constructor(problem: AllocationProblem) {
    this.booths = new Map(problem.booths.map((booth) => [booth.id, booth]));
    for (const { registrations, distance, hard } of problem.apart) {
      if (!hard) continue;
      const [one, other] = registrations;
      this.rivals.set(one, [...(this.rivals.get(one) ?? []), { other, distance }]);
      this.rivals.set(other, [...(this.rivals.get(other) ?? []), { other: one, distance }]);
    }
  }

  place(candidate: Candidate): void {
    this.standing.set(candidate.registration, candidate);
    for (const [index, booth] of candidate.booths.entries()) {
      this.used.set(booth, (this.used.get(booth) ?? 0) + (candidate.uses[index] ?? 0));
      this.held.set(booth, (this.held.get(booth) ?? new Set()).add(candidate.registration));
    }
  }

  leave(candidate: Candidate): void {
    this.standing.delete(candidate.registration);
    for (const [index, booth] of candidate.booths.entries()) {
      this.used.set(booth, (this.used.get(booth) ?? 0) - (candidate.uses[index] ?? 0));
      this.held.get(booth)?.delete(candidate.registration);
    }
  }

  fits(candidate: Candidate): boolean {
    const { full, near } = this.obstacles(candidate);
    return full.length === 0 && near.length === 0;
  }

  obstacles(candidate: Candidate): Obstacles {
    const full = candidate.booths.filter((booth, index) => {
      const capacity = this.booths.get(booth)?.capacity ?? 0;
      return (this.used.get(booth) ?? 0) + (candidate.uses[index] ?? 0) > capacity;
    });
    const near = (this.rivals.get(candidate.registration) ?? [])
      .filter(({ other, distance }) => this.isNear(candidate, this.standing.get(other), distance))
      .map(({ other }) => other);
    return { full, near };
  }

  /** The registrations that stand in a booth, in the order in which they came. */
  holdersOf(booth: string): string[] {
    return [...(this.held.get(booth) ?? [])];
  }

  private isNear(one: Candidate, other: Candidate | undefined, distance: number): boolean {
    return one.booths.some((here) =>
      other?.booths.some((there) => {
        if (here === there) return true;
        const [a, b] = [this.booths.get(here), this.booths.get(there)];
        return distance > 0 && a !== undefined && b !== undefined && distanceBetween(a, b) < distance;
      }),
    );
  }
}

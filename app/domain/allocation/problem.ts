import type { Problem } from '#app/domain/shared/problem';

/** A booth of an allocation problem. Metres; geometry may be left out where no distance rule needs it. */
export type ProblemBooth = {
  id: string;
  /** For people; the solver doesn't read it. */
  name?: string;
  /** Integer units that the `uses` of its candidates share: places, or m². */
  capacity: number;
  x?: number;
  y?: number;
  width?: number;
  depth?: number;
  /** One surface with its own coordinates (from an edition: the hall). Booths on two levels are infinitely far apart. */
  level?: string;
  openSides?: number;
  /** Booths that share a wall longer than 0. */
  neighbours?: string[];
};

export type ProblemRegistration = {
  id: string;
  /** For people; the solver doesn't read it. */
  name?: string;
  /** Priority points: more come first under `points` and `lexicographic`. */
  points: number;
  mustPlace?: boolean;
  /** The booths that the registration must get, exactly these. */
  lockedTo?: string[] | null;
  group?: string | null;
  segment?: string | null;
};

/** One way of placing a registration: several neighbouring booths (merged), or a part of one (shared). */
export type Candidate = { registration: string; booths: string[]; uses: number[]; score: number };

/**
 * `hard`: every booth of one and every booth of the other are at least `distance` metres apart, never the same booth.
 * Otherwise `penalty` is subtracted once when they are not.
 */
export type Apart = {
  registrations: [string, string];
  distance: number;
  hard: boolean;
  penalty?: number;
};

/** `bonus` is added once when both are placed and some booth of one is the same as, or a neighbour of, one of the other. */
export type Together = { registrations: [string, string]; bonus: number };

/**
 * `total`: the highest sum of scores + bonuses − penalties.
 * `lexicographic`: one level after the other, see `levelsOf` in lexicographic.ts.
 * `points`: serial dictatorship, see points.ts.
 */
export type Objective = 'total' | 'lexicographic' | 'points';

/** An allocation problem: who could stand where, and what it is worth. An unplaced registration scores 0. */
export type AllocationProblem = {
  booths: ProblemBooth[];
  registrations: ProblemRegistration[];
  candidates: Candidate[];
  apart: Apart[];
  together: Together[];
  objective: Objective;
  /** Where firms stood in the version before (the released one): the last level of `lexicographic` keeps them there. */
  previous?: Placement[];
  /** Under `points`, registrations with as many points take turns in the order of this draw, not of the file. */
  draw?: { seed: number };
};

/** `uses` says which candidate is meant where the registration has several for the same booths; otherwise left out. */
export type Placement = { registration: string; booths: string[]; uses?: number[] };

export type SolveStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown';

/**
 * `objective` is always what the placement is worth under `total`; `bound`: no placement can be worth more. `gap` =
 * bound − objective as a share of the objective; 0 is the proof. Under `lexicographic` and `points` bound and gap are
 * null, and `optimal` says that each level, or each turn, was proven or taken to the letter.
 */
export type Solution = {
  status: SolveStatus;
  objective: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
  placements: Placement[];
  /** True only when the separate checker found every rule kept and the same objective. */
  verified: boolean;
};

/** Worded in i18n as `problem.UNPLACED_<reason>`; `params` fill the words. */
export type Unplaced = {
  registration: string;
  reason: UnplacedReason;
  params: Record<string, string | number>;
};

export type UnplacedReason =
  | 'NO_CANDIDATE'
  | 'ALL_TAKEN'
  | 'RULES'
  | 'DECLINED'
  | 'WORTH_MORE_OTHERWISE'
  | 'KEPT_FOR_PROMISES'
  | 'NOT_SOLVED';

/** What a solve answers. `conflict`: when infeasible, rules that can't all be kept, though any of them less could. */
export type Outcome = Solution & { unplaced: Unplaced[]; conflict: Problem[] };

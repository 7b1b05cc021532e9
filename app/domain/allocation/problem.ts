/** A booth of an allocation problem. Metres; geometry may be left out where no distance rule needs it. */
export type ProblemBooth = {
  id: string;
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

export type Objective = 'total' | 'lexicographic' | 'points';

/** An allocation problem: who could stand where, and what it is worth. An unplaced registration scores 0. */
export type AllocationProblem = {
  booths: ProblemBooth[];
  registrations: ProblemRegistration[];
  candidates: Candidate[];
  apart: Apart[];
  together: Together[];
  objective: Objective;
};

export type Placement = { registration: string; booths: string[] };

export type SolveStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown';

/** `bound`: no placement can be worth more. `gap` = bound − objective as a share of the objective; 0 is the proof. */
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

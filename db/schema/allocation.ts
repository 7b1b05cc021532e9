import type { Generated } from 'kysely';
import type {
  AllocationId,
  BoothId,
  PavilionId,
  PersonId,
  PlaceId,
  RegistrationId,
} from '#app/domain/shared/ids';

export interface AllocationTable {
  id: AllocationId;
  pavilion_id: PavilionId;
  version: number;
  state: Generated<'draft' | 'released'>;
  status: 'optimal' | 'feasible' | 'infeasible' | 'by_hand';
  objective: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number | null;
  seed: Generated<number>;
  facts_hash: string;
  policy: Generated<string>;
  refusals: Generated<string>;
  created_at: string;
  released_at: string | null;
  aim: Generated<'total' | 'fewest_moves' | 'lexicographic' | 'points'>;
  /** The released version from which it moves as few firms as it can, or with which it breaks ties. */
  previous_id: AllocationId | null;
  /** Firm (COUNTRY:identifier) → booth label, as they were when it was worked out. */
  locks: Generated<string>;
  /** Which firms were kept away from which booths then. */
  bans: Generated<string>;
  /** Firms in the order drawn by the seed. */
  draw: Generated<string>;
  draw_sha256: string | null;
}

/** The newest row of a pavilion counts; none: the built-in numbers. */
export interface AllocationPolicyTable {
  id: string;
  pavilion_id: PavilionId;
  number: number;
  policy: string;
  created_at: string;
  created_by_id: PersonId | null;
}

export interface AllocationSettingTable {
  pavilion_id: PavilionId;
  seed: Generated<number>;
  published: Generated<0 | 1>;
  neighbours: Generated<'none' | 'names' | 'everybody'>;
}

export interface AllocationLockTable {
  id: string;
  pavilion_id: PavilionId;
  registration_id: RegistrationId;
  booth_id: BoothId;
  created_at: string;
  created_by_id: PersonId | null;
}

/** A firm kept away from a booth; never one that it is locked to. */
export interface AllocationBanTable {
  id: string;
  pavilion_id: PavilionId;
  registration_id: RegistrationId;
  booth_id: BoothId;
  reason: string | null;
  created_at: string;
  created_by_id: PersonId | null;
}

export interface PlacementTable {
  id: string;
  allocation_id: AllocationId;
  registration_id: RegistrationId;
  wish_rank: number | null;
  score: Generated<number>;
  by_hand: Generated<0 | 1>;
  placed_by_id: PersonId | null;
  reasons: Generated<string>;
}

export interface PlacementPlaceTable {
  id: string;
  placement_id: string;
  allocation_id: AllocationId;
  place_id: PlaceId;
  freed_at: string | null;
}

export interface UnplacedTable {
  id: string;
  allocation_id: AllocationId;
  registration_id: RegistrationId;
  reasons: Generated<string>;
}

export interface ConfirmationTable {
  id: string;
  registration_id: RegistrationId;
  placement_id: string;
  confirmed_at: string;
  cancelled_at: string | null;
}

export interface ConfirmedPlaceTable {
  id: string;
  confirmation_id: string;
  place_id: PlaceId;
  cancelled_at: string | null;
}

/** What a manager wondered about a version; `result` is empty while its job is under way. */
export interface StudyTable {
  id: string;
  pavilion_id: PavilionId;
  allocation_id: AllocationId;
  /** The firm that would insist on a booth; both null for a scenario. */
  registration_id: RegistrationId | null;
  booth_id: BoothId | null;
  scenario: string;
  aim: 'total' | 'fewest_moves' | 'lexicographic' | 'points';
  job_id: string;
  result: string | null;
  facts_hash: string | null;
  draft_id: AllocationId | null;
  created_at: string;
  created_by_id: PersonId | null;
}

/** A firm with a confirmed booth that agreed to stand elsewhere once this version is released. */
export interface AgreedMoveTable {
  id: string;
  allocation_id: AllocationId;
  registration_id: RegistrationId;
  booth_id: BoothId;
  recorded_at: string;
  recorded_by_id: PersonId | null;
}

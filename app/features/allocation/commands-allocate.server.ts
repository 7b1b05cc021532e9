import { type Aim, usualAim } from '#app/domain/allocation/aim';
import type { Solution } from '#app/domain/allocation/problem';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import {
  type AllocationFacts,
  type AllocationScope,
  decisionsIn,
  findAllocationFacts,
} from './queries-facts.server';
import { findAllocationSetting } from './queries-policy.server';
import { findAllHeldPlaces, findNewestVersion, findReleased } from './queries-versions.server';
import type { Solve } from './solver/pool.server';
import type { SolveProgress } from './solver/solve';
import { type Draft, keepDraft } from './steps-keep.server';
import { workOut } from './steps-solve.server';

/** A proof is worth waiting for: seconds on an idle machine, minutes on a busy one. */
const TIME_LIMIT_SECONDS = 300;

export type AllocateInput = {
  editionSlug: string;
  organisationId?: OrganisationId;
  timeLimitSeconds?: number;
  /** Of the solver and of the draw for ties; the edition's own without it. */
  seed?: number;
  /** Without it: the greatest sum before a release, the fewest moves after. */
  aim?: Aim;
  /** Firms placed by hand in the newest draft stay where they are. */
  keepByHand?: boolean;
  onProgress?: (progress: SolveProgress) => void;
  signal?: AbortSignal;
};

export type Allocated = Pick<Solution, 'status' | 'objective' | 'bound' | 'gap' | 'seconds' | 'verified'> & {
  aim: Aim;
  placements: { registration: string; company: string; booths: string[] }[];
  unplaced: { registration: string; company: string; reason: string }[];
  version: number;
};

/**
 * Places the accepted firms of an edition as well as can be, and keeps the result as a draft version. The solver works
 * outside any transaction; what it worked from must still hold when the draft is kept (FACTS_CHANGED otherwise).
 * Problems: NO_PAVILION, NOBODY_ACCEPTED, FACTS_CHANGED, and those of `workOut`. Aborted by `signal`, it keeps nothing.
 */
export async function allocate(
  db: Db,
  act: Act,
  input: AllocateInput,
  solve: Solve,
): Promise<Result<Allocated>> {
  const scope = await findCall(db, input.editionSlug, input.organisationId);
  if (!scope) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  const byHand = input.keepByHand ? await findByHand(db, scope) : {};
  const loaded = await findAllocationFacts(db, scope, byHand);
  if (loaded.facts.firms.length === 0)
    return refuse({ code: 'NOBODY_ACCEPTED', params: { edition: input.editionSlug } });

  const released = await findReleased(db, scope.pavilionId);
  const seed = input.seed ?? (await findAllocationSetting(db, scope.pavilionId)).seed;
  const how = {
    aim: input.aim ?? usualAim(released !== null),
    seed,
    timeLimitSeconds: input.timeLimitSeconds ?? TIME_LIMIT_SECONDS,
    previous: released?.placements ?? [],
    ...{ onProgress: input.onProgress, signal: input.signal },
  };
  const worked = await workOut(loaded, how, solve);
  if (!worked.ok) return worked;

  const draft = {
    ...worked.value,
    previousId: released?.id ?? null,
    byHand: new Set(Object.keys(byHand)),
  };
  return inTransaction(db, async (db) => {
    input.signal?.throwIfAborted();
    const now = await findAllocationFacts(db, scope, input.keepByHand ? await findByHand(db, scope) : {});
    if (now.hash !== loaded.hash || decisionsIn(now) !== decisionsIn(loaded))
      return refuse({ code: 'FACTS_CHANGED', params: { edition: input.editionSlug } });
    const { version } = await keepDraft(db, act, scope, loaded, draft);
    return ok({ ...answerOf(loaded, draft), version });
  });
}

async function findByHand(db: Db, scope: AllocationScope): Promise<Record<string, string>> {
  const newest = await findNewestVersion(db, scope.pavilionId);
  if (newest?.state !== 'draft') return {};
  const held = await findAllHeldPlaces(db, newest.id);
  return Object.fromEntries(held.filter((row) => row.byHand === 1).map((row) => [row.firm, row.label]));
}

function answerOf(loaded: AllocationFacts, draft: Draft): Omit<Allocated, 'version'> {
  const companies = new Map(loaded.facts.firms.map((firm) => [firm.id, firm.company]));
  const named = (registration: string) => ({ registration, company: companies.get(registration) ?? '' });
  const { status, objective, bound, gap, seconds, aim } = draft;
  return {
    ...{ status, objective, bound, gap, seconds, aim },
    placements: draft.explained
      .filter((one) => one.booths.length > 0)
      .map((one) => ({ ...named(one.registration), booths: one.booths })),
    unplaced: draft.explained
      .filter((one) => one.booths.length === 0)
      .map((one) => ({ ...named(one.registration), reason: one.reasons[0]?.code ?? '' })),
    verified: true,
  };
}

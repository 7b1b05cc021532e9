import { checkProblem } from '#app/domain/allocation/check-problem';
import { problemOf } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import type { Solution } from '#app/domain/allocation/problem';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { type AllocationFacts, type AllocationScope, findAllocationFacts } from './queries-facts.server';
import { findAllHeldPlaces, findNewestVersion } from './queries-versions.server';
import type { Solve } from './solver/pool.server';
import type { SolveProgress } from './solver/solve';
import { type Draft, keepDraft } from './steps-keep.server';

/** A proof is worth waiting for: seconds on an idle machine, minutes on a busy one. */
const TIME_LIMIT_SECONDS = 300;

export type AllocateInput = {
  editionSlug: string;
  organisationId?: OrganisationId;
  timeLimitSeconds?: number;
  seed?: number;
  /** Firms placed by hand in the newest draft stay where they are. */
  keepByHand?: boolean;
  onProgress?: (progress: SolveProgress) => void;
  signal?: AbortSignal;
};

export type Allocated = Pick<Solution, 'status' | 'objective' | 'bound' | 'gap' | 'seconds' | 'verified'> & {
  placements: { registration: string; company: string; booths: string[] }[];
  unplaced: { registration: string; company: string; reason: string }[];
  version: number;
};

/**
 * Places the accepted firms of an edition as well as can be, and keeps the result as a draft version. The solver works
 * outside any transaction; what it worked from must still hold when the draft is kept (FACTS_CHANGED otherwise).
 * Problems: NO_PAVILION, NOBODY_ACCEPTED, ALLOCATION_INFEASIBLE, ALLOCATION_OUT_OF_TIME, and those of `checkProblem`.
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

  const { problem, refused } = problemOf(loaded.facts, loaded.refusal);
  const problems = checkProblem(problem);
  if (problems.length > 0) return refuse(...problems);
  const options = { timeLimitSeconds: input.timeLimitSeconds ?? TIME_LIMIT_SECONDS, seed: input.seed ?? 0 };
  const solution = await solve(problem, options, input.onProgress, input.signal);
  if (solution.status === 'infeasible')
    return refuse({ code: 'ALLOCATION_INFEASIBLE', params: namesOf(loaded) });
  if (solution.status === 'unknown' || solution.objective === null || !solution.verified)
    return refuse({ code: 'ALLOCATION_OUT_OF_TIME', params: { seconds: options.timeLimitSeconds } });

  const { status, objective, bound, gap, seconds } = solution;
  const explainer = { facts: loaded.facts, refusal: loaded.refusal, policy: DEFAULT_POLICY };
  const explained = explainAll(explainer, solution.placements);
  const draft: Draft = {
    ...{ status, objective, bound, gap, seconds, seed: options.seed, refused, explained },
    byHand: new Set(Object.keys(byHand)),
  };
  return inTransaction(db, async (db) => {
    const now = await findAllocationFacts(db, scope, input.keepByHand ? await findByHand(db, scope) : {});
    if (now.hash !== loaded.hash || JSON.stringify(now.facts.locks) !== JSON.stringify(loaded.facts.locks))
      return refuse({ code: 'FACTS_CHANGED', params: { edition: input.editionSlug } });
    const { version } = await keepDraft(db, act, scope, loaded, draft);
    return ok({ ...answerOf(loaded, solution, draft), version });
  });
}

async function findByHand(db: Db, scope: AllocationScope): Promise<Record<string, string>> {
  const newest = await findNewestVersion(db, scope.pavilionId);
  if (newest?.state !== 'draft') return {};
  const held = await findAllHeldPlaces(db, newest.id);
  return Object.fromEntries(held.filter((row) => row.byHand === 1).map((row) => [row.firm, row.label]));
}

/** The firms whose locks can't all be kept, so that the refusal says where to look. */
function namesOf({ facts }: AllocationFacts): { firms: string } {
  const locked = facts.firms.filter((firm) => facts.locks?.[firm.id]);
  return { firms: locked.map((firm) => `${firm.company} (${facts.locks?.[firm.id]})`).join(', ') };
}

function answerOf(loaded: AllocationFacts, solution: Solution, draft: Draft): Omit<Allocated, 'version'> {
  const companies = new Map(loaded.facts.firms.map((firm) => [firm.id, firm.company]));
  const named = (registration: string) => ({ registration, company: companies.get(registration) ?? '' });
  const { status, objective, bound, gap, seconds, verified } = solution;
  return {
    ...{ status, objective, bound, gap, seconds },
    placements: draft.explained
      .filter((one) => one.booths.length > 0)
      .map((one) => ({ ...named(one.registration), booths: one.booths })),
    unplaced: draft.explained
      .filter((one) => one.booths.length === 0)
      .map((one) => ({ ...named(one.registration), reason: one.reasons[0]?.code ?? '' })),
    verified,
  };
}

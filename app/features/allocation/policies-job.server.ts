import { z } from 'zod';
import type { Aim } from '#app/domain/allocation/aim';
import { bansIn } from '#app/domain/allocation/bans';
import { totalsOf } from '#app/domain/allocation/comparison';
import { spreadOf } from '#app/domain/allocation/difference';
import { problemOf } from '#app/domain/allocation/edition';
import { justifiedEnvy } from '#app/domain/allocation/envy';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { tellEverySecond } from './job.server';
import type { PoliciesOutcome, Way } from './policies';
import { type AllocationFacts, findAllocationFacts } from './queries-facts.server';
import { findAllocationSetting } from './queries-policy.server';
import { findReleased } from './queries-versions.server';
import type { Solve } from './solver/pool.server';
import { type How, type Worked, workOut } from './steps-solve.server';

const payloadOf = z.object({
  editionSlug: z.string(),
  organisationId: z.string(),
  timeLimitSeconds: z.number().positive().default(60),
});

type Report = (done: number, total: number, note?: string) => Promise<void>;

const COMPARED = ['total', 'lexicographic', 'points'] as const satisfies readonly Aim[];

/** The job `allocation.policies`: the same firms, booths and locks placed in three ways, so that their cost can be seen. */
export const policiesJob =
  (solve: Solve) =>
  async (
    db: Db,
    _: Act,
    payload: unknown,
    report: Report,
    signal?: AbortSignal,
  ): Promise<PoliciesOutcome> => {
    const { editionSlug, organisationId, timeLimitSeconds } = payloadOf.parse(payload);
    const scope = await findCall(db, editionSlug, organisationId);
    if (!scope) return { problems: [{ code: 'NO_PAVILION', params: { edition: editionSlug } }] };
    const loaded = await findAllocationFacts(db, scope);
    if (loaded.facts.firms.length === 0)
      return { problems: [{ code: 'NOBODY_ACCEPTED', params: { edition: editionSlug } }] };
    const { seed } = await findAllocationSetting(db, scope.pavilionId);
    const previous = (await findReleased(db, scope.pavilionId))?.placements ?? [];
    const telling = tellEverySecond(report, timeLimitSeconds * COMPARED.length);
    const how = { seed, timeLimitSeconds, previous, signal, onProgress: telling.onProgress };
    try {
      const ways: Way[] = [];
      for (const aim of COMPARED) ways.push(await wayOf(loaded, { ...how, aim }, solve));
      const { facts, hash } = loaded;
      return { hash, locks: facts.locks ?? {}, bans: bansIn(facts), seed, ways };
    } finally {
      await telling.stop();
    }
  };

async function wayOf(loaded: AllocationFacts, how: How, solve: Solve): Promise<Way> {
  const worked = await workOut(loaded, how, solve);
  if (!worked.ok) return { aim: how.aim, found: null, problems: worked.problems };
  return { aim: how.aim, found: figuresOf(loaded, worked.value), problems: [] };
}

function figuresOf(loaded: AllocationFacts, worked: Worked): NonNullable<Way['found']> {
  const { placements, status, objective, bound, gap, seconds, explained } = worked;
  const { problem } = problemOf(loaded.facts, loaded.refusal, loaded.policy);
  const stands = explained.map(({ registration, booths, satisfaction, wishRank }) => {
    const booth = booths.join(' + ') || null;
    return { firm: registration, company: '', booth, satisfaction, wishRank };
  });
  return {
    ...{ placements, status, objective, bound, gap, seconds },
    totals: totalsOf(stands),
    spread: spreadOf(explained),
    envy: justifiedEnvy(problem, placements).length,
  };
}

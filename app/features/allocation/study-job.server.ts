import { z } from 'zod';
import { differenceBetween } from '#app/domain/allocation/difference';
import { imagine } from '#app/domain/allocation/scenario';
import { impossibleIn } from '#app/domain/allocation/scenario-check';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { tellEverySecond } from './job.server';
import { findAllocationSetting } from './queries-policy.server';
import { findStudyBase, type StudyBase } from './queries-study-base.server';
import type { Solve } from './solver/pool.server';
import { type How, workOut } from './steps-solve.server';
import { type StudyResult, scenarioOf } from './study';

const payloadOf = z.object({
  studyId: z.string(),
  editionSlug: z.string(),
  organisationId: z.string(),
  timeLimitSeconds: z.number().positive().default(120),
});

type Report = (done: number, total: number, note?: string) => Promise<void>;

/** The job `allocation.study`: works out what a manager asked and keeps the answer with the question, once. */
export const studyJob =
  (solve: Solve) =>
  async (db: Db, _: Act, payload: unknown, report: Report, signal?: AbortSignal): Promise<object> => {
    const input = payloadOf.parse(payload);
    const study = await db
      .selectFrom('study')
      .select(['id', 'allocation_id', 'scenario', 'aim', 'result'])
      .where('id', '=', input.studyId)
      .executeTakeFirst();
    const scope = await findCall(db, input.editionSlug, input.organisationId);
    if (!study || !scope) return { gone: true };
    if (study.result !== null) return { studyId: study.id };
    const base = await findStudyBase(db, scope, study.allocation_id);
    if (!base) return { gone: true };
    const { seed } = await findAllocationSetting(db, scope.pavilionId);
    const { timeLimitSeconds } = input;
    const telling = tellEverySecond(report, timeLimitSeconds);
    const how = { aim: study.aim, seed, timeLimitSeconds, signal, onProgress: telling.onProgress };
    try {
      const result = await answer(base, scenarioOf.parse(JSON.parse(study.scenario)), how, solve);
      await db
        .updateTable('study')
        .set({ result: JSON.stringify(result), facts_hash: base.loaded.hash })
        .where('id', '=', study.id)
        .execute();
      return { studyId: study.id };
    } finally {
      await telling.stop();
    }
  };

async function answer(
  base: StudyBase,
  scenario: z.output<typeof scenarioOf>,
  how: Omit<How, 'previous'>,
  solve: Solve,
): Promise<StudyResult> {
  const { loaded, confirmed } = base;
  const imagined = imagine(loaded, scenario, confirmed);
  const problems = impossibleIn(imagined, scenario);
  if (problems.length > 0) return { outcome: 'impossible', problems };
  // Before a release the version itself is what moves are counted from.
  const previous = base.released?.placements ?? base.placements;
  const worked = await workOut({ ...loaded, ...imagined }, { ...how, previous }, solve);
  if (!worked.ok) return { outcome: 'impossible', problems: worked.problems };
  const { placements, status, objective, bound, gap, seconds, seed, aim } = worked.value;
  // Told on the firms and locks as they stand, so that a firm thought away is seen to go.
  const facts = { ...loaded.facts, booths: imagined.facts.booths };
  const difference = differenceBetween({ ...loaded, facts }, base.placements, placements);
  const moved = difference.changes.filter(({ from, to }) => from !== to).map(({ firm }) => firm);
  return {
    outcome: 'found',
    ...{ status, objective, bound, gap, seconds, seed, aim, placements, difference },
    agree: moved.filter((firm) => firm in confirmed && !scenario.withdrawn.includes(firm)),
  };
}

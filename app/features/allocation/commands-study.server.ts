import type { Aim } from '#app/domain/allocation/aim';
import { imagine, NOTHING, type Scenario } from '#app/domain/allocation/scenario';
import { impossibleIn } from '#app/domain/allocation/scenario-check';
import type { BoothId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { enqueueJob } from '#app/platform/jobs.server';
import { type Db, inTransaction } from '#db/connection';
import { findFirmAndBooth } from './queries-firm-booth.server';
import { findStudyBase } from './queries-study-base.server';

type Where = { editionSlug: string; organisationId: OrganisationId };

export type StudyInput = Where & { scenario: Scenario; aim?: Aim };

/**
 * Asks what would be otherwise, from the newest version; a job works it out. Nothing changes by it. Refused when there
 * is no version yet (STUDY_NO_VERSION), or with what makes the scenario impossible (those of `impossibleIn`).
 */
export async function requestStudy(
  db: Db,
  act: Act,
  input: StudyInput,
): Promise<Result<{ studyId: string }>> {
  const scope = await findCall(db, input.editionSlug, input.organisationId);
  if (!scope) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return inTransaction(db, async (db) => {
    const base = await findStudyBase(db, scope);
    if (!base) return refuse({ code: 'STUDY_NO_VERSION' });
    const imagined = imagine(base.loaded, input.scenario, base.confirmed);
    const problems = impossibleIn(imagined, input.scenario);
    if (problems.length > 0) return refuse(...problems);
    const aim = input.aim ?? base.aim;
    return ok({ studyId: await keepStudy(db, act, { ...input, ...scope, allocationId: base.id, aim }) });
  });
}

export type InsistInput = Where & {
  registrationId: RegistrationId;
  boothId: BoothId;
  moveConfirmed: boolean;
};

/**
 * Asks what it would cost to give a firm a booth: the same with that lock. Asked again while it is being worked out it
 * is worked out once. What makes it impossible is found by the job and kept as the answer.
 */
export async function requestInsisting(
  db: Db,
  act: Act,
  input: InsistInput,
): Promise<Result<{ studyId: string }>> {
  const scope = await findCall(db, input.editionSlug, input.organisationId);
  if (!scope) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return inTransaction(db, async (db) => {
    const named = await findFirmAndBooth(db, scope.pavilionId, input);
    const base = await findStudyBase(db, scope);
    if (!named) return refuse({ code: 'PLACE_UNKNOWN_BOOTH' });
    if (!base) return refuse({ code: 'STUDY_NO_VERSION' });
    const { moveConfirmed } = input;
    const locks = { [named.firm]: named.booth };
    const scenario: Scenario = { ...NOTHING, locks, moveConfirmed };
    const open = await db
      .selectFrom('study')
      .innerJoin('job', 'job.id', 'study.job_id')
      .select('study.id')
      .where('study.allocation_id', '=', base.id)
      .where('study.registration_id', '=', input.registrationId)
      .where('study.booth_id', '=', input.boothId)
      .where('study.scenario', '=', JSON.stringify(scenario))
      .where('job.state', 'in', ['queued', 'running'])
      .executeTakeFirst();
    if (open) return ok({ studyId: open.id });
    const about = { registrationId: input.registrationId, boothId: input.boothId };
    const asked = { ...scope, scenario, allocationId: base.id, aim: base.aim, about };
    return ok({ studyId: await keepStudy(db, act, asked) });
  });
}

type Asked = {
  pavilionId: string;
  organisationId: OrganisationId;
  slug: string;
  scenario: Scenario;
  allocationId: string;
  aim: Aim;
  about?: { registrationId: RegistrationId; boothId: BoothId };
};

async function keepStudy(db: Db, act: Act, asked: Asked): Promise<string> {
  const id = act.newId();
  const { organisationId, about } = asked;
  const jobId = await enqueueJob(db, act, {
    kind: 'allocation.study',
    payload: { studyId: id, editionSlug: asked.slug, organisationId },
    key: `allocation.study:${id}`,
    organisationId,
  });
  await db
    .insertInto('study')
    .values({
      id,
      pavilion_id: asked.pavilionId,
      allocation_id: asked.allocationId,
      registration_id: about?.registrationId ?? null,
      booth_id: about?.boothId ?? null,
      scenario: JSON.stringify(asked.scenario),
      aim: asked.aim,
      job_id: jobId,
      created_at: act.at,
      created_by_id: act.actor.kind === 'person' ? act.actor.personId : null,
    })
    .execute();
  return id;
}

import type { Aim } from '#app/domain/allocation/aim';
import type { Scenario } from '#app/domain/allocation/scenario';
import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { type StudyResult, scenarioOf, studyResult } from './study';

/** A question about a version and, once it is worked out, its answer. */
export type Study = {
  id: string;
  /** The version it was asked about. */
  version: number;
  /** Null for a scenario: nobody in particular insists. */
  insisting: { registrationId: RegistrationId; company: string; boothId: BoothId; booth: string } | null;
  scenario: Scenario;
  aim: Aim;
  state: 'running' | 'failed' | 'answered';
  /** Its job, where that gave up. */
  failedJobId: string | null;
  /** Seconds of the time limit. */
  progress: { done: number; total: number };
  result: StudyResult | null;
  factsHash: string | null;
  draftVersion: number | null;
  createdAt: string;
  by: string;
};

/** What was asked about a pavilion, the newest first: at most `limit`. */
export async function findAllStudies(
  db: Db,
  pavilionId: PavilionId,
  which: { registrationId?: RegistrationId; limit: number },
): Promise<Study[]> {
  const rows = await studyRows(db, pavilionId)
    .$if(which.registrationId !== undefined, (query) =>
      query.where('study.registration_id', '=', which.registrationId ?? null),
    )
    .orderBy('study.created_at', 'desc')
    .orderBy('study.job_id')
    .limit(which.limit)
    .execute();
  return rows.map(studyOf);
}

/** One of them; undefined when it isn't of this pavilion. */
export async function findStudy(db: Db, pavilionId: PavilionId, id: string): Promise<Study | undefined> {
  const row = await studyRows(db, pavilionId).where('study.id', '=', id).executeTakeFirst();
  return row && studyOf(row);
}

const studyRows = (db: Db, pavilionId: PavilionId) =>
  db
    .selectFrom('study')
    .innerJoin('allocation', 'allocation.id', 'study.allocation_id')
    .innerJoin('job', 'job.id', 'study.job_id')
    .leftJoin('registration', 'registration.id', 'study.registration_id')
    .leftJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('booth', 'booth.id', 'study.booth_id')
    .leftJoin('allocation as draft', 'draft.id', 'study.draft_id')
    .leftJoin('person', 'person.id', 'study.created_by_id')
    .select(['study.id', 'study.scenario', 'study.aim', 'study.result', 'study.created_at'])
    .select([
      'study.job_id',
      'study.facts_hash',
      'study.registration_id',
      'study.booth_id',
      'allocation.version',
    ])
    .select(['job.state', 'job.progress_done as done', 'job.progress_total as total'])
    .select(['company.name as company', 'booth.label as booth', 'draft.version as draftVersion'])
    .select(['person.given_name', 'person.family_name'])
    .where('study.pavilion_id', '=', pavilionId);

type Row = Awaited<ReturnType<ReturnType<typeof studyRows>['execute']>>[number];

function studyOf(row: Row): Study {
  const { registration_id: registrationId, booth_id: boothId, company, booth } = row;
  const result = row.result === null ? null : studyResult.parse(JSON.parse(row.result));
  return {
    id: row.id,
    version: row.version,
    insisting:
      registrationId && boothId && company && booth ? { registrationId, company, boothId, booth } : null,
    scenario: scenarioOf.parse(JSON.parse(row.scenario)),
    aim: row.aim,
    state: result ? 'answered' : row.state === 'failed' || row.state === 'done' ? 'failed' : 'running',
    failedJobId: row.state === 'failed' ? row.job_id : null,
    progress: { done: row.done, total: row.total },
    result,
    factsHash: row.facts_hash,
    draftVersion: row.draftVersion,
    createdAt: row.created_at,
    by: [row.given_name, row.family_name].filter(Boolean).join(' '),
  };
}

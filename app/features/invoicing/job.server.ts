import { z } from 'zod';
import type { OrganisationId, PavilionId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { enqueueJob } from '#app/platform/jobs.server';
import { type Db, inTransaction } from '#db/connection';
import { issueInvoices, type Progress } from './commands.server';
import type { IssueKind } from './draft.server';
import { previewIssue } from './preview.server';

const payloadOf = z.object({
  kind: z.enum(['deposit', 'balance']),
  editionSlug: z.string(),
  organisationId: z.string().optional(),
  agreed: z
    .array(z.object({ registrationId: z.string(), booth: z.string(), dueCents: z.number() }))
    .optional(),
});

export type IssueRequest = {
  editionSlug: string;
  organisationId: OrganisationId;
  kind?: IssueKind;
  /** `digest` of the preview that was read. */
  digest: string;
  /** Made with the page: a second click of the same page answers the same job. */
  token: string;
};

/** Puts the issue that was previewed on the list of jobs. Problems: those of the preview, PREVIEW_CHANGED. */
export async function requestIssue(
  db: Db,
  act: Act,
  request: IssueRequest,
): Promise<Result<{ jobId: string }>> {
  const { editionSlug, organisationId, digest, token, kind = 'deposit' } = request;
  const preview = await previewIssue(db, act.at, { editionSlug, organisationId, kind });
  if (!preview.ok) return preview;
  if (preview.value.digest !== digest) return refuse({ code: 'PREVIEW_CHANGED' });
  const agreed = preview.value.issued.map(({ registrationId, booth, totals }) => ({
    registrationId,
    booth,
    dueCents: totals.dueCents,
  }));
  const jobId = await inTransaction(db, (db) =>
    enqueueJob(db, act, {
      kind: 'invoicing.issue',
      payload: { kind, editionSlug, organisationId, agreed },
      key: jobKey(preview.value.pavilionId, token),
      organisationId,
    }),
  );
  return ok({ jobId });
}

/** The job itself. Run again after a crash it goes on: who is issued is skipped. */
export async function issueJob(
  db: Db,
  act: Act,
  payload: unknown,
  progress: Progress,
): Promise<IssueSummary> {
  const result = await issueInvoices(db, act, payloadOf.parse(payload), progress);
  if (!result.ok) return { issued: 0, skipped: 0, refused: [], problems: result.problems };
  const { issued, skipped, refused } = result.value;
  return {
    issued: issued.length,
    skipped: skipped.length,
    refused: refused.map(({ company, problems }) => ({ company, problems })),
    problems: [],
  };
}

export type IssueSummary = {
  issued: number;
  skipped: number;
  refused: { company: string; problems: Problem[] }[];
  problems: Problem[];
};

const summary = z.object({
  issued: z.number(),
  skipped: z.number(),
  refused: z.array(z.object({ company: z.string(), problems: z.array(z.looseObject({ code: z.string() })) })),
});

export type IssueProgress = {
  id: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  done: number;
  total: number;
  note: string | null;
  finishedAt: string | null;
  issued: number;
  refused: { company: string; code: string }[];
};

/** How the last issue of a pavilion is going, or went. */
export async function findLastIssue(db: Db, pavilionId: PavilionId): Promise<IssueProgress | null> {
  const job = await db
    .selectFrom('job')
    .select(['id', 'state', 'progress_done', 'progress_total', 'progress_note', 'finished_at', 'result'])
    .where('kind', '=', 'invoicing.issue')
    .where('key', '>=', `invoicing.issue:${pavilionId}:`)
    .where('key', '<', `invoicing.issue:${pavilionId};`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!job) return null;
  const parsed = summary.safeParse(job.result ? JSON.parse(job.result) : null);
  return {
    id: job.id,
    state: job.state,
    done: job.progress_done,
    total: job.progress_total,
    note: job.progress_note,
    finishedAt: job.finished_at,
    issued: parsed.success ? parsed.data.issued : 0,
    refused: parsed.success
      ? parsed.data.refused.map(({ company, problems }) => ({ company, code: problems[0]?.code ?? '' }))
      : [],
  };
}

const jobKey = (pavilionId: PavilionId, token: string) => `invoicing.issue:${pavilionId}:${token}`;

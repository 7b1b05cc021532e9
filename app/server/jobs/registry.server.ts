import { allocateJob } from '#app/features/allocation/job.server';
import { policiesJob } from '#app/features/allocation/policies-job.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { studyJob } from '#app/features/allocation/study-job.server';
import { issueJob } from '#app/features/invoicing/job.server';
import type { Drawing } from '#app/server/workers/drawing.server';
import { drawPaper } from './draw-paper.server';
import type { JobHandler } from './job';

export type JobTools = { drawing: Pick<Drawing, 'draw'>; solve: Solve };

/** Every kind of job and who does it. A kind that isn't here stays on the list until a release that knows it. */
export function jobHandlers({ drawing, solve }: JobTools): Record<string, JobHandler> {
  return {
    'paper.draw': drawPaper(drawing),
    allocate: allocateJob(solve),
    'allocation.policies': policiesJob(solve),
    'allocation.study': studyJob(solve),
    'invoicing.issue': issueJob,
  };
}

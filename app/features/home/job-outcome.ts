import { z } from 'zod';
import type { Problem } from '#app/domain/shared/problem';

/** What a job left behind, as far as a page can tell it; null while there is nothing. */
export type JobOutcome =
  | { version: number }
  | { issued: number; skipped: number; refused: { company: string; problems: Problem[] }[] }
  | { problems: Problem[] }
  | null;

const problem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const problems = z.array(problem);

const outcome = z.union([
  z.object({ version: z.number() }),
  z
    .object({
      issued: z.number(),
      skipped: z.number(),
      refused: z.array(z.object({ company: z.string(), problems })),
      problems,
    })
    .transform(({ problems, ...rest }) => (problems.length > 0 ? { problems } : rest)),
  z.object({ problems: problems.min(1) }),
]);

/** Reads the answer that the job’s handler gave, kept as JSON. */
export function readOutcome(result: string | null): JobOutcome {
  const read = outcome.safeParse(JSON.parse(result ?? 'null'));
  return read.success ? read.data : null;
}

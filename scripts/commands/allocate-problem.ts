import { stat } from 'node:fs/promises';
import { LIMITS } from '#app/domain/allocation/limits';
import { parseProblem } from '#app/domain/allocation/parse-problem';
import type { AllocationProblem, Outcome } from '#app/domain/allocation/problem';
import { type SolveOptions, type SolveProgress, solveProblem } from '#app/features/allocation/solver/solve';
import { type Answer, orRefuse, Refused } from '../command';
import { bytesOf } from '../files';
import { inWords } from '../words';

/** Solves a problem's file in this very process: nobody else waits for it, and a large problem is not copied. */
export async function answerTo(file: string, options: SolveOptions): Promise<Answer> {
  const problem = await read(file);
  const outcome = await solveProblem(problem, options, tellProgress);
  if (process.stderr.isTTY) process.stderr.write('\n');
  return { value: printed(outcome) };
}

async function read(file: string): Promise<AllocationProblem> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LIMITS.fileBytes) {
    const [megabytes, limit] = [size, LIMITS.fileBytes].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    const params = { file, megabytes: megabytes ?? 0, limit: limit ?? 0, candidates: LIMITS.candidates };
    throw new Refused({ code: 'ALLOCATION_FILE_TOO_LARGE', at: file, params });
  }
  const bytes = await bytesOf(file);
  return orRefuse(parseProblem(bytes.toString('utf8'), file));
}

/** One line on a terminal, written over itself. */
function tellProgress({ seconds, objective, bound }: SolveProgress): void {
  if (!process.stderr.isTTY) return;
  const gap =
    objective && bound !== null ? `${((100 * (bound - objective)) / Math.abs(objective)).toFixed(2)} %` : '?';
  const line = `${seconds.toFixed(1)} s  ${objective ?? '–'} ≤ ${bound === null ? '?' : Math.floor(bound)}  gap ${gap}`;
  process.stderr.write(`\r\u001b[2K${line}`);
}

function printed({ conflict, unplaced, ...solution }: Outcome) {
  const { status, objective, bound, gap, seconds, placements, verified } = solution;
  const rules = conflict.map(inWords);
  return {
    ...{ status, objective, bound, gap, seconds, placements },
    unplaced: unplaced.map(({ registration, reason, params }) => {
      const { message } = inWords({ code: `UNPLACED_${reason}`, params });
      return { registration, reason, ...(Object.keys(params).length > 0 && { params }), message };
    }),
    verified,
    ...(status === 'infeasible' && {
      reason: rules.map(({ message }) => message).join(' '),
      conflict: rules,
    }),
  };
}

import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';

/** Thrown to undo a transaction: a number taken for what is then refused would leave a gap. */
export class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
  }
}

export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.problems);
  return result.value;
}

/** Runs a transaction; what was refused in it is answered, with everything undone. */
export async function orUndone<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await run());
  } catch (error) {
    if (error instanceof Refused) return refuse(...error.problems);
    throw error;
  }
}

import type { Result } from '#app/domain/shared/problem';

/** The built-in data is right: a refusal here is a fault of the program, and says which. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the demo season was refused: ${JSON.stringify(result.problems.slice(0, 5))}`);
}

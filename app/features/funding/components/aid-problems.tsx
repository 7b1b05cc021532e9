import type { Problem } from '#app/domain/shared/problem';
import { useFormats, useT } from '#app/i18n/react';
import { writtenProblem } from '../words';

/** Refusals whose amounts and days are written as the reader writes them: for `<Problems>` and `useFieldErrors`. */
export function useAidProblems(problems: readonly Problem[] | undefined): Problem[] | undefined {
  const t = useT();
  const f = useFormats();
  return problems?.map((problem) => writtenProblem(t, f, problem));
}

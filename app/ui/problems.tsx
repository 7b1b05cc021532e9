import { useEffect, useRef } from 'react';
import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { fieldAnchor } from './field';
import { Notice } from './notice';

/** What is to be put right, each point linked to its field. Takes the focus when it appears. */
export function Problems({ problems }: { problems: readonly Problem[] | undefined }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems?.length) box.current?.focus();
  }, [problems]);
  if (!problems?.length) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="wrong" title={t('ui.errors.title', { count: problems.length })}>
        <ul className="mt-1 list-disc pl-5">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.field} ${problem.at}`}>
              {problem.field ? (
                <a className="link" href={fieldAnchor(problem.field)}>
                  {wordProblem(t, problem)}
                </a>
              ) : (
                wordProblem(t, problem)
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** The words for one field: `<TextField error={errors('email')} />`. */
export function useFieldErrors(problems: readonly Problem[] | undefined) {
  const t = useT();
  return (field: string): string | undefined => {
    const problem = problems?.find((each) => each.field === field);
    return problem && wordProblem(t, problem);
  };
}

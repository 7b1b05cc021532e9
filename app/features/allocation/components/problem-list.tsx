import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';

/** What speaks against it; of rules that contradict one another, what is said of them all and then each. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const t = useT();
  const [first, ...others] = problems;
  if (!first) return null;
  if (others.length === 0) return <p>{wordProblem(t, first)}</p>;
  const isHead = first.code === 'ALLOCATION_INFEASIBLE';
  return (
    <>
      {isHead && <p>{wordProblem(t, first)}</p>}
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {(isHead ? others : problems).map((problem) => (
          <li key={JSON.stringify(problem)}>{wordProblem(t, problem)}</li>
        ))}
      </ul>
    </>
  );
}

import type { SupplierCheck } from '#app/domain/accounting/supplier-check';
import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { Notice } from '#app/ui/notice';

/** What to look at before a supplier's invoice is kept. */
export function SupplierPoints({ check }: { check: SupplierCheck }) {
  const t = useT();
  return (
    <>
      {check.faults.length > 0 && (
        <Notice tone="wrong" title={t('costs.import.faults')}>
          <Points problems={check.faults} />
        </Notice>
      )}
      {check.warnings.length > 0 && (
        <Notice tone="attention" title={t('costs.import.warnings')}>
          <Points problems={check.warnings} />
        </Notice>
      )}
      {check.faults.length + check.warnings.length === 0 && (
        <Notice tone="done">{t('costs.import.sound')}</Notice>
      )}
    </>
  );
}

function Points({ problems }: { problems: readonly Problem[] }) {
  const t = useT();
  return (
    <ul className="mt-1 list-disc pl-5">
      {problems.slice(0, 30).map((problem) => (
        <li key={`${problem.code} ${JSON.stringify(problem.params)}`}>{wordProblem(t, problem)}</li>
      ))}
    </ul>
  );
}

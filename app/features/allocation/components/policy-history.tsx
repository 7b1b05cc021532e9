import { DEFAULT_POLICY, type Policy } from '#app/domain/allocation/policy';
import type { PolicyChange } from '#app/features/allocation/queries-policy.server';
import { useFormats, useT } from '#app/i18n/react';
import type { Translate } from '#app/i18n/translator';
import { type Column, Table } from '#app/ui/table';
import { POLICY_NAMES, wordNumber } from './policy-fields';

/** Who changed what in a policy, and when; the newest first. */
export function PolicyHistory({ changes, zone }: { changes: readonly PolicyChange[]; zone: string }) {
  const t = useT();
  const f = useFormats();
  if (changes.length === 0) return <p className="text-muted">{t('allocation.policy.history.none')}</p>;
  const before = (row: PolicyChange) =>
    changes.find((one) => one.number === row.number - 1)?.policy ?? DEFAULT_POLICY;
  const columns: Column<PolicyChange>[] = [
    { key: 'at', title: t('allocation.policy.history.at'), cell: (row) => f.dateTime(row.at, zone) },
    { key: 'by', title: t('allocation.policy.history.by'), cell: (row) => row.by || '–' },
    {
      key: 'what',
      title: t('allocation.policy.history.what'),
      wrap: true,
      cell: (row) => f.list(changedIn(t, before(row), row.policy)),
    },
  ];
  return (
    <Table
      name={t('allocation.policy.history')}
      columns={columns}
      rows={changes}
      rowKey={(row) => String(row.number)}
    />
  );
}

function changedIn(t: Translate, before: Policy, after: Policy): string[] {
  return POLICY_NAMES.flatMap((name) => {
    const [was, is] = [wordNumber(before, name), wordNumber(after, name)];
    if (was === is) return [];
    return [t('allocation.policy.change', { name: t(`allocation.policy.${name}`), before: was, after: is })];
  });
}

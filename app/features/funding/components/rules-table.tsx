import type { RuleOutcome } from '#app/domain/funding/assess-rules';
import { useFormats, useT } from '#app/i18n/react';
import { Table } from '#app/ui/table';
import { wordRule, wordRuleName } from '../words';
import { OutcomeMark } from './aid-marks';

/** Each rule of a scheme with how it came out, and why. */
export function RulesTable({ rules }: { rules: readonly RuleOutcome[] }) {
  const t = useT();
  const f = useFormats();
  return (
    <Table
      name={t('aid.firm.rules')}
      rows={rules}
      rowKey={({ rule }) => rule}
      columns={[
        { key: 'rule', title: t('aid.firm.rules'), cell: ({ rule }) => wordRuleName(t, rule) },
        {
          key: 'outcome',
          title: t('aid.column.state'),
          cell: ({ outcome }) => <OutcomeMark outcome={outcome} />,
        },
        {
          key: 'why',
          title: t('aid.column.why'),
          wrap: true,
          cell: (rule) => <span className="block min-w-56">{wordRule(t, f, rule)}</span>,
        },
      ]}
    />
  );
}

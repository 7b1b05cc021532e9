import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { Table } from '#app/ui/table';
import type { RefusedFirm } from '../preview.server';

/** Firms that can't be invoiced as they stand, with what to do about each. */
export function RefusedList({ refused }: { refused: readonly RefusedFirm[] }) {
  const t = useT();
  return (
    <Table
      name={t('invoicing.refused', { count: refused.length })}
      columns={[
        { key: 'company', title: t('invoicing.column.company'), cell: (firm) => firm.company },
        { key: 'booth', title: t('invoicing.column.booth'), cell: (firm) => firm.booth },
        {
          key: 'why',
          title: t('invoicing.column.why'),
          wrap: true,
          cell: (firm) => firm.problems.map((problem) => wordProblem(t, problem)).join(' '),
        },
      ]}
      rows={refused}
      rowKey={(firm) => firm.registrationId}
    />
  );
}

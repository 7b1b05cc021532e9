import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { EmptyState } from '#app/ui/card';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import type { Unpaid } from '../queries-reminders.server';

/** Who hasn't paid what, since when, what comes next, and why nothing does. */
export function UnpaidTable({ unpaid }: { unpaid: readonly Unpaid[] }) {
  const t = useT();
  const f = useFormats();
  if (unpaid.length === 0) return <EmptyState title={t('reminders.unpaid.none')} />;
  return (
    <Table
      name={t('reminders.tab.unpaid')}
      rows={unpaid}
      rowKey={({ invoiceId }) => invoiceId}
      columns={[
        { key: 'number', title: t('payments.column.invoice'), cell: ({ number }) => number },
        {
          key: 'firm',
          title: t('payments.column.firm'),
          wrap: true,
          cell: ({ companyId, company }) => (
            <Link className="link" to={`/payments/firms/${companyId}`}>
              {company}
            </Link>
          ),
        },
        {
          key: 'open',
          title: t('payments.column.open'),
          figures: true,
          cell: ({ openCents, currency }) => f.money({ cents: openCents, currency }),
        },
        {
          key: 'due',
          title: t('payments.column.due'),
          figures: true,
          cell: ({ dueOn }) => f.date(dueOn, 'short'),
        },
        {
          key: 'late',
          title: t('reminders.column.late'),
          figures: true,
          cell: ({ lateDays }) => (lateDays > 0 ? t('reminders.days', { days: lateDays }) : '–'),
        },
        {
          key: 'interest',
          title: t('reminders.column.interest'),
          figures: true,
          cell: ({ interest, currency, lateDays }) =>
            lateDays <= 0
              ? '–'
              : interest.ok
                ? f.money({ cents: interest.cents, currency })
                : t('reminders.rateMissing'),
        },
        {
          key: 'next',
          title: t('reminders.column.next'),
          wrap: true,
          cell: (row) => (
            <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <Next unpaid={row} />
              <Link className="link" to={`/reminders/pause/${row.invoiceId}`}>
                {t('reminders.pause.change')}
                <span className="sr-only"> {row.number}</span>
              </Link>
            </span>
          ),
        },
      ]}
    />
  );
}

function Next({ unpaid: { pause, next } }: { unpaid: Unpaid }) {
  const t = useT();
  const f = useFormats();
  if (pause) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <State tone={pause.kind === 'DISPUTED' ? 'attention' : 'waiting'}>
          {t(`reminders.kind.${pause.kind}`)}
        </State>
        <span className="text-muted">
          {pause.reason}
          {pause.untilOn && ` (${t('reminders.until', { date: f.date(pause.untilOn, 'short') })})`}
        </span>
      </span>
    );
  }
  if (!next) return t('reminders.next.none');
  const step = t(`reminders.title.${next.code}`);
  return next.isDue ? (
    <State tone="attention">{step}</State>
  ) : (
    t('reminders.next.on', { step, date: f.date(next.on, 'short') })
  );
}

import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import type { Letter } from '../letters.server';

type Row = Pick<Letter, 'key' | 'companyId' | 'company' | 'code' | 'problem' | 'contact'> & {
  numbers: string[];
  lateDays: number;
  totalCents: number;
  currency: string;
};

/** The letters that are due: ticked, they are read together before they leave. */
export function LetterList({ letters }: { letters: readonly Row[] }) {
  const t = useT();
  const f = useFormats();
  return (
    <Table
      name={t('reminders.tab.due')}
      rows={letters}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'firm',
          title: t('payments.column.firm'),
          wrap: true,
          cell: ({ key, company, problem }) => (
            <label className="flex items-center gap-3">
              <input
                type="checkbox"
                name="letter"
                value={key}
                defaultChecked={!problem}
                disabled={problem !== null}
                className="size-5 shrink-0 accent-accent"
              />
              {company}
            </label>
          ),
        },
        {
          key: 'step',
          title: t('reminders.column.step'),
          cell: ({ code }) => (
            <State tone={code === 'FORMAL_NOTICE' ? 'wrong' : code === 'UPCOMING' ? 'accent' : 'attention'}>
              {t(`reminders.title.${code}`)}
            </State>
          ),
        },
        {
          key: 'numbers',
          title: t('reminders.column.invoices'),
          wrap: true,
          cell: ({ numbers }) => numbers.join(', '),
        },
        {
          key: 'late',
          title: t('reminders.column.late'),
          figures: true,
          cell: ({ lateDays }) => (lateDays > 0 ? t('reminders.days', { days: lateDays }) : '–'),
        },
        {
          key: 'total',
          title: t('reminders.total.all'),
          figures: true,
          cell: ({ totalCents, currency }) => f.money({ cents: totalCents, currency }),
        },
        {
          key: 'to',
          title: t('reminders.column.to'),
          wrap: true,
          cell: ({ contact, problem }) => (problem ? wordProblem(t, problem) : contact?.email),
        },
        {
          key: 'account',
          title: t('reminders.column.account'),
          cell: ({ companyId, company }) => (
            <Link className="link" to={`/payments/firms/${companyId}`}>
              {t('reminders.account')}
              <span className="sr-only"> {company}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}

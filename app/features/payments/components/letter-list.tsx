import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { LinkButton } from '#app/ui/button';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import type { Letter } from '../letters.server';

type Row = Pick<Letter, 'key' | 'companyId' | 'company' | 'code' | 'problem' | 'contact'> & {
  numbers: string[];
  /** A bank movement that waits is likely to pay it. */
  maybePaid: boolean;
  lateDays: number;
  totalCents: number;
  currency: string;
};

/** The door to read and send the letters of all pages at once. */
export function AllLetters({ sure, count }: { sure: number; count: number }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center gap-4 rounded-lg border border-line bg-raised px-4 py-3">
      <LinkButton look="main" to="/reminders/preview?all=1">
        {t('reminders.preview.all', { count: sure })}
      </LinkButton>
      <p className="max-w-[60ch] text-sm text-muted">
        {t('reminders.preview.all.why')}
        {count > sure && ` ${t('reminders.preview.all.left', { count: count - sure })}`}
      </p>
    </div>
  );
}

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
          cell: ({ key, company, problem, maybePaid }) => (
            <label className="flex items-center gap-3">
              <input
                type="checkbox"
                name="letter"
                value={key}
                defaultChecked={!problem && !maybePaid}
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
          cell: ({ numbers, maybePaid }) => (
            <>
              {numbers.join(', ')}
              {maybePaid && (
                <Link className="link block text-sm" to={`/payments?q=${numbers[0]}`}>
                  {t('reminders.maybePaid')}
                </Link>
              )}
            </>
          ),
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
          cell: ({ contact, problem }) => (
            <span className="[overflow-wrap:anywhere]">
              {problem ? wordProblem(t, problem) : contact?.email}
            </span>
          ),
        },
      ]}
    />
  );
}

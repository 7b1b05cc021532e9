import { useFormats, useLocale, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import type { Deadline } from '../queries.server';

type DatedDeadline = Deadline & { on: string; left: number };

export function DeadlineTable({ deadlines }: { deadlines: readonly DatedDeadline[] }) {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  const days = (count: number) => t('edition.deadline.days', { count });
  return (
    <Table
      name={t('edition.deadlines')}
      rows={deadlines}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'label',
          title: t('edition.deadline'),
          cell: ({ labelFr, labelEn }) => (locale === 'fr' ? labelFr : labelEn),
        },
        { key: 'on', title: t('edition.deadline.on'), cell: ({ on }) => f.date(on, 'full') },
        {
          key: 'before',
          title: t('edition.deadline.before'),
          figures: true,
          cell: ({ daysBeforeOpening }) => days(daysBeforeOpening),
        },
        { key: 'left', title: t('edition.deadline.left'), cell: ({ left }) => <Left days={left} /> },
      ]}
    />
  );
}

const SOON_DAYS = 14;

function Left({ days }: { days: number }) {
  const t = useT();
  if (days < 0) return <State tone="none">{t('edition.deadline.over')}</State>;
  if (days === 0) return <State tone="attention">{t('edition.deadline.today')}</State>;
  return (
    <State tone={days <= SOON_DAYS ? 'attention' : 'waiting'}>
      {t('edition.deadline.days', { count: days })}
    </State>
  );
}

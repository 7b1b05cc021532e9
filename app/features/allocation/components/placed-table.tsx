import { Link } from '@remix-run/react';
import { wordDay } from '#app/features/allocation/reason-words';
import { useFormats, useT } from '#app/i18n/react';
import { Ban, Check, Lock } from '#app/ui/icons';
import { type Column, Table } from '#app/ui/table';
import { useAddress } from './address';
import { LockButton } from './firm-card';
import type { SeenRow } from './placed-filter';
import { Reasons } from './reasons';

type Props = { rows: readonly SeenRow[]; edition: string; version: number; mayManage: boolean };

/** Each firm placed, where, and why there; its lock, and the way to its page and to the plan. */
export function PlacedTable({ rows, edition, version, mayManage }: Props) {
  const t = useT();
  const f = useFormats();
  const address = useAddress();
  const columns: Column<SeenRow>[] = [
    {
      key: 'company',
      title: t('allocation.company'),
      cell: (row) => (
        <Link className="link" to={`/allocation/${edition}/firms/${row.registrationId}?version=${version}`}>
          {row.company}
        </Link>
      ),
    },
    { key: 'booth', title: t('allocation.booth'), cell: (row) => <BoothCell row={row} /> },
    { key: 'area', title: t('allocation.area'), figures: true, cell: (row) => f.area(row.area) },
    {
      key: 'wish',
      title: t('allocation.wish'),
      figures: true,
      cell: (row) => (row.wishRank === null ? '–' : t('allocation.wish.rank', { rank: row.wishRank })),
    },
    {
      key: 'satisfaction',
      title: t('allocation.satisfaction'),
      figures: true,
      cell: (row) => f.percent(row.satisfaction / 100),
    },
    { key: 'points', title: t('allocation.points'), figures: true, cell: (row) => row.points },
    {
      key: 'do',
      title: t('allocation.do'),
      cell: (row) => (
        <div className="flex items-center gap-3">
          <Link className="link" to={address({ show: null, firm: row.registrationId })}>
            {t(mayManage ? 'allocation.take-up' : 'allocation.see-plan')}
          </Link>
          {mayManage && row.of && !row.of.confirmed && (
            <LockButton edition={edition} firm={row.of} placed={row} />
          )}
        </div>
      ),
    },
    {
      key: 'reasons',
      title: t('allocation.reasons'),
      wrap: true,
      cell: (row) => <Reasons reasons={row.reasons} />,
    },
    { key: 'segment', title: t('allocation.colour.segment'), cell: (row) => row.segment ?? '–' },
    { key: 'region', title: t('allocation.colour.region'), cell: (row) => row.of?.region || '–' },
  ];
  return (
    <Table
      name={t('allocation.list')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.registrationId}
      tall
    />
  );
}

function BoothCell({ row }: { row: SeenRow }) {
  const t = useT();
  const f = useFormats();
  const { lock, confirmed, bans = [] } = row.of ?? {};
  const away = bans.map(({ booth, on, reason }) =>
    t('bans.at', { booth, on: wordDay(f, on ?? 'unsaid'), reason: reason ?? 'unsaid' }),
  );
  return (
    <span className="inline-flex items-center gap-1.5">
      {row.byHand ? `${row.booth} (${t('allocation.hand')})` : row.booth}
      {confirmed && <Sign icon={Check} words={t('allocation.confirmed.at', { booth: confirmed })} />}
      {!confirmed && lock && (
        <Sign icon={Lock} words={t('allocation.lock.at', { booth: lock.booth, by: lock.by || 'nobody' })} />
      )}
      {away.length > 0 && <Sign icon={Ban} words={away.join(' ')} />}
    </span>
  );
}

/** An icon that stands alone, with its words for those who point at it and those who don't see it. */
function Sign({ icon: Icon, words }: { icon: typeof Lock; words: string }) {
  return (
    <span title={words}>
      <Icon size={14} />
      <span className="sr-only">{words}</span>
    </span>
  );
}

import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { Listed } from '../queries-list.server';
import { DecisionState } from './Standing';

type Props = {
  rows: readonly Listed[];
  slug: string;
  segmentName: (code: string) => string;
  /** Rows get a box to tick, of this form. */
  formId?: string;
};

/** Dense list of registrations; the box and the name stay while the rest scrolls. */
export function RegistrationList({ rows, slug, segmentName, formId }: Props) {
  const t = useT();
  const f = useFormats();
  const figures = { figures: true };
  const columns: Column<Listed>[] = [
    {
      key: 'company',
      title: t('registrations.col.company'),
      cell: (row) => (
        <span className="flex items-center gap-3">
          {formId && <Tick key={row.decision} row={row} formId={formId} />}
          <Link to={`/registrations/${slug}/${row.id}`} className="link">
            {row.company}
          </Link>
        </span>
      ),
    },
    {
      key: 'decision',
      title: t('registrations.col.decision'),
      cell: (row) => (
        <span className="whitespace-nowrap">
          <DecisionState decision={row.decision} withdrawn={row.withdrawn} />{' '}
          {row.decision !== 'none' && !row.withdrawn && (
            <span className="text-xs text-muted">
              {t(row.announced ? 'registrations.announced' : 'registrations.quiet')}
            </span>
          )}
        </span>
      ),
    },
    { key: 'country', title: t('registrations.col.country'), cell: (row) => row.country },
    {
      key: 'segment',
      title: t('registrations.col.segment'),
      cell: (row) => row.segment && segmentName(row.segment),
    },
    { key: 'area', title: t('registrations.col.area'), ...figures, cell: (row) => f.number(row.areaWished) },
    { key: 'range', title: t('registrations.col.range'), ...figures, cell: (row) => rangeOf(row, f.number) },
    {
      key: 'corner',
      title: t('registrations.col.corner'),
      cell: (row) => (row.corner === 'either' ? '' : t(`registrations.${row.corner}`)),
    },
    { key: 'wish', title: t('registrations.col.wish'), cell: (row) => row.firstWish },
    { key: 'points', title: t('registrations.col.points'), ...figures, cell: (row) => row.points },
    {
      key: 'member',
      title: t('registrations.col.member'),
      cell: (row) => t(row.isMember ? 'registrations.yes' : 'registrations.no'),
    },
    {
      key: 'filed',
      title: t('registrations.col.filed'),
      ...figures,
      cell: (row) => f.date(row.filedOn, 'short'),
    },
    {
      key: 'deposit',
      title: t('registrations.col.deposit'),
      ...figures,
      cell: (row) => row.depositOn && f.date(row.depositOn, 'short'),
    },
  ];
  return (
    <>
      {formId && <TickAll formId={formId} count={rows.length} />}
      <Table name={t('registrations.title')} columns={columns} rows={rows} rowKey={(row) => row.id} tall />
    </>
  );
}

/** Ticks every firm of the list, or none; without script it would do nothing, so it is not there. */
function TickAll({ formId, count }: { formId: string; count: number }) {
  const t = useT();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  if (!scripted) return null;
  return (
    <label className="flex items-center gap-3 px-3 text-sm">
      <input
        type="checkbox"
        className="size-5 shrink-0 accent-accent"
        onChange={({ currentTarget: { checked } }) => {
          const boxes = document.querySelectorAll<HTMLInputElement>(`input[name="firm"][form="${formId}"]`);
          for (const box of boxes) if (!box.disabled) box.checked = checked;
        }}
      />
      {t('registrations.select-all', { count })}
    </label>
  );
}

function Tick({ row, formId }: { row: Listed; formId: string }) {
  const t = useT();
  return (
    <input
      type="checkbox"
      form={formId}
      name="firm"
      value={row.id}
      disabled={row.withdrawn}
      aria-label={`${t('registrations.col.select')} ${row.company}`}
      className="size-5 shrink-0 accent-accent"
    />
  );
}

const rangeOf = (row: Listed, number: (value: number) => string): string =>
  row.areaMin === null && row.areaMax === null
    ? ''
    : `${row.areaMin === null ? '' : number(row.areaMin)}–${row.areaMax === null ? '' : number(row.areaMax)}`;

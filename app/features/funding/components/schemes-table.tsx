import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';
import { type Column, Table } from '#app/ui/table';
import type { SchemeLine, SchemeStanding } from '../schemes-view';

const TONES = { inForce: 'done', past: 'none', replaced: 'none', future: 'waiting' } as const;

export function StandingMark({ standing }: { standing: SchemeStanding }) {
  const t = useT();
  return <State tone={TONES[standing]}>{t(`aid.schemes.${standing}`)}</State>;
}

/** From when to when, and whether that is sure. */
export function SchemeDates({ scheme }: Pick<SchemeLine, 'scheme'>) {
  const t = useT();
  const f = useFormats();
  const { validFrom, validTo, datesProvisional } = scheme;
  const parts = [
    validFrom && t('aid.schemes.from', { from: f.date(validFrom, 'short') }),
    validTo ? t('aid.schemes.to', { to: f.date(validTo, 'short') }) : t('aid.schemes.endless'),
  ];
  return (
    <span className="flex flex-wrap items-center gap-2">
      {parts.filter(Boolean).join(' ')}
      {datesProvisional && <State tone="attention">{t('aid.schemes.provisional')}</State>}
    </span>
  );
}

/** Every version of every scheme. */
export function SchemesTable({ schemes }: { schemes: readonly SchemeLine[] }) {
  const t = useT();
  const f = useFormats();
  const columns: Column<SchemeLine>[] = [
    {
      key: 'label',
      title: t('aid.column.scheme'),
      wrap: true,
      cell: ({ scheme }) => (
        <Link className="link" to={`/aid/schemes/${scheme.id}`}>
          {scheme.label || scheme.id}
        </Link>
      ),
    },
    {
      key: 'version',
      title: t('aid.schemes.version', { version: '' }).trim(),
      figures: true,
      cell: ({ scheme }) => scheme.version,
    },
    { key: 'standing', title: t('aid.column.state'), cell: (line) => <StandingMark {...line} /> },
    { key: 'dates', title: t('aid.schemes.column.dates'), cell: (line) => <SchemeDates {...line} /> },
    {
      key: 'rate',
      title: t('aid.schemes.column.rate'),
      figures: true,
      cell: ({ scheme }) => f.percent(Number(scheme.ratePercent) / 100),
    },
    {
      key: 'cap',
      title: t('aid.schemes.column.cap'),
      figures: true,
      cell: ({ scheme }) =>
        scheme.capCents == null ? '–' : f.money({ cents: scheme.capCents, currency: 'EUR' }),
    },
    {
      key: 'mode',
      title: t('aid.column.mode'),
      wrap: true,
      cell: ({ scheme }) => t(`aid.mode.${scheme.mode}`),
    },
    {
      key: 'source',
      title: t('aid.scheme.source'),
      wrap: true,
      cell: ({ scheme, illustrative }) =>
        illustrative ? t('aid.schemes.illustrative') : (scheme.source ?? '–'),
    },
  ];
  return <Table name={t('aid.schemes.title')} columns={columns} rows={schemes} rowKey={({ id }) => id} />;
}

import { COST_KINDS } from '#app/domain/funding/cost-lines';
import { useFormats, useT } from '#app/i18n/react';
import { isMessageKey } from '#app/i18n/translator';
import { DataList } from '#app/ui/data-list';
import type { SchemeLine } from '../schemes-view';
import { SchemeDates, StandingMark } from './schemes-table';

/** Every rule of a version in words, with the text that it comes from; rules that it doesn't have are left out. */
export function SchemeFacts({ line }: { line: SchemeLine }) {
  const t = useT();
  const f = useFormats();
  const { scheme, granted, illustrative } = line;
  const money = (cents: number) => f.money({ cents, currency: 'EUR' });
  const kinds = (codes: readonly string[]) =>
    f.list(COST_KINDS.filter((kind) => codes.includes(kind)).map((kind) => t(`aid.kind.${kind}`)));
  const conditions = [
    scheme.aidAtMostEquity && t('aid.scheme.aidAtMostEquity'),
    !scheme.cumulable && t('aid.scheme.notCumulable'),
    scheme.smeOnly && t('aid.scheme.smeOnly'),
    scheme.notExhibitorAtPreviousEdition && t('aid.scheme.notExhibitorAtPreviousEdition'),
  ].filter((condition) => condition !== false);
  const basis = `aid.basis.${scheme.legalBasis}`;
  const facts = [
    {
      label: t('aid.column.state'),
      value: (
        <span className="flex flex-wrap items-center gap-2">
          <StandingMark {...line} />
          {granted && <span className="text-sm text-muted">{t('aid.schemes.granted')}</span>}
        </span>
      ),
    },
    { label: t('aid.schemes.column.dates'), value: <SchemeDates {...line} /> },
    { label: t('aid.scheme.mode'), value: t(`aid.mode.${scheme.mode}`) },
    {
      label: t('aid.scheme.legalBasis'),
      value: isMessageKey(basis) ? t(basis) : (scheme.legalBasis ?? '–'),
    },
    { label: t('aid.scheme.ratePercent'), value: f.number(Number(scheme.ratePercent)) },
    { label: t('aid.scheme.eligible'), value: kinds(scheme.eligible) },
    ...(scheme.excluded.length > 0
      ? [{ label: t('aid.scheme.excluded'), value: kinds(scheme.excluded) }]
      : []),
    ...amounts(scheme).map(({ key, cents }) => ({ label: t(`aid.scheme.${key}`), value: money(cents) })),
    ...figures(scheme).map(({ key, value }) => ({ label: t(`aid.scheme.${key}`), value: f.number(value) })),
    ...(conditions.length > 0 ? [{ label: t('aid.scheme.rules'), value: f.list(conditions) }] : []),
    ...(scheme.regions.length > 0 ? [{ label: t('aid.scheme.regions'), value: f.list(scheme.regions) }] : []),
    ...(scheme.funder ? [{ label: t('aid.scheme.funder'), value: scheme.funder }] : []),
    {
      label: t('aid.scheme.source'),
      value: illustrative ? t('aid.schemes.illustrative') : (scheme.source ?? '–'),
    },
  ];
  return <DataList facts={facts} />;
}

function amounts(scheme: SchemeLine['scheme']) {
  return (['capCents', 'capPerEventCents'] as const).flatMap((key) => {
    const cents = scheme[key];
    return cents == null ? [] : [{ key, cents }];
  });
}

const FIGURES = [
  'areaCapM2',
  'maxParticipations',
  'minRegionalCompanies',
  'claimWithinMonthsAfterEvent',
  'maxIntensityPercent',
] as const;

function figures(scheme: SchemeLine['scheme']) {
  return FIGURES.flatMap((key) => {
    const value = scheme[key];
    return value == null ? [] : [{ key, value: Number(value) }];
  });
}

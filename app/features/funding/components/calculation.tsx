import type { Assessment } from '#app/domain/funding/assess';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import { classNames } from '#app/ui/class-names';
import { Table } from '#app/ui/table';

type Row = { key: string; label: string; taken: string; cents: number; strong?: boolean };

type Props = { assessment: Pick<Assessment, 'lines' | 'sum' | 'aidCents'> };

/** The lines of the order, then step by step how the aid comes of them. */
export function Calculation({ assessment }: Props) {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  const { lines, sum, aidCents } = assessment;
  const rows: Row[] = [
    ...lines.map(({ code, labelFr, labelEn, netCents, eligible }, at) => ({
      key: `${code} ${at}`,
      label: locale === 'fr' ? labelFr : labelEn,
      taken: t(eligible ? 'aid.firm.yes' : 'aid.firm.no'),
      cents: netCents,
    })),
    { key: 'eligible', label: t('aid.firm.eligible'), taken: '', cents: sum.eligibleCents, strong: true },
    ...(sum.eligibleAfterAreaCapCents === sum.eligibleCents
      ? []
      : [
          {
            key: 'area',
            label: t('aid.firm.afterArea'),
            taken: '',
            cents: sum.eligibleAfterAreaCapCents,
          },
        ]),
    {
      key: 'rate',
      label: t('aid.firm.rate', { rate: f.number(Number(sum.ratePercent)) }),
      taken: '',
      cents: sum.beforeLimitsCents,
    },
    ...sum.limits.map(({ name, cents, binds }) => ({
      key: name,
      label: t(`aid.firm.limit.${name}`),
      taken: binds ? t('aid.firm.binds') : '',
      cents,
    })),
    { key: 'aid', label: t('aid.firm.aid'), taken: '', cents: aidCents, strong: true },
  ];
  const look = (row: Row) => classNames(row.strong && 'font-semibold');
  return (
    <Table
      name={t('aid.firm.calculation')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'line',
          title: t('aid.firm.line'),
          wrap: true,
          cell: (row) => <span className={look(row)}>{row.label}</span>,
        },
        { key: 'taken', title: t('aid.firm.taken'), cell: ({ taken }) => taken },
        {
          key: 'net',
          title: t('aid.firm.net'),
          figures: true,
          cell: (row) => <span className={look(row)}>{f.money({ cents: row.cents, currency: 'EUR' })}</span>,
        },
      ]}
    />
  );
}

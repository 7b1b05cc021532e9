import { Link } from '@remix-run/react';
import type { Change, Verdict } from '#app/domain/allocation/difference';
import { useFormats, useT } from '#app/i18n/react';
import { State, type Tone } from '#app/ui/state';
import { type Column, Table } from '#app/ui/table';

const TONES: Record<Verdict, Tone> = {
  ...{ placed: 'done', wins: 'done', stays: 'none' },
  ...{ dropped: 'wrong', loses: 'attention', moves: 'waiting' },
};

type Props = {
  changes: readonly Change[];
  /** Firms that the scenario thinks away: they don't lose, they leave. */
  withdrawn?: readonly string[];
  firmPage: (firm: string) => string | undefined;
};

/** Each firm for which something changes: from where to where, and what it is worth to it. */
export function ChangesTable({ changes, withdrawn = [], firmPage }: Props) {
  const t = useT();
  const f = useFormats();
  const columns: Column<Change>[] = [
    {
      key: 'company',
      title: t('study.company'),
      cell: ({ firm, company }) => {
        const page = firmPage(firm);
        return page ? (
          <Link className="link" to={page}>
            {company}
          </Link>
        ) : (
          company
        );
      },
    },
    {
      key: 'verdict',
      title: t('study.verdict'),
      cell: ({ firm, verdict }) =>
        withdrawn.includes(firm) ? (
          <State tone="none">{t('study.verdict.withdrawn')}</State>
        ) : (
          <State tone={TONES[verdict]}>{t(`study.verdict.${verdict}`)}</State>
        ),
    },
    { key: 'from', title: t('study.from'), cell: ({ from }) => from ?? t('study.booth.none') },
    { key: 'to', title: t('study.to'), cell: ({ to }) => to ?? t('study.booth.none') },
    {
      key: 'satisfaction',
      title: t('firm-page.satisfaction'),
      figures: true,
      cell: ({ before, after }) =>
        t('study.from-to', { before: f.percent(before / 100), after: f.percent(after / 100) }),
    },
    {
      key: 'beside',
      title: t('study.company-change'),
      wrap: true,
      cell: ({ parted, joined }) =>
        [
          ...parted.map((company) => t('study.parted', { company })),
          ...joined.map((company) => t('study.joined', { company })),
        ].join(', ') || '–',
    },
  ];
  return <Table name={t('study.changes')} columns={columns} rows={changes} rowKey={({ firm }) => firm} />;
}

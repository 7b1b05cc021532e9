import { Link } from '@remix-run/react';
import type { Compared, Fate } from '#app/domain/allocation/comparison';
import type { ComparedVersions } from '#app/features/allocation/queries-compare.server';
import type { AllocationVersion } from '#app/features/allocation/queries-versions.server';
import { askAddress } from '#app/features/allocation/question';
import { useFormats, useT } from '#app/i18n/react';
import { State, type Tone } from '#app/ui/state';
import { type Column, Table } from '#app/ui/table';

const TONES: Record<Fate, Tone> = {
  ...{ leaves: 'wrong', loses: 'attention', moves: 'waiting' },
  ...{ wins: 'done', arrives: 'done' },
};

type Props = {
  rows: readonly Compared[];
  firmPage: (firm: string) => string | undefined;
  /** The edition, for those who may ask what if a firm kept its booth; null for others. */
  asking: string | null;
};

/** Each firm whose booth is another: from where to where, and what it wins or loses. */
export function ComparedTable({ rows, firmPage, asking }: Props) {
  const t = useT();
  const f = useFormats();
  const columns: Column<Compared>[] = [
    {
      key: 'company',
      title: t('allocation.company'),
      cell: ({ firm, company }) => {
        const page = firmPage(firm);
        if (!page) return company;
        return (
          <Link className="link" to={page}>
            {company}
          </Link>
        );
      },
    },
    {
      key: 'fate',
      title: t('allocation.compare.fate'),
      cell: ({ fate }) => <State tone={TONES[fate]}>{t(`allocation.compare.${fate}`)}</State>,
    },
    { key: 'from', title: t('study.from'), cell: ({ from }) => from ?? t('study.booth.none') },
    { key: 'to', title: t('study.to'), cell: ({ to }) => to ?? t('study.booth.none') },
    {
      key: 'satisfaction',
      title: t('allocation.satisfaction'),
      figures: true,
      cell: ({ before, after }) =>
        t('study.from-to', { before: f.percent(before / 100), after: f.percent(after / 100) }),
    },
    ...(asking === null
      ? []
      : [
          {
            key: 'ask',
            title: t('study.title'),
            cell: ({ firm, company, from }: Compared) =>
              from === null || from.includes(' + ') ? (
                '–'
              ) : (
                <Link className="link" to={askAddress(asking, { locks: [{ firm, booth: from }] })}>
                  {t('study.from-compare', { booth: from })}
                  <span className="sr-only"> – {company}</span>
                </Link>
              ),
          },
        ]),
  ];
  return (
    <Table
      name={t('allocation.compare.rows')}
      columns={columns}
      rows={rows}
      rowKey={({ firm }) => firm}
      tall
    />
  );
}

type Line = { name: string; a: string; b: string };

/** What the two versions amount to, a line for each figure. */
export function TotalsTable({ a, b, comparison }: ComparedVersions) {
  const t = useT();
  const f = useFormats();
  const named = ({ version }: AllocationVersion) => t('allocation.version', { version });
  const { totals } = comparison;
  const line = (name: string, of: (one: 'a' | 'b') => string): Line => ({ name, a: of('a'), b: of('b') });
  const versions = { a, b };
  const rows = [
    line(t('allocation.state'), (one) => t(`allocation.state.${versions[one].state}`)),
    line(t('allocation.aim'), (one) => t(`allocation.aim.${versions[one].aim}`)),
    line(t('allocation.proof'), (one) => t(`allocation.status.${versions[one].status}`)),
    line(t('allocation.value'), (one) => figure(f.number, versions[one].objective)),
    line(t('allocation.compare.bound'), (one) => figure(f.number, versions[one].bound)),
    line(t('allocation.placed'), (one) => f.number(totals[one].placed)),
    line(t('allocation.left'), (one) => f.number(totals[one].firms - totals[one].placed)),
    line(t('allocation.wishes'), (one) => f.number(totals[one].wishes)),
    line(t('allocation.compare.first'), (one) => f.number(totals[one].first)),
    line(t('allocation.compare.mean'), (one) => f.percent(totals[one].mean / 100, 1)),
  ];
  const columns: Column<Line>[] = [
    { key: 'name', title: t('allocation.compare.figure'), cell: (row) => <Value>{row.name}</Value> },
    { key: 'a', title: named(a), figures: true, cell: (row) => <Value>{row.a}</Value> },
    { key: 'b', title: named(b), figures: true, cell: (row) => <Value>{row.b}</Value> },
  ];
  return (
    <Table name={t('allocation.compare.totals')} columns={columns} rows={rows} rowKey={({ name }) => name} />
  );
}

/** On a phone both versions stand side by side: words may take two lines. */
const Value = ({ children }: { children: string }) => <span className="whitespace-normal">{children}</span>;

const figure = (word: (value: number) => string, value: number | null): string =>
  value === null ? '–' : word(value);

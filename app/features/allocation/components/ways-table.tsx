import { Form } from '@remix-run/react';
import type { Way } from '#app/features/allocation/policies';
import { useFormats, useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { SubmitButton } from '#app/ui/button';
import { type Column, Table } from '#app/ui/table';

type Props = { ways: readonly Way[]; edition: string; jobId: string; mayDraft: boolean };

/** What each way of placing gives, and what its fairness costs against the best. */
export function WaysTable({ ways, edition, jobId, mayDraft }: Props) {
  const t = useT();
  const f = useFormats();
  const best = Math.max(...ways.map(({ found }) => found?.objective ?? Number.NEGATIVE_INFINITY));
  const figures = (of: (found: NonNullable<Way['found']>) => string) => (way: Way) =>
    way.found ? of(way.found) : '–';
  const columns: Column<Way>[] = [
    {
      key: 'aim',
      title: t('allocation.aim'),
      cell: ({ aim }) => t(`allocation.aim.${aim}`),
    },
    {
      key: 'do',
      title: t('allocation.do'),
      cell: ({ aim, found }) =>
        found && mayDraft ? (
          <Form method="post" action={`/allocation/${edition}/policies/draft`}>
            <input type="hidden" name="job" value={jobId} />
            <input type="hidden" name="aim" value={aim} />
            <SubmitButton look="plain" size="small">
              {t('allocation.policies.draft')}
              <span className="sr-only"> – {t(`allocation.aim.${aim}`)}</span>
            </SubmitButton>
          </Form>
        ) : (
          '–'
        ),
    },
    {
      key: 'proof',
      title: t('allocation.proof'),
      cell: ({ found, problems }) =>
        found
          ? t(`allocation.status.${found.status}`)
          : problems.map((problem) => wordProblem(t, problem)).join(' '),
    },
    {
      key: 'placed',
      title: t('allocation.placed'),
      figures: true,
      cell: figures(({ totals }) => f.number(totals.placed)),
    },
    {
      key: 'value',
      title: t('allocation.value'),
      figures: true,
      cell: figures(({ objective }) => f.number(objective)),
    },
    {
      key: 'cost',
      title: t('allocation.policies.cost'),
      figures: true,
      cell: figures(({ objective }) => f.number(best - objective)),
    },
    {
      key: 'mean',
      title: t('allocation.compare.mean'),
      figures: true,
      cell: figures(({ totals }) => f.percent(totals.mean / 100, 1)),
    },
    {
      key: 'first',
      title: t('allocation.compare.first'),
      figures: true,
      cell: figures(({ totals }) => f.number(totals.first)),
    },
    {
      key: 'envy',
      title: t('allocation.policies.envy'),
      figures: true,
      cell: figures(({ envy }) => f.number(envy)),
    },
  ];
  return <Table name={t('allocation.policies')} columns={columns} rows={ways} rowKey={({ aim }) => aim} />;
}

import { Link } from '@remix-run/react';
import type { Study } from '#app/features/allocation/queries-studies.server';
import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';
import { type Column, Table } from '#app/ui/table';
import { type Names, questionOf, summaryOf } from './study-words';

type Props = { studies: readonly Study[]; edition: string; names: Names; zone: string };

/** What was asked, the newest first, and what came of it. */
export function StudiesTable({ studies, edition, names, zone }: Props) {
  const t = useT();
  const f = useFormats();
  const columns: Column<Study>[] = [
    {
      key: 'question',
      title: t('study.question'),
      wrap: true,
      cell: (study) => (
        <Link className="link whitespace-normal" to={`/allocation/${edition}/what-if/${study.id}`}>
          {questionOf(t, study, names)}
        </Link>
      ),
    },
    { key: 'version', title: t('study.base.short'), figures: true, cell: ({ version }) => version },
    { key: 'state', title: t('study.state'), cell: (study) => <StudyState study={study} /> },
    {
      key: 'outcome',
      title: t('study.outcome'),
      wrap: true,
      cell: ({ result, scenario }) =>
        result?.outcome === 'found' ? summaryOf(t, f, result, scenario.withdrawn) : '–',
    },
    {
      key: 'asked',
      title: t('study.asked'),
      figures: true,
      cell: ({ createdAt }) => f.dateTime(createdAt, zone),
    },
  ];
  return <Table name={t('study.all')} columns={columns} rows={studies} rowKey={({ id }) => id} />;
}

function StudyState({ study }: { study: Study }) {
  const t = useT();
  if (study.draftVersion !== null)
    return <State tone="done">{t('study.state.drafted', { version: study.draftVersion })}</State>;
  if (study.result?.outcome === 'impossible')
    return <State tone="attention">{t('study.state.impossible')}</State>;
  const tone = { running: 'accent', failed: 'wrong', answered: 'done' } as const;
  return <State tone={tone[study.state]}>{t(`study.state.${study.state}`)}</State>;
}

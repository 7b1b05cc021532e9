import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { DataList } from '#app/ui/data-list';
import type { JobSeen } from '../queries-job.server';

/** What a job is for, who asked for it and when. */
export function JobFacts({ job }: { job: JobSeen }) {
  const t = useT();
  const formats = useFormats();
  const { about, by, createdAt, finishedAt, state } = job;
  const time = (at: string) => formats.dateTime(at, 'Europe/Paris');
  return (
    <DataList
      facts={[
        ...(about.edition || about.paper
          ? [{ label: t('jobs.column.for'), value: <JobSubject about={about} /> }]
          : []),
        { label: t('jobs.column.by'), value: by || t('jobs.system') },
        { label: t('jobs.column.at'), value: time(createdAt) },
        ...(finishedAt
          ? [{ label: t(state === 'failed' ? 'jobs.ended.failed' : 'jobs.ended'), value: time(finishedAt) }]
          : []),
      ]}
    />
  );
}

/** The paper, and the fair it belongs to. */
export function JobSubject({ about: { edition, paper } }: { about: JobSeen['about'] }) {
  return (
    <>
      {paper && <span className="block">{paper.title}</span>}
      {edition && (
        <Link className="link" to={`/season/${edition.slug}`}>
          {edition.name}
        </Link>
      )}
      {!paper && !edition && '–'}
    </>
  );
}

import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { Table } from '#app/ui/table';
import type { JobSeen } from '../queries-job.server';
import { JobSubject } from './job-facts';
import { JobState, jobName } from './job-state';

/** Pieces of work, one a row: what, for which fair, how it stands. Each leads to its page. */
export function JobTable({ name, jobs }: { name: string; jobs: readonly JobSeen[] }) {
  const t = useT();
  const formats = useFormats();
  return (
    <Table
      cards
      name={name}
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          title: t('jobs.column.what'),
          cell: ({ id, kind }) => (
            <Link className="link" to={`/jobs/${id}`}>
              {jobName(t, kind)}
            </Link>
          ),
        },
        {
          key: 'state',
          title: t('jobs.column.state'),
          cell: (job) => (
            <>
              <JobState job={job} /> <Share {...job} />
            </>
          ),
        },
        {
          key: 'for',
          title: t('jobs.column.for'),
          wrap: true,
          cell: ({ about }) => <JobSubject about={about} />,
        },
        {
          key: 'asked',
          title: t('jobs.column.asked'),
          wrap: true,
          cell: ({ by, createdAt }) => (
            <>
              {by || t('jobs.system')},{' '}
              <span className="whitespace-nowrap tabular-nums">
                {formats.dateTime(createdAt, 'Europe/Paris')}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

/** How much of it is done, where it tells. */
function Share({ state, done, total }: JobSeen) {
  const formats = useFormats();
  if (state !== 'running' || total === 0) return null;
  return (
    <span className="text-muted tabular-nums">{formats.percent(Math.floor((100 * done) / total) / 100)}</span>
  );
}

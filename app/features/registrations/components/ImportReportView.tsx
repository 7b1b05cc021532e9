import { useT } from '#app/i18n/react';
import { isMessageKey } from '#app/i18n/translator';
import { Cards, Stat } from '#app/ui/card';
import { Section } from '#app/ui/page';
import { Table } from '#app/ui/table';
import type { ImportReport, RecordReport } from '../commands-import.server';

/** What an import would do: the counts, every refused line with every reason, every accepted line to read over. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const t = useT();
  const unchanged = report.records.filter((record) => record.unchanged).length;
  const refused = report.records.filter(({ decision }) => decision === 'refuse');
  const warned = report.records.filter(({ warnings }) => warnings.length > 0);
  return (
    <>
      <Cards>
        <Stat
          label={t('registrations.import.accepted')}
          value={report.accepted}
          note={unchanged > 0 && t('registrations.import.unchanged', { count: unchanged })}
        />
        <Stat label={t('registrations.import.refused')} value={report.refused} />
        <Stat label={t('registrations.import.warned')} value={warned.length} />
        <Stat
          label={t('registrations.import.ignored')}
          value={report.ignored}
          note={t('registrations.import.ignored.note')}
        />
      </Cards>
      {refused.length > 0 && (
        <Section title={t('registrations.import.reasons')}>
          <Lines
            name={t('registrations.import.reasons')}
            records={refused}
            said={(record) => record.reasons}
          />
        </Section>
      )}
      {warned.length > 0 && (
        <Section title={t('registrations.import.warnings')}>
          <Lines
            name={t('registrations.import.warnings')}
            records={warned}
            said={(record) => record.warnings}
          />
        </Section>
      )}
    </>
  );
}

type Said = RecordReport['warnings'][number];

function Lines({
  name,
  records,
  said,
}: {
  name: string;
  records: readonly RecordReport[];
  said: (record: RecordReport) => readonly Said[];
}) {
  const t = useT();
  const rows = records.flatMap((record) =>
    said(record).map((each, at) => ({ key: `${record.record} ${at}`, record, said: each })),
  );
  return (
    <Table
      name={name}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'line', title: t('registrations.import.line'), figures: true, cell: (row) => row.record.line },
        { key: 'company', title: t('registrations.col.company'), cell: (row) => row.record.company },
        { key: 'column', title: t('registrations.import.column'), cell: (row) => row.said.column },
        {
          key: 'why',
          title: t('registrations.import.why'),
          wrap: true,
          cell: (row) => (
            <>
              {worded(t, row.said.code)}
              {row.said.value && <span className="text-muted"> ({row.said.value})</span>}
            </>
          ),
        },
      ]}
    />
  );
}

const worded = (t: ReturnType<typeof useT>, code: string): string => {
  const key = `problem.${code}`;
  return isMessageKey(key) ? t(key) : code;
};

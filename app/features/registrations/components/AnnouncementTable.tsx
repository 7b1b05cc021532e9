import type { Decision } from '#app/domain/registrations/decision';
import { useT } from '#app/i18n/react';
import { Table } from '#app/ui/table';
import { DecisionState } from './Standing';

type Row = {
  id: string;
  company: string;
  contact: string;
  email: string;
  decision: Decision;
  mail: { subject: string; text: string };
};

/** Decisions to be told, each with the mail that will tell it, to be opened. */
export function AnnouncementTable({ name, rows }: { name: string; rows: readonly Row[] }) {
  const t = useT();
  return (
    <Table
      name={name}
      rows={rows}
      rowKey={(each) => each.id}
      columns={[
        { key: 'company', title: t('registrations.col.company'), cell: (each) => each.company },
        {
          key: 'decision',
          title: t('registrations.col.decision'),
          cell: (each) => <DecisionState decision={each.decision} withdrawn={false} />,
        },
        {
          key: 'to',
          title: t('registrations.announce.to'),
          cell: (each) => (
            <>
              {each.contact}
              <br />
              <span className="text-xs text-muted">{each.email}</span>
            </>
          ),
        },
        {
          key: 'mail',
          title: t('registrations.announce.subject'),
          wrap: true,
          cell: (each) => (
            <details>
              <summary className="link">{each.mail.subject}</summary>
              <pre className="my-2 max-w-[70ch] rounded-md bg-sunken p-4 font-sans text-sm whitespace-pre-wrap">
                {each.mail.text}
              </pre>
            </details>
          ),
        },
      ]}
    />
  );
}

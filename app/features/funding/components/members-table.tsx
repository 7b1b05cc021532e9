import { Form, Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Table } from '#app/ui/table';
import type { Member } from '../queries-firm-ledger.server';

type Props = { page: string; members: readonly Member[]; mayChange: boolean };

/** The firms of a single undertaking, the page's own first. */
export function MembersTable({ page, members, mayChange }: Props) {
  const t = useT();
  if (members.length < 2) return <p className="text-muted">{t('aid.ledger.members.alone')}</p>;
  return (
    <Table
      name={t('aid.ledger.members')}
      rows={members}
      rowKey={({ companyId }) => companyId}
      columns={[
        {
          key: 'name',
          title: t('aid.column.company'),
          wrap: true,
          cell: ({ companyId, name }) => (
            <Link className="link" to={`/aid/firms/${companyId}`}>
              {name}
            </Link>
          ),
        },
        { key: 'firm', title: t('aid.column.firm'), cell: ({ firm }) => firm.replace(':', ' ') },
        {
          key: 'link',
          title: t('aid.ledger.member.link'),
          cell: ({ link }) => (link ? t(`aid.link.${link}`) : ''),
        },
        {
          key: 'unlink',
          title: '',
          cell: ({ companyId }) =>
            mayChange ? (
              <Form method="post" action={`${page}/unlink`}>
                <input type="hidden" name="member" value={companyId} />
                <SubmitButton look="quiet" size="small">
                  {t('aid.ledger.members.remove')}
                </SubmitButton>
              </Form>
            ) : null,
        },
      ]}
    />
  );
}

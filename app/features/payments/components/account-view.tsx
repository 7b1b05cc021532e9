import { Form } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Cards, Stat } from '#app/ui/card';
import { Section } from '#app/ui/page';
import { State } from '#app/ui/state';
import { type Column, Table } from '#app/ui/table';
import type { Account, OpenItem } from '../queries-statement.server';

export function AccountFigures({ account }: { account: Account }) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: account.currency });
  return (
    <Cards>
      <Stat label={t('payments.account.balance')} value={money(account.balanceCents)} />
      <Stat label={t('payments.account.overdue')} value={money(account.overdueCents)} />
      <Stat
        label={t('payments.account.credit')}
        value={money(account.creditCents)}
        note={t('payments.account.credit.note')}
      />
    </Cards>
  );
}

/** Open items; what the firm paid too much may settle them. */
export function OpenItems({ account, companyId }: { account: Account; companyId: string }) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: account.currency });
  if (account.open.length === 0) return <p className="text-muted">{t('payments.account.nothingOpen')}</p>;
  const columns: Column<OpenItem>[] = [
    { key: 'number', title: t('payments.column.invoice'), cell: ({ number }) => number },
    {
      key: 'due',
      title: t('payments.column.due'),
      figures: true,
      cell: ({ dueOn }) => f.date(dueOn, 'short'),
    },
    {
      key: 'open',
      title: t('payments.column.open'),
      figures: true,
      cell: ({ openCents }) => money(openCents),
    },
    {
      key: 'state',
      title: t('payments.column.state'),
      cell: ({ lateDays }) =>
        lateDays > 0 ? (
          <State tone="wrong">{t('payments.account.late', { days: lateDays })}</State>
        ) : (
          <State tone="waiting">{t('payments.account.notDue')}</State>
        ),
    },
  ];
  if (account.creditCents > 0) {
    columns.push({
      key: 'credit',
      title: t('payments.column.credit'),
      cell: ({ invoiceId, number }) => (
        <Form method="post" action={`/payments/firms/${companyId}/credit`}>
          <input type="hidden" name="invoiceId" value={invoiceId} />
          <SubmitButton size="small" look="plain">
            {t('payments.account.useCredit')}
            <span className="sr-only"> {number}</span>
          </SubmitButton>
        </Form>
      ),
    });
  }
  return (
    <Table
      name={t('payments.account.open')}
      columns={columns}
      rows={account.open}
      rowKey={(row) => row.invoiceId}
    />
  );
}

export function AccountLines({ account }: { account: Account }) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: account.currency });
  const rows = account.lines.map((line, at) => ({ ...line, at }));
  return (
    <Section title={t('payments.account.lines')}>
      <Table
        name={t('payments.account.lines')}
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'on', title: t('payments.column.day'), cell: ({ on }) => f.date(on, 'short') },
          {
            key: 'what',
            title: t('payments.column.what'),
            wrap: true,
            cell: ({ kind, reference }) => `${t(`payments.kind.${kind}`)} ${reference}`,
          },
          {
            key: 'debit',
            title: t('payments.column.debit'),
            figures: true,
            cell: ({ cents }) => (cents > 0 ? money(cents) : ''),
          },
          {
            key: 'credit',
            title: t('payments.column.creditSide'),
            figures: true,
            cell: ({ cents }) => (cents < 0 ? money(-cents) : ''),
          },
          {
            key: 'balance',
            title: t('payments.column.balance'),
            figures: true,
            cell: ({ balanceCents }) => money(balanceCents),
          },
        ]}
      />
    </Section>
  );
}

import { Form } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Table } from '#app/ui/table';
import type { Paid } from '../queries-grant.server';

/** What the funder paid of a grant; a line kept by mistake can be undone, and stays. */
export function PaidTable({
  page,
  paid,
  mayUndo,
}: {
  page: string;
  paid: readonly Paid[];
  mayUndo: boolean;
}) {
  const t = useT();
  const f = useFormats();
  if (paid.length === 0) return <p className="text-muted">{t('aid.one.payments.none')}</p>;
  return (
    <Table
      name={t('aid.one.payments')}
      rows={paid}
      rowKey={({ id }) => id}
      columns={[
        { key: 'on', title: t('aid.one.pay.on'), cell: ({ on }) => f.date(on, 'short') },
        {
          key: 'amount',
          title: t('aid.one.pay.amount'),
          figures: true,
          cell: ({ amountCents }) => f.money({ cents: amountCents, currency: 'EUR' }),
        },
        { key: 'reference', title: t('aid.column.reference'), cell: ({ reference }) => reference ?? '–' },
        {
          key: 'undo',
          title: '',
          cell: ({ id, undone }) => {
            if (undone) return t('aid.one.undone');
            if (!mayUndo) return null;
            return (
              <Form method="post" action={`${page}/unpay`}>
                <input type="hidden" name="paid" value={id} />
                <SubmitButton look="quiet" size="small">
                  {t('aid.one.unpay')}
                </SubmitButton>
              </Form>
            );
          },
        },
      ]}
    />
  );
}

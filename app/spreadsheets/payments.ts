import type { PaymentRow } from '#app/features/payments/queries-payments.server';
import type { Translate } from '#app/i18n/translator';
import type { ExportColumn } from './export';

/** Who paid what, to take away; amounts in units of the currency. */
export function paymentColumns(t: Translate): ExportColumn<PaymentRow>[] {
  const text = (header: string, width: number, value: (row: PaymentRow) => string | null) => ({
    ...{ header, kind: 'text' as const, width, value },
  });
  return [
    { header: t('payments.column.day'), kind: 'day', width: 12, value: ({ receivedOn }) => receivedOn },
    {
      header: t('payments.column.amount'),
      kind: 'number',
      width: 14,
      value: ({ amountCents }) => amountCents / 100,
    },
    text(t('payments.column.currency'), 9, ({ currency }) => currency),
    text(t('payments.column.firm'), 36, ({ company, funder }) => funder ?? company),
    text(t('payments.column.payer'), 36, ({ payer }) => payer),
    text(t('payments.column.settles'), 32, ({ settles }) => settles.join(', ')),
    {
      header: t('payments.credit'),
      kind: 'number',
      width: 14,
      value: ({ restCents }) => restCents / 100,
    },
    text(t('payments.column.method'), 14, ({ method }) => t(`payments.method.${method}`)),
    text(t('payments.column.reference'), 36, ({ reference }) => reference),
    text(t('payments.column.state'), 12, ({ undone }) => (undone ? t('payments.undone') : '')),
  ];
}

import { useFormats, useLocale, useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import type { FunderPayment } from '../queries-funders.server';
import type { GrantRow } from '../queries-grants.server';
import { eurosTyped } from '../words';

type Props = {
  grant: GrantRow;
  payments: readonly FunderPayment[];
  today: string;
  typed: Record<string, string> | undefined;
  error: (field: string) => string | undefined;
};

export function PaidFields({ grant, payments, today, typed, error }: Props) {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  const left = eurosTyped(grant.amountCents - grant.paidCents, locale);
  return (
    <>
      {grant.mode === 'THIRD_PARTY_PAYMENT' && (
        <Select
          name="payment"
          label={t('aid.one.pay.from')}
          defaultValue={typed?.payment ?? payments[0]?.id ?? ''}
          error={error('payment')}
        >
          <option value="">{t('aid.one.pay.none')}</option>
          {payments.map(({ id, funder, receivedOn, leftCents }) => (
            <option key={id} value={id}>
              {t('aid.one.pay.payment', {
                funder,
                date: f.date(receivedOn, 'short'),
                left: f.money({ cents: leftCents, currency: 'EUR' }),
              })}
            </option>
          ))}
        </Select>
      )}
      <TextField
        type="date"
        name="on"
        label={t('aid.one.pay.on')}
        defaultValue={typed?.on ?? today}
        max={today}
        error={error('on')}
      />
      <TextField
        name="amount"
        label={t('aid.one.pay.amount')}
        inputMode="decimal"
        defaultValue={typed?.amount ?? left}
        error={error('amount')}
      />
      <TextField
        name="reference"
        label={t('aid.column.reference')}
        defaultValue={typed?.reference}
        error={error('reference')}
        required={false}
      />
    </>
  );
}

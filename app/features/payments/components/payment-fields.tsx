import { useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { METHODS } from '../forms';

type Props = {
  value: (field: string) => string | undefined;
  error: (field: string) => string | undefined;
  today: string;
  /** Nobody is chosen: a funder may be named. */
  funder: boolean;
};

export function PaymentFields({ value, error, today, funder }: Props) {
  const t = useT();
  return (
    <>
      {funder && (
        <TextField
          name="funder"
          label={t('payments.funder')}
          error={error('funder') ?? error('companyId')}
          defaultValue={value('funder')}
        />
      )}
      <TextField
        name="amount"
        label={t('payments.new.amount')}
        hint={t('payments.new.amount.hint')}
        inputMode="decimal"
        autoComplete="off"
        error={error('amount')}
        defaultValue={value('amount')}
        required
      />
      <TextField
        type="date"
        name="receivedOn"
        label={t('payments.new.day')}
        error={error('receivedOn')}
        defaultValue={value('receivedOn') ?? today}
        max={today}
        required
      />
      <Select name="method" label={t('payments.column.method')} defaultValue={value('method') ?? 'CHEQUE'}>
        {METHODS.map((method) => (
          <option key={method} value={method}>
            {t(`payments.method.${method}`)}
          </option>
        ))}
      </Select>
      <TextField
        name="reference"
        label={t('payments.column.reference')}
        error={error('reference')}
        defaultValue={value('reference')}
        maxLength={140}
        required={false}
      />
    </>
  );
}

import { useFormats, useT } from '#app/i18n/react';
import { TextField } from '#app/ui/field';
import { shareField } from '../forms';

export type ShareLine = {
  invoiceId: string;
  number: string;
  dueOn: string;
  openCents: number;
  cents: number;
};

/** What of a payment goes to each open invoice; what is left stays the firm's credit. */
export function ShareFields({ lines, currency }: { lines: readonly ShareLine[]; currency: string }) {
  const t = useT();
  const f = useFormats();
  if (lines.length === 0) return <p className="text-muted">{t('payments.share.none')}</p>;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-medium">{t('payments.share.legend')}</legend>
      <p className="text-sm text-muted">{t('payments.share.hint')}</p>
      {lines.map(({ invoiceId, number, dueOn, openCents, cents }) => (
        <TextField
          key={invoiceId}
          name={shareField(invoiceId)}
          label={number}
          hint={t('payments.share.open', {
            amount: f.money({ cents: openCents, currency }),
            date: f.date(dueOn, 'short'),
          })}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={cents > 0 ? f.number(cents / 100, 2) : ''}
        />
      ))}
    </fieldset>
  );
}

import { useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { LIST_CURRENCIES } from '../forms-prices';

type Props = { value: (field: string) => string; error: (field: string) => string | undefined };

/** A price list by the square metre. */
export function PriceFields({ value, error }: Props) {
  const t = useT();
  const field = (name: string) => ({ name, defaultValue: value(name), error: error(name) });
  const figure = (name: string) => ({ ...field(name), inputMode: 'decimal' as const });
  return (
    <>
      <TextField {...field('name')} label={t('prices.name')} hint={t('prices.name.hint')} />
      <Select {...field('currency')} label={t('invoicing.column.currency')}>
        {LIST_CURRENCIES.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </Select>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <TextField {...figure('perM2')} label={t('prices.perM2')} />
        <TextField {...figure('memberPerM2')} label={t('prices.memberPerM2')} required={false} />
      </div>
      <TextField {...figure('fee')} label={t('prices.fee')} hint={t('prices.fee.hint')} required={false} />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 font-medium">{t('prices.corner')}</legend>
        <p className="text-sm text-muted">{t('prices.corner.hint')}</p>
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
          {(['corner2', 'corner3', 'corner4'] as const).map((name) => (
            <TextField key={name} {...figure(name)} label={t(`prices.${name}`)} required={false} />
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <TextField {...figure('depositPercent')} label={t('prices.deposit')} />
        <TextField {...figure('balanceDueDaysBefore')} label={t('prices.balance')} />
      </div>
    </>
  );
}

import { Form } from '@remix-run/react';
import type { VatBasis } from '#app/domain/accounting/vat-summary';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { Select } from '#app/ui/field';
import type { VatFilterValues } from '../forms';

type Props = { filter: VatFilterValues; basis: VatBasis; years: readonly number[] };

export function VatFilter({ filter, basis, years }: Props) {
  const t = useT();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <Select name="year" label={t('accounting.vat.year')} defaultValue={String(filter.year)}>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </Select>
      <Select name="length" label={t('accounting.vat.length')} defaultValue={filter.length}>
        <option value="MONTH">{t('accounting.vat.length.MONTH')}</option>
        <option value="QUARTER">{t('accounting.vat.length.QUARTER')}</option>
      </Select>
      <Select name="basis" label={t('accounting.vat.basis')} defaultValue={basis}>
        <option value="PAYMENT">{t('accounting.vat.basis.PAYMENT')}</option>
        <option value="DEBITS">{t('accounting.vat.basis.DEBITS')}</option>
      </Select>
      <Button type="submit">{t('accounting.filter.show')}</Button>
    </Form>
  );
}

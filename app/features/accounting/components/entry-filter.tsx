import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import { ENTRY_ORDERS, type EntryFilterValues, JOURNALS } from '../forms';

type Props = { filter: EntryFilterValues; years: readonly number[] };

/** Year, journal and search stand in the address, so that a view can be kept and sent. */
export function EntryFilter({ filter, years }: Props) {
  const t = useT();
  return (
    <Form
      method="get"
      className="grid grid-cols-1 items-end gap-3 sm:grid-cols-[minmax(10rem,1fr)_auto_auto_auto_auto]"
    >
      <TextField
        type="search"
        name="q"
        label={t('accounting.filter.search')}
        placeholder={t('accounting.filter.hint')}
        defaultValue={filter.q}
      />
      <Select name="journal" label={t('accounting.column.journal')} defaultValue={filter.journal}>
        <option value="">{t('accounting.journal.all')}</option>
        {JOURNALS.map((journal) => (
          <option key={journal} value={journal}>
            {t(`accounting.journal.${journal}`)}
          </option>
        ))}
      </Select>
      <Select name="year" label={t('accounting.filter.year')} defaultValue={String(filter.year)}>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </Select>
      <Select name="order" label={t('accounting.filter.order')} defaultValue={filter.order}>
        {ENTRY_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`accounting.order.${order}`)}
          </option>
        ))}
      </Select>
      <Button type="submit">{t('accounting.filter.show')}</Button>
    </Form>
  );
}

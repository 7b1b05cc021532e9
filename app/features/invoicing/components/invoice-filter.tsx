import { Form } from '@remix-run/react';
import { INVOICE_STATES } from '#app/domain/invoicing/standing';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import { INVOICE_ORDERS, type InvoiceFilterValues } from '../forms';

/** Search, state and order stand in the address, so that a view can be kept and sent. */
export function InvoiceFilter({ filter }: { filter: InvoiceFilterValues }) {
  const t = useT();
  return (
    <Form
      method="get"
      className="grid grid-cols-1 items-end gap-3 sm:grid-cols-[minmax(12rem,1fr)_auto_auto_auto]"
    >
      <TextField
        type="search"
        name="q"
        label={t('invoicing.filter.search')}
        placeholder={t('invoicing.filter.hint')}
        defaultValue={filter.q}
      />
      <Select name="state" label={t('invoicing.column.state')} defaultValue={filter.state}>
        <option value="">{t('invoicing.filter.all')}</option>
        {INVOICE_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`invoicing.state.${state}`)}
          </option>
        ))}
      </Select>
      <Select name="order" label={t('invoicing.filter.order')} defaultValue={filter.order}>
        {INVOICE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`invoicing.order.${order}`)}
          </option>
        ))}
      </Select>
      <Button type="submit">{t('invoicing.filter.show')}</Button>
    </Form>
  );
}

import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import { type WaitingFilter as Values, WAITING_SHOWN } from '../forms';
import type { Waiting } from '../queries-waiting.server';

export function WaitingFilter({ filter, counts }: { filter: Values; counts: Waiting['counts'] }) {
  const t = useT();
  return (
    <Form
      method="get"
      className="grid grid-cols-1 items-end gap-3 sm:grid-cols-[minmax(12rem,1fr)_auto_auto]"
    >
      <TextField
        type="search"
        name="q"
        label={t('payments.filter.search')}
        placeholder={t('payments.filter.hint')}
        defaultValue={filter.q}
      />
      <Select name="show" label={t('payments.filter.show')} defaultValue={filter.show}>
        <option value="">{t('payments.filter.waiting')}</option>
        {WAITING_SHOWN.map((kind) => (
          <option key={kind} value={kind}>
            {t(`payments.filter.${kind}`, { count: counts[kind] })}
          </option>
        ))}
      </Select>
      <Button type="submit">{t('payments.filter.do')}</Button>
    </Form>
  );
}

import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';

type Props<Kind extends string> = {
  q: string;
  /** What the address calls the kind, and the one that is shown. */
  name: string;
  kind: Kind | '';
  kinds: readonly Kind[];
  /** '' is all of them. */
  labelOf: (kind: Kind | '') => string;
};

/** Search and kind of what a bank told or what was paid, kept in the address. */
export function SearchFilter<Kind extends string>({ q, name, kind, kinds, labelOf }: Props<Kind>) {
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
        defaultValue={q}
      />
      <Select name={name} label={t('payments.filter.show')} defaultValue={kind}>
        {(['', ...kinds] as const).map((each) => (
          <option key={each} value={each}>
            {labelOf(each)}
          </option>
        ))}
      </Select>
      <Button type="submit">{t('payments.filter.do')}</Button>
    </Form>
  );
}

import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { TextField } from '#app/ui/field';

/** Looks for words in a list of a mission, and says how many rows it has. */
export function ListSearch({
  label,
  q,
  count,
  children,
}: {
  label: string;
  q: string;
  count: string;
  /** Other things to look for. */
  children?: ReactNode;
}) {
  const t = useT();
  return (
    <Form role="search" className="flex flex-wrap items-end gap-3">
      <div className="w-full sm:w-auto">
        <TextField name="q" type="search" label={label} defaultValue={q} />
      </div>
      {children && <div className="self-end pb-2">{children}</div>}
      <Button type="submit">{t('ui.search')}</Button>
      <p className="ml-auto self-end pb-2 text-sm text-muted" role="status">
        {count}
      </p>
    </Form>
  );
}

import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react';
import { Button } from './button';
import { TextField } from './field';

export type Hit = { key: string; name: string; to: string; beside: ReactNode };

type Props = {
  /** The part of the address that holds what is sought. */
  name: string;
  label: string;
  hint?: string;
  sought: string;
  /** What else the address holds, and a search leaves there. */
  kept?: Readonly<Record<string, string>>;
  hits: readonly Hit[];
  /** How many there are, where not all are shown. */
  found: number;
  /** Said when nothing is like what was sought. */
  none: string;
  /** The page asks nothing else: one types at once. */
  focused?: boolean;
};

/** One thing out of many, by name: what is sought and what is chosen stand in the address, so that it works without scripts. */
export function Finder({ name, label, hint, sought, kept = {}, hits, found, none, focused }: Props) {
  const t = useT();
  return (
    <div className="flex flex-col gap-3">
      <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="min-w-0 flex-1 sm:max-w-md">
          <TextField
            {...{ name, label, hint }}
            type="search"
            maxLength={100}
            defaultValue={sought}
            autoFocus={focused}
          />
        </div>
        <Button type="submit">{t('ui.search')}</Button>
      </Form>
      <p role="status" className="text-sm text-muted empty:hidden">
        {sought !== '' && hits.length === 0 && none}
        {hits.length > 0 && hits.length < found && t('ui.finder.more', { shown: hits.length, found })}
      </p>
      {hits.length > 0 && (
        <ul
          aria-label={label}
          className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised"
        >
          {hits.map(({ key, name, to, beside }) => (
            <li
              key={key}
              className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-0.5 px-4 py-2 hover:bg-sunken"
            >
              <Link className="link after:absolute after:inset-0" to={to}>
                {name}
              </Link>
              <span className="flex flex-wrap items-center gap-x-3 text-sm text-muted tabular-nums">
                {beside}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

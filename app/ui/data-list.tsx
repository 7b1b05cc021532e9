import { Fragment, type ReactNode } from 'react';

/** Facts with their names, one a line. */
export function DataList({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt className="pt-2 text-sm text-muted sm:py-2">{label}</dt>
          <dd className="border-b border-line pb-2 sm:py-2">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

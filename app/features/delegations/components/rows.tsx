import { Fragment, type ReactNode } from 'react';

/** How many empty rows may be opened before a form is sent: then it offers as many again. */
const MORE = 3;

/** Groups of fields, one after the other, and empty ones that open under “add”, without scripts too. */
export function Rows<Row>({
  rows,
  none,
  most,
  add,
  children,
}: {
  rows: readonly Row[];
  none: Row;
  most: number;
  add: string;
  children: (row: Row, number: number) => ReactNode;
}) {
  const shown = rows.length > 0 ? rows : [none];
  return (
    <div className="flex flex-col gap-3">
      {shown.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form; the form is drawn anew when rows move.
        <Fragment key={index}>{children(row, index + 1)}</Fragment>
      ))}
      <More from={shown.length + 1} to={Math.min(most, shown.length + MORE)} add={add}>
        {(number) => children(none, number)}
      </More>
    </div>
  );
}

function More({
  from,
  to,
  add,
  children,
}: {
  from: number;
  to: number;
  add: string;
  children: (number: number) => ReactNode;
}) {
  if (from > to) return null;
  return (
    <details>
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1 text-accent">
        <span aria-hidden>+</span> <span className="underline underline-offset-2">{add}</span>
      </summary>
      <div className="flex flex-col gap-3 pt-3">
        {children(from)}
        <More from={from + 1} to={to} add={add}>
          {children}
        </More>
      </div>
    </details>
  );
}

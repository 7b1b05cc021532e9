import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react';
import { classNames } from './class-names';

export type Column<Row> = {
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures, money and dates stand at the right, in tabular figures. */
  figures?: boolean;
  /** Long words may take several lines; otherwise a row is one line. */
  wrap?: boolean;
};

type TableProps<Row> = {
  /** Names the table for screen readers; say what its rows are. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  foot?: ReactNode;
  /** Lets a long table scroll by itself under its header. */
  tall?: boolean;
  /** On a phone each row is a card, its cells one after the other. For a few rows that speak for themselves. */
  cards?: boolean;
};

/** Dense rows of 36 px; the header and the first column stay while the rest scrolls, by keyboard too. */
export function Table<Row>({
  name,
  columns,
  rows,
  rowKey,
  foot,
  tall = false,
  cards = false,
}: TableProps<Row>) {
  const t = useT();
  return (
    <section
      aria-label={t('ui.table.scroll', { name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className={classNames(
        'relative w-full overflow-auto rounded-lg border border-line bg-raised',
        tall && 'max-h-[75dvh]',
        cards && 'max-sm:border-0 max-sm:bg-transparent',
      )}
    >
      <table className={classNames('w-full border-separate border-spacing-0 text-sm', cards && 'cards')}>
        <caption className="sr-only">{name}</caption>
        <thead className="heads">
          <tr>
            {columns.map(({ key, figures, title }) => (
              <th key={key} scope="col" className={figures ? 'figures' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="rows">
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) => (
                <Cell key={column.key} first={at === 0} figures={column.figures} wrap={column.wrap}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot className="font-semibold">{foot}</tfoot>}
      </table>
    </section>
  );
}

type CellProps = { first: boolean; figures?: boolean; wrap?: boolean; children: ReactNode };

/** What all cells look like stands in the style sheet, under `.rows`: a list of a hundred rows has two thousand. */
function Cell({ first, figures, wrap, children }: CellProps) {
  const look = figures ? (wrap ? 'figures wrap' : 'figures') : wrap ? 'wrap' : undefined;
  if (!first) return <td className={look}>{children}</td>;
  return (
    <th scope="row" className={look}>
      {children}
    </th>
  );
}

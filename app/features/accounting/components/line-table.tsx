import { sumExact } from '#app/domain/accounting/entry';
import type { FecLine } from '#app/domain/accounting/fec';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';

/** The lines of one entry, debit and credit with their sums. */
export function LineTable({ lines }: { lines: readonly FecLine[] }) {
  const t = useT();
  const f = useFormats();
  const euros = (cents: number) => (cents > 0 ? f.money({ cents, currency: 'EUR' }) : '');
  const total = Number(sumExact(lines.map(({ cents }) => Math.max(cents, 0))));
  const columns: Column<FecLine & { at: number }>[] = [
    { key: 'account', title: t('accounting.column.account'), cell: ({ account }) => account },
    {
      key: 'label',
      title: t('accounting.column.accountLabel'),
      wrap: true,
      cell: ({ accountLabel }) => accountLabel,
    },
    {
      key: 'aux',
      title: t('accounting.column.party'),
      wrap: true,
      cell: ({ aux, auxLabel }) => (aux ? `${aux} · ${auxLabel}` : ''),
    },
    { key: 'debit', title: t('accounting.column.debit'), figures: true, cell: ({ cents }) => euros(cents) },
    {
      key: 'credit',
      title: t('accounting.column.credit'),
      figures: true,
      cell: ({ cents }) => euros(-cents),
    },
    {
      key: 'foreign',
      title: t('accounting.column.foreign'),
      figures: true,
      cell: ({ foreign }) => foreign && f.money({ ...foreign, cents: Math.abs(foreign.cents) }),
    },
    {
      key: 'letter',
      title: t('accounting.column.letter'),
      cell: ({ letter }) => letter && `${letter.code} · ${f.date(letter.on, 'short')}`,
    },
  ];
  const shown = columns.filter(
    ({ key }) => key !== 'foreign' || lines.some(({ foreign }) => foreign !== null),
  );
  return (
    <Table
      name={t('accounting.entry.lines')}
      columns={shown}
      rows={lines.map((line, at) => ({ ...line, at }))}
      rowKey={({ at }) => String(at)}
      foot={
        <tr>
          <th scope="row" colSpan={3} className="px-3 py-2 text-left">
            {t('accounting.entry.total')}
          </th>
          <td className="px-3 py-2 text-right tabular-nums">{euros(total)}</td>
          <td className="px-3 py-2 text-right tabular-nums">{euros(total)}</td>
          <td colSpan={shown.length - 5} />
        </tr>
      }
    />
  );
}

import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { TransmittedInvoice } from '../queries-transmission.server';
import { TransmissionMark } from './transmission';

type Props = { slug: string; invoices: readonly TransmittedInvoice[]; chosen: readonly string[] };

/** The invoices to choose from; those that are still being drawn can't be handed over. */
export function TransmitList({ slug, invoices, chosen }: Props) {
  const t = useT();
  const f = useFormats();
  const columns: Column<TransmittedInvoice>[] = [
    {
      key: 'number',
      title: t('transmission.column.number'),
      cell: (row) => (
        <span className="flex items-center gap-3">
          <input
            type="checkbox"
            name="number"
            value={row.number}
            aria-label={t('transmission.choose', { number: row.number })}
            defaultChecked={chosen.includes(row.number)}
            disabled={!row.drawn}
            className="size-5 shrink-0 accent-accent"
          />
          <Link className="link tabular-nums" to={`/money/${slug}/invoices/${row.number}`}>
            {row.number}
          </Link>
        </span>
      ),
    },
    { key: 'company', title: t('transmission.column.company'), wrap: true, cell: (row) => row.company },
    {
      key: 'issued',
      title: t('transmission.column.issued'),
      figures: true,
      cell: (row) => f.date(row.issuedOn, 'short'),
    },
    {
      key: 'state',
      title: t('transmission.title'),
      cell: (row) => <TransmissionMark state={row.transmission.state} />,
    },
    {
      key: 'last',
      title: t('transmission.column.last'),
      wrap: true,
      cell: (row) => {
        const last = row.transmission.events.filter(({ state }) => state === 'DEPOSITED').at(-1);
        return last ? [f.date(last.on, 'short'), last.detail].filter(Boolean).join(' – ') : '–';
      },
    },
  ];
  return (
    <Table
      tall
      name={t('transmission.handOver')}
      columns={columns}
      rows={invoices}
      rowKey={(row) => row.number}
    />
  );
}

import { Link } from '@remix-run/react';
import type { Cents } from '#app/domain/shared/money';
import { useFormats, useT } from '#app/i18n/react';
import { EmptyState } from '#app/ui/card';
import { type Column, Table } from '#app/ui/table';
import type { CallLine } from '../call-view';
import { wordRule } from '../words';
import { CallMark } from './aid-marks';

type Props = {
  edition: string;
  /** Those of one page of the list. */
  lines: readonly CallLine[];
  /** The aid of the whole list. */
  sumCents: Cents;
  simulated: string;
};

/** The firms of a call with their aid; `simulated` is the scheme simulated for all, or nothing. */
export function CallTable({ edition, lines, sumCents, simulated }: Props) {
  const t = useT();
  const f = useFormats();
  if (lines.length === 0) return <EmptyState title={t('aid.filter.none')} />;
  const money = (cents: number | null) => (cents === null ? '–' : f.money({ cents, currency: 'EUR' }));
  const query = simulated ? `?scheme=${simulated}` : '';
  const columns: Column<CallLine>[] = [
    {
      key: 'company',
      title: t('aid.column.company'),
      wrap: true,
      cell: (line) => (
        <span className="block min-w-40">
          <Link className="link" to={`/aid/${edition}/firms/${line.id}${query}`}>
            {line.company}
          </Link>
          <span className="block text-xs font-normal text-muted">
            {[line.region, line.booth].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    { key: 'state', title: t('aid.column.state'), cell: (line) => <CallMark state={line.state} /> },
    {
      key: 'scheme',
      title: t('aid.column.scheme'),
      wrap: true,
      cell: (line) => <span className="block min-w-40">{line.scheme ?? '–'}</span>,
    },
    {
      key: 'base',
      title: t('aid.column.eligible'),
      figures: true,
      cell: (line) => money(line.baseCents),
    },
    { key: 'aid', title: t('aid.column.amount'), figures: true, cell: (line) => money(line.aidCents) },
    {
      key: 'why',
      title: t('aid.column.why'),
      wrap: true,
      cell: (line) => (
        <span className="block min-w-52 text-xs text-muted">
          {line.why.map((rule) => wordRule(t, f, rule)).join(' ')}
        </span>
      ),
    },
  ];
  return (
    <Table
      tall
      name={t('aid.title')}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      foot={
        <tr>
          <th scope="row" colSpan={4} className="px-3 py-2 text-left">
            {t('aid.sum')}
          </th>
          <td className="px-3 py-2 text-right tabular-nums">{money(sumCents)}</td>
          <td />
        </tr>
      }
    />
  );
}

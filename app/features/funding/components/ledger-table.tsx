import { Form } from '@remix-run/react';
import type { CeilingFacts } from '#app/domain/funding/paper-snapshots';
import { useFormats, useT } from '#app/i18n/react';
import { isMessageKey } from '#app/i18n/translator';
import { SubmitButton } from '#app/ui/button';
import { type Column, Table } from '#app/ui/table';
import type { FirmLedger } from '../queries-firm-ledger.server';

type Entry = FirmLedger['entries'][number];

type Props = {
  page: string;
  entries: readonly Entry[];
  ceiling: CeilingFacts | null;
  mayChange: boolean;
};

/** Every aid that is known, by day of grant; which count under the ceiling, and how each is known. */
export function LedgerTable({ page, entries, ceiling, mayChange }: Props) {
  const t = useT();
  const f = useFormats();
  if (entries.length === 0) return <p className="text-muted">{t('aid.ledger.none')}</p>;
  const basis = (code: string) => {
    const key = `aid.basis.${code}`;
    return isMessageKey(key) ? t(key) : code;
  };
  const counts = ({ on, counted }: Entry) => {
    if (counted) return t('aid.ledger.counted');
    const inside = ceiling && ceiling.windowStart <= on && on <= ceiling.windowEnd;
    return t(inside ? 'aid.ledger.other' : 'aid.ledger.outside');
  };
  const several = new Set(entries.map(({ company }) => company)).size > 1;
  const columns: Column<Entry>[] = [
    { key: 'on', title: t('aid.column.grantedOn'), cell: ({ on }) => f.date(on, 'short') },
    { key: 'grantor', title: t('aid.column.grantor'), wrap: true, cell: ({ grantor }) => grantor || '–' },
    ...(several
      ? [{ key: 'company', title: t('aid.column.company'), wrap: true, cell: ({ firm }: Entry) => firm }]
      : []),
    {
      key: 'amount',
      title: t('aid.column.gross'),
      figures: true,
      cell: ({ amountCents }) => f.money({ cents: amountCents, currency: 'EUR' }),
    },
    {
      key: 'basis',
      title: t('aid.column.basis'),
      wrap: true,
      cell: (entry) => `${basis(entry.basis)} · ${entry.memberState}`,
    },
    { key: 'counts', title: t('aid.column.counts'), cell: counts },
    {
      key: 'source',
      title: t('aid.column.source'),
      cell: ({ source }) => t(`aid.ledger.source.${source}`),
    },
    {
      key: 'remove',
      title: '',
      cell: ({ id, source }) =>
        mayChange && source === 'DECLARED' ? (
          <Form method="post" action={`${page}/declared/${id}/remove`}>
            <SubmitButton look="quiet" size="small">
              {t('aid.ledger.remove')}
            </SubmitButton>
          </Form>
        ) : null,
    },
  ];
  return <Table name={t('aid.ledger.entries')} columns={columns} rows={entries} rowKey={({ id }) => id} />;
}

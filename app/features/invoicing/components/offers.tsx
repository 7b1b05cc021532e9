import { useFormats, useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';
import { Table } from '#app/ui/table';
import type { Offer } from '../queries-offers.server';
import { PaperLink } from './paper-link';

/** Quotes and pro formas: papers with prices that nobody owes. */
export function Offers({ offers }: { offers: readonly Offer[] }) {
  const t = useT();
  const f = useFormats();
  if (offers.length === 0) return null;
  return (
    <div id="offers">
      <Section title={t('offers.title')}>
        <Table
          name={t('offers.title')}
          rows={offers}
          rowKey={({ number }) => number}
          columns={[
            {
              key: 'number',
              title: t('invoicing.column.number'),
              cell: ({ number, paperId, drawn }) => (
                <span className="flex items-center gap-3 tabular-nums">
                  {number}
                  <PaperLink paperId={paperId} drawn={drawn} name={number} />
                </span>
              ),
            },
            { key: 'kind', title: t('invoicing.column.type'), cell: ({ kind }) => t(`free.paper.${kind}`) },
            {
              key: 'company',
              title: t('invoicing.column.company'),
              wrap: true,
              cell: ({ company }) => company,
            },
            {
              key: 'issued',
              title: t('invoicing.column.issued'),
              figures: true,
              cell: ({ issuedOn }) => f.date(issuedOn, 'short'),
            },
            {
              key: 'until',
              title: t('offers.until'),
              figures: true,
              cell: ({ validUntil }) => f.date(validUntil, 'short'),
            },
            {
              key: 'amount',
              title: t('invoicing.column.inclVat'),
              figures: true,
              cell: ({ inclVatCents, currency }) => f.money({ cents: inclVatCents, currency }),
            },
          ]}
        />
      </Section>
    </div>
  );
}

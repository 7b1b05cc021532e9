import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import type { InvoiceState } from '#app/domain/invoicing/standing';
import { useFormats, useT } from '#app/i18n/react';
import { Card } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import { PaymentMark } from './marks';

type Props = { snapshot: InvoiceSnapshot; state: InvoiceState; openCents: number };

export function InvoiceFacts({ snapshot, state, openCents }: Props) {
  const t = useT();
  const f = useFormats();
  const { buyer, totals, currency } = snapshot;
  const credit = snapshot.type === '381';
  const identifiers = [buyer.siren && `SIREN ${buyer.siren}`, buyer.vatId, buyer.nationalId].filter(Boolean);
  return (
    <Card>
      <DataList
        facts={[
          {
            label: t('invoicing.column.company'),
            value: [buyer.name, ...buyer.addressLines, `${buyer.postcode} ${buyer.city}`, buyer.country].join(
              ', ',
            ),
          },
          { label: t('invoicing.fact.identifiers'), value: identifiers.join(' · ') },
          { label: t('invoicing.column.issued'), value: f.date(snapshot.issueDate, 'long') },
          ...(credit ? [] : [{ label: t('invoicing.column.due'), value: f.date(snapshot.dueDate, 'long') }]),
          { label: t('invoicing.fact.supply'), value: f.dateRange(snapshot.supplyFrom, snapshot.supplyTo) },
          { label: t('invoicing.column.regime'), value: t(`invoicing.regime.${snapshot.regime}`) },
          {
            label: t(credit ? 'mail.credit.amount' : 'invoicing.fact.due'),
            value: <strong>{f.money({ cents: totals.dueCents, currency })}</strong>,
          },
          { label: t('invoicing.fact.state'), value: <PaymentMark state={state} /> },
          {
            label: t(credit ? 'invoicing.fact.toPayBack' : 'invoicing.fact.open'),
            value: f.money({ cents: openCents, currency }),
          },
        ]}
      />
    </Card>
  );
}

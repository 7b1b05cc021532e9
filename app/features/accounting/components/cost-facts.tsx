import { useFormats, useT } from '#app/i18n/react';
import { Card } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import type { CostDetail } from '../queries-costs.server';
import { CostMark } from './cost-marks';

export function CostFacts({ cost, slug }: { cost: CostDetail; slug: string }) {
  const t = useT();
  const f = useFormats();
  const { sums, euros, currency, rate, file } = cost;
  const said = (parts: typeof sums, of: string) => {
    const money = (cents: number) => f.money({ cents, currency: of });
    return t('costs.fact.amount.value', {
      ...{ excl: money(parts.exclVatCents), vat: money(parts.vatCents), incl: money(parts.inclVatCents) },
    });
  };
  const supplier = [
    cost.supplier,
    cost.supplierCountry,
    cost.supplierSiren && `SIREN ${cost.supplierSiren}`,
    cost.supplierVatId,
  ];
  return (
    <Card>
      <DataList
        facts={[
          {
            label: t('costs.column.state'),
            value: <CostMark state={cost.state} cancelled={cost.cancelled} />,
          },
          { label: t('costs.fact.supplier'), value: supplier.filter(Boolean).join(' · ') },
          ...(cost.number ? [{ label: t('costs.column.number'), value: cost.number }] : []),
          { label: t('costs.column.issued'), value: f.date(cost.issuedOn, 'long') },
          ...(cost.dueOn ? [{ label: t('costs.column.due'), value: f.date(cost.dueOn, 'long') }] : []),
          { label: t('costs.column.kind'), value: t(`costs.kind.${cost.kind}`) },
          { label: t('costs.fact.amount'), value: said(sums, currency) },
          ...(rate
            ? [
                { label: t('costs.fact.euros'), value: said(euros, 'EUR') },
                {
                  label: t('costs.fact.rate'),
                  value: t('costs.fact.rate.value', {
                    ...{
                      units: f.number(Number(rate.unitsPerEuro), 4),
                      currency,
                      on: f.date(rate.on, 'long'),
                    },
                  }),
                },
              ]
            : []),
          { label: t('costs.column.sharing'), value: t(`costs.sharing.${cost.sharing}`) },
          ...(file
            ? [
                {
                  label: t('costs.fact.file'),
                  value: (
                    <a className="link" href={`/costs/${slug}/${cost.id}/file`} download>
                      {t('costs.fact.file.value', { name: file.name, size: Math.ceil(file.size / 1000) })}
                    </a>
                  ),
                },
                {
                  label: t('costs.fact.hash'),
                  value: <code className="text-xs break-all text-muted">{file.sha256}</code>,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

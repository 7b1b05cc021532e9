import type { PriceList } from '#app/domain/invoicing/price-list';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import { Table } from '#app/ui/table';

/** The price list as the public reads it: packages, or rates per m² and fees. */
export function Rates({ list }: { list: PriceList }) {
  const t = useT();
  const rows = useRates(list);
  const title = t(list.pricing === 'PACKAGE' ? 'calls.price.packages' : 'calls.price.rates');
  return (
    <Table
      name={title}
      columns={[
        { key: 'label', title, cell: (row) => row.label },
        { key: 'price', title: t('apply.amount'), figures: true, cell: (row) => row.price },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}

function useRates(list: PriceList) {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  const money = (cents: number) => f.money({ cents, currency: list.currency });
  const label = (item: { labelFr: string; labelEn: string }) =>
    locale === 'fr' ? item.labelFr : item.labelEn;
  const rate = (key: 'member' | 'other', given: PriceList['memberRate']) =>
    given ? [{ key, label: t(`calls.price.${key}`), price: money(given.regularCents) }] : [];
  return [
    ...list.packages.map((offer) => ({
      key: offer.code,
      label: label(offer),
      price: money(offer.priceCents),
    })),
    ...rate('member', list.memberRate),
    ...rate('other', list.nonMemberRate),
    ...list.fees.map((fee) => ({
      key: fee.code,
      label:
        fee.perM2Cents === undefined ? t('calls.price.fees', { label: label(fee) }) : `${label(fee)} / m²`,
      price: money(fee.amountCents ?? fee.perM2Cents ?? 0),
    })),
  ];
}

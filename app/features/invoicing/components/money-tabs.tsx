import { useT } from '#app/i18n/react';
import { Tabs } from '#app/ui/tabs';

/** The rooms of money. Those of an edition name it; the others are the organisation's, across its editions. */
export function MoneyTabs({ edition }: { edition: string }) {
  const t = useT();
  return (
    <Tabs
      name={t('invoicing.title')}
      tabs={[{ to: `/money/${edition}`, label: t('invoicing.tab.invoices') }]}
    />
  );
}

import { useMatches } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Tabs } from '#app/ui/tabs';

/**
 * The rooms of money. Those of an edition name it; the others are the organisation's, across its editions: bank entries and
 * reminders are for those who handle money.
 */
export function MoneyTabs({ edition }: { edition: string | null }) {
  const t = useT();
  const handlesMoney = useHandlesMoney();
  const tab = (to: string, label: string, end = true) => ({ to, label, end });
  return (
    <Tabs
      name={t('invoicing.title')}
      tabs={[
        ...(edition ? [tab(`/money/${edition}`, t('invoicing.tab.invoices'))] : []),
        ...(edition ? [tab(`/aid/${edition}`, t('aid.tab'), false)] : []),
        ...(edition ? [tab(`/costs/${edition}`, t('costs.tab'), false)] : []),
        ...(handlesMoney
          ? [
              tab('/payments', t('invoicing.tab.payments'), false),
              tab('/reminders', t('invoicing.tab.reminders'), false),
            ]
          : []),
        tab('/books', t('accounting.title'), false),
      ]}
    />
  );
}

/** As the manager's frame around the page was told. */
const useHandlesMoney = (): boolean =>
  useMatches().some(
    ({ data }) =>
      typeof data === 'object' && data !== null && 'handlesMoney' in data && data.handlesMoney === true,
  );

import { useT } from '#app/i18n/react';
import { Tabs } from '#app/ui/tabs';

/** What waits, what came in, and how each firm stands. */
export function PaymentTabs() {
  const t = useT();
  return (
    <Tabs
      name={t('payments.title')}
      tabs={[
        { to: '/payments', label: t('payments.tab.waiting') },
        { to: '/payments/received', label: t('payments.tab.received') },
        { to: '/payments/firms', label: t('payments.tab.firms'), end: false },
      ]}
    />
  );
}

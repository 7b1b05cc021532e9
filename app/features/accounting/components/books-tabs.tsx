import { useT } from '#app/i18n/react';
import { Tabs } from '#app/ui/tabs';

/** The pages of the books. */
export function BooksTabs() {
  const t = useT();
  return (
    <Tabs
      name={t('accounting.title')}
      tabs={[
        { to: '/books', label: t('accounting.tab.books') },
        { to: '/books/vat', label: t('accounting.tab.vat') },
        { to: '/books/aged', label: t('accounting.tab.aged') },
        { to: '/books/accounts', label: t('accounting.tab.accounts'), end: false },
      ]}
    />
  );
}

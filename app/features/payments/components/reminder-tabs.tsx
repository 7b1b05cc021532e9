import { useT } from '#app/i18n/react';
import { Tabs } from '#app/ui/tabs';

export function ReminderTabs() {
  const t = useT();
  return (
    <Tabs
      name={t('reminders.page.title')}
      tabs={[
        { to: '/reminders', label: t('reminders.tab.due') },
        { to: '/reminders/unpaid', label: t('reminders.tab.unpaid') },
        { to: '/reminders/history', label: t('reminders.tab.history') },
        { to: '/reminders/settings', label: t('reminders.tab.settings') },
      ]}
    />
  );
}

import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Checkbox } from '#app/ui/choices';
import { Section } from '#app/ui/page';

/** Whether the firm is a start-up, for the discounts of the price list. */
export function StartUp({ sendTo, startUp }: { sendTo: string; startUp: boolean }) {
  const t = useT();
  return (
    <Card>
      <Section title={t('registrations.startUp.title')} intro={t('registrations.startUp.intro')}>
        <Form method="post" action={sendTo} className="flex flex-col gap-4" key={String(startUp)}>
          <Checkbox name="startUp" label={t('registrations.startUp.is')} checked={startUp} />
          <SubmitButton look="plain" className="self-start">
            {t('settings.keep')}
          </SubmitButton>
        </Form>
      </Section>
    </Card>
  );
}

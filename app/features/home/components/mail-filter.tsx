import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';

const SHARES = ['waiting', 'sent', 'failed'] as const;

type Props = {
  search: string;
  share: (typeof SHARES)[number] | null;
  counts: Record<(typeof SHARES)[number], number>;
  count: number;
};

/** Search and state, kept in the address. */
export function MailFilter({ search, share, counts, count }: Props) {
  const t = useT();
  return (
    <Form role="search" className="flex flex-wrap items-end gap-3">
      <TextField name="q" type="search" label={t('mailbox.to')} defaultValue={search} />
      <Select name="state" label={t('mailbox.state')} defaultValue={share ?? ''}>
        <option value="">{t('mailbox.share.all')}</option>
        {SHARES.map((one) => (
          <option key={one} value={one}>
            {t(`mailbox.share.${one}`, { count: counts[one] })}
          </option>
        ))}
      </Select>
      <SubmitButton look="plain">{t('mailbox.search')}</SubmitButton>
      <p className="ml-auto self-center text-sm text-muted" role="status">
        {t('mailbox.count', { count })}
      </p>
    </Form>
  );
}

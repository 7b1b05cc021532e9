import { Form } from '@remix-run/react';
import type { VatPosting } from '#app/domain/accounting/entries-invoice';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Choices } from '#app/ui/choices';

/** Where VAT goes when an invoice is issued; read only for those who don't keep the books. */
export function VatPostingForm({ posting, mayKeep }: { posting: VatPosting; mayKeep: boolean }) {
  const t = useT();
  if (!mayKeep)
    return (
      <p className="max-w-[70ch]">
        {t('accounting.posting.legend')} {t(`accounting.posting.${posting}`)}.
      </p>
    );
  return (
    <Form method="post" action="/books/vat-posting" className="flex max-w-3xl flex-col items-start gap-4">
      <Choices
        pick="one"
        name="posting"
        legend={t('accounting.posting.legend')}
        chosen={[posting]}
        choices={[
          { value: 'AT_INVOICE', label: t('accounting.posting.AT_INVOICE') },
          { value: 'AT_PAYMENT', label: t('accounting.posting.AT_PAYMENT') },
        ]}
      />
      <SubmitButton look="plain">{t('accounting.accounts.keep')}</SubmitButton>
    </Form>
  );
}

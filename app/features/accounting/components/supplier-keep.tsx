import { Form } from '@remix-run/react';
import type { Sharer } from '#app/domain/accounting/cost-parts';
import type { SupplierCheck } from '#app/domain/accounting/supplier-check';
import type { SupplierInvoice } from '#app/domain/accounting/supplier-invoice';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Checkbox } from '#app/ui/choices';
import { CostRateFields, CostUseFields } from './cost-fields';

type Props = {
  slug: string;
  invoice: SupplierInvoice;
  check: SupplierCheck;
  /** The file itself, in base 64: it goes through the page, so that nothing is kept before it is agreed to. */
  file: { name: string; content: string };
  token: string;
  sharers: readonly Sharer[];
  typed: Record<string, string>;
  error: (field: string) => string | undefined;
};

/** What the cost is for, and the decision to keep it. */
export function SupplierKeep({ slug, invoice, check, file, token, sharers, typed, error }: Props) {
  const t = useT();
  const value = (field: string) =>
    typed[field] ?? (field === 'description' ? invoice.lines[0]?.description.slice(0, 300) : '') ?? '';
  const foreign = invoice.currency !== 'EUR';
  return (
    <Form
      method="post"
      action={`/costs/${slug}/import/keep`}
      encType="multipart/form-data"
      className="flex max-w-3xl flex-col gap-4"
      noValidate
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="name" value={file.name} />
      <input type="hidden" name="content" value={file.content} />
      <h2 className="text-lg font-semibold tracking-tight">{t('costs.form.use')}</h2>
      <CostUseFields value={value} error={error} sharers={sharers} keys={[]} />
      {foreign && <CostRateFields value={value} error={error} />}
      {check.faults.length > 0 && (
        <div id="field-accepted">
          <Checkbox name="accepted" label={t('costs.import.accepted')} />
        </div>
      )}
      <div>
        <SubmitButton>{t('costs.import.keep')}</SubmitButton>
      </div>
    </Form>
  );
}

import { Form } from '@remix-run/react';
import type { DraftedInvoice } from '#app/domain/invoicing/ground';
import { useFormats, useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import { Notice } from '#app/ui/notice';
import { Section } from '#app/ui/page';
import type { FreeAsked } from '../forms-free';
import { InvoiceLines } from './invoice-lines';

type Props = { invoice: DraftedInvoice; digest: string; token: string; asked: FreeAsked; slug: string };

/** The paper to the letter, and the button that issues exactly this. */
export function FreePreview({ invoice, digest, token, asked, slug }: Props) {
  const t = useT();
  const f = useFormats();
  const { lines, totals, currency, subject, buyer, regime, dueDate } = invoice.snapshot;
  const { rows: _rows, typed, ...said } = asked;
  const fields = { ...said, ...typed, digest, token };
  return (
    <Section title={t('credit.preview')} intro={`${buyer.name} – ${subject}`}>
      {invoice.warnings.map((warning) => (
        <Notice key={warning.code} tone="attention">
          {wordProblem(t, warning)}
        </Notice>
      ))}
      <InvoiceLines lines={lines} totals={totals} currency={currency} />
      <Card>
        <DataList
          facts={[
            { label: t('invoicing.column.regime'), value: t(`invoicing.regime.${regime}`) },
            ...totals.vat.flatMap(({ exemptionText }) =>
              exemptionText ? [{ label: t('free.exempt'), value: exemptionText }] : [],
            ),
            ...(asked.paper === 'INVOICE'
              ? [{ label: t('invoicing.column.due'), value: f.date(dueDate, 'long') }]
              : []),
          ]}
        />
      </Card>
      <Form method="post" action={`/money/${slug}/making`} className="flex flex-wrap items-center gap-4">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton>{t(`free.do.${asked.paper}`)}</SubmitButton>
        <p className="max-w-[60ch] text-sm text-muted">
          {t(asked.paper === 'INVOICE' ? 'free.final' : 'free.offer')}
        </p>
      </Form>
    </Section>
  );
}

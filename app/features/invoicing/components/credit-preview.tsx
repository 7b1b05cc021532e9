import { Form } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import { Section } from '#app/ui/page';
import type { DraftedCredit } from '../credit.server';
import type { CreditAsked } from '../forms-credit';
import { InvoiceLines } from './invoice-lines';

type Props = {
  drafted: DraftedCredit & { digest: string };
  asked: CreditAsked;
  token: string;
  action: string;
};

/** The credit note to the letter, what becomes of its money, and the button that issues exactly this. */
export function CreditPreview({ drafted, asked, token, action }: Props) {
  const t = useT();
  const f = useFormats();
  const { invoice, settles, toPayBackCents, digest } = drafted;
  const { lines, totals, currency, subject } = invoice.snapshot;
  const money = (cents: number) => f.money({ cents, currency });
  const fields = { mode: asked.mode, reason: asked.reason, ...asked.typed, digest, token };
  return (
    <Section title={t('credit.preview')} intro={subject}>
      <InvoiceLines lines={lines} totals={totals} currency={currency} />
      <Card>
        <DataList
          facts={[
            ...settles.map(({ number, amountCents }) => ({
              label: t('credit.settles', { number }),
              value: money(amountCents),
            })),
            ...(totals.prepaidCents > 0
              ? [{ label: t('credit.aidBack'), value: money(totals.prepaidCents) }]
              : []),
            { label: t('credit.toPayBack'), value: <strong>{money(toPayBackCents)}</strong> },
          ]}
        />
      </Card>
      <Form method="post" action={action} className="flex flex-wrap items-center gap-4">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton>{t('credit.issue')}</SubmitButton>
        <p className="max-w-[60ch] text-sm text-muted">{t('credit.final')}</p>
      </Form>
    </Section>
  );
}

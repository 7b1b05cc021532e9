import { Form } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import { useFormats, useT } from '#app/i18n/react';
import { Button, SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { TextField } from '#app/ui/field';
import { Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { State } from '#app/ui/state';

export type ShownVatProof = {
  vatId: string | null;
  on: string | null;
  reference: string | null;
  today: string;
  /** Where the form is sent; null for those who only look. */
  sendTo: string | null;
};

/** Whether a firm's EU VAT number is proven, and the form that says so. */
export function VatProof({ proof, problems }: { proof: ShownVatProof; problems: readonly Problem[] }) {
  const t = useT();
  const f = useFormats();
  const errors = useFieldErrors([...problems]);
  return (
    <Card>
      <div id="vat-proof" className="scroll-mt-20">
        <Section title={t('companies.proof.title')} intro={t('companies.proof.intro')}>
          <Problems problems={[...problems]} />
          {proof.on === null ? (
            <div>
              <State tone="attention">
                {t(proof.vatId === null ? 'companies.proof.no-number' : 'companies.proof.none')}
              </State>
            </div>
          ) : (
            <div className="flex flex-col gap-1">
              <div>
                <State tone="done">{t('companies.proof.kept', { vat: proof.vatId ?? '' })}</State>
              </div>
              <p className="break-words text-sm">
                {t('companies.proof.of', {
                  date: f.date(proof.on, 'long'),
                  reference: proof.reference ?? '',
                })}
              </p>
            </div>
          )}
          {proof.sendTo !== null && proof.on !== null && (
            <Form method="post" action={proof.sendTo}>
              <input type="hidden" name="remove" value="yes" />
              <Button type="submit" look="danger" size="small">
                {t('companies.proof.remove')}
              </Button>
            </Form>
          )}
          {proof.sendTo !== null && proof.on === null && proof.vatId !== null && (
            <Form method="post" action={proof.sendTo} className="flex flex-col gap-4">
              <TextField
                name="on"
                type="date"
                required
                max={proof.today}
                label={t('companies.proof.on')}
                error={errors('on')}
              />
              <TextField
                name="reference"
                required
                maxLength={120}
                label={t('companies.proof.reference')}
                hint={t('companies.proof.reference.hint')}
                error={errors('reference')}
              />
              <SubmitButton look="plain" className="self-start">
                {t('companies.proof.record')}
              </SubmitButton>
            </Form>
          )}
        </Section>
      </div>
    </Card>
  );
}

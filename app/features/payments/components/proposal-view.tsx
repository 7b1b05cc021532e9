import { Form } from '@remix-run/react';
import type { Proposal } from '#app/domain/payments/proposal';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { State } from '#app/ui/state';
import { shareField } from '../forms';
import { reasonWords } from '../words';

/** What a movement may settle, in whose name, how surely and why. */
export function ProposalView({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const f = useFormats();
  const { company, shares, restCents, confidence, certain } = proposal;
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium [overflow-wrap:anywhere]">{company}</span>
        <State tone={certain ? 'done' : confidence >= 45 ? 'attention' : 'none'}>
          {certain ? t('payments.certain') : t('payments.confidence', { share: confidence })}
        </State>
      </p>
      <p className="text-sm tabular-nums">
        {shares.map(({ number, cents }) => `${number} · ${euros(cents)}`).join(' + ')}
        {restCents > 0 && `${shares.length > 0 ? ' + ' : ''}${t('payments.credit')} ${euros(restCents)}`}
      </p>
      <p className="text-sm text-muted">{reasonWords(t, f, proposal)}</p>
    </div>
  );
}

/** One click: exactly what was read is what is recorded. */
export function ConfirmForm({
  entryId,
  proposal,
  label,
}: {
  entryId: string;
  proposal: Proposal;
  label?: string;
}) {
  const t = useT();
  return (
    <Form method="post" action={`/payments/entries/${entryId}/confirm`}>
      <input type="hidden" name="companyId" value={proposal.companyId} />
      {proposal.shares.map(({ invoiceId, cents }) => (
        <input key={invoiceId} type="hidden" name={shareField(invoiceId)} value={(cents / 100).toFixed(2)} />
      ))}
      <SubmitButton size="small" look={proposal.certain ? 'main' : 'plain'}>
        {t('payments.confirm')}
        <span className="sr-only"> {label}</span>
      </SubmitButton>
    </Form>
  );
}

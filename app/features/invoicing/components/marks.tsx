import type { InvoiceState } from '#app/domain/invoicing/standing';
import { useT } from '#app/i18n/react';
import { State, type Tone } from '#app/ui/state';
import type { InvoiceRow } from '../queries.server';

const PAYMENT_TONES: Record<InvoiceState, Tone> = {
  paid: 'done',
  part_paid: 'attention',
  overdue: 'wrong',
  due: 'waiting',
  credited: 'none',
  to_pay_back: 'attention',
  settled: 'done',
};

export function PaymentMark({ state }: { state: InvoiceState }) {
  const t = useT();
  return <State tone={PAYMENT_TONES[state]}>{t(`invoicing.state.${state}`)}</State>;
}

const MAIL_TONES = { queued: 'waiting', sending: 'waiting', sent: 'done', failed: 'wrong' } as const;

export function MailState({ state }: { state: InvoiceRow['mail'] }) {
  const t = useT();
  if (!state) return <State tone="none">{t('invoicing.mail.none')}</State>;
  return <State tone={MAIL_TONES[state]}>{t(`invoicing.mail.${state}`)}</State>;
}

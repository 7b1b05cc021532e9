import type { Proposal, Reason } from '#app/domain/payments/proposal';
import type { Formats } from '#app/i18n/formats';
import type { Translate } from '#app/i18n/translator';

/** Why a movement is thought to settle what it is said to, in one line. */
export const reasonWords = (t: Translate, f: Formats, { reasons }: Pick<Proposal, 'reasons'>): string =>
  reasons.map((reason) => reasonWord(t, f, reason)).join(' · ');

function reasonWord(t: Translate, f: Formats, reason: Reason): string {
  const amount = 'cents' in reason ? f.money({ cents: reason.cents, currency: 'EUR' }) : '';
  return t(`payments.reason.${reason.code}`, { amount });
}

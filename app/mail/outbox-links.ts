import type { Instant } from '#app/domain/shared/dates';
import { magicLink } from './messages/magic-link/definition';
import { passwordReset } from './messages/password-reset/definition';

const ONE_TIME = { 'magic-link': magicLink, 'password-reset': passwordReset };

type Row = { message: string; payload: string; queued_at: Instant };

/** Whether the mail carries a one-time link that no longer opens anything: it would only puzzle its reader. */
export function linkIsOver({ message, payload, queued_at: written }: Row, at: Instant): boolean {
  if (message !== 'magic-link' && message !== 'password-reset') return false;
  const link = ONE_TIME[message].safeParse(JSON.parse(payload));
  return link.success && Date.parse(at) > Date.parse(written) + link.data.hours * 3_600_000;
}

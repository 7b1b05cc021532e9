import type { Locale } from '#app/domain/shared/dates';
import type { Mail } from './messages/layout';
import type { Site } from './messages/message';
import { MAIL_MESSAGES } from './messages/registry';

/** A mail as it would leave, before anybody queues it. */
export function wordMail(
  { message, payload, locale }: { message: string; payload: unknown; locale: Locale },
  site: Site,
): Mail {
  const known = MAIL_MESSAGES.find(({ name }) => name === message);
  if (!known) throw new Error(`no message ${message}`);
  return known.render(payload, locale, site);
}

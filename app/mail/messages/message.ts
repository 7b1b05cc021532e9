import type { z } from 'zod';
import type { Locale } from '#app/domain/shared/dates';
import type { Mail } from './layout';

/** Where Pavilion is reached: mails carry whole addresses. No slash at the end. */
export type Site = { url: string };

/** A kind of mail as delivery knows it: from its kept payload to what is sent. */
export type MailMessage = {
  name: string;
  render: (payload: unknown, locale: Locale, site: Site) => Mail;
};

/** The payload is parsed where it is read, so that a row from an older release fails in words, not in the middle of a mail. */
export function defineMail<Payload>(
  name: string,
  payload: z.ZodType<Payload>,
  content: (payload: Payload, locale: Locale, site: Site) => Mail,
): MailMessage {
  return { name, render: (kept, locale, site) => content(payload.parse(kept), locale, site) };
}

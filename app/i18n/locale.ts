import type { Locale } from '#app/domain/shared/dates';

export const LOCALE_COOKIE = 'pavilion-language';

export const isLocale = (text: unknown): text is Locale => text === 'fr' || text === 'en';

/** The reader's language: remembered on the person, else in the cookie, else what the browser asks for first, else French. */
export function preferredLocale(from: {
  person: Locale | null;
  cookie: string | undefined;
  acceptLanguage: string | undefined;
}): Locale {
  return from.person ?? localeInCookie(from.cookie) ?? firstAccepted(from.acceptLanguage) ?? 'fr';
}

function localeInCookie(header = ''): Locale | null {
  const value = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]+)`).exec(header)?.[1];
  return isLocale(value) ? value : null;
}

function firstAccepted(header = ''): Locale | null {
  const wanted = header
    .split(',')
    .map((part, order) => {
      const [tag = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/;\s*q=/);
      return { language: tag.split('-')[0], weight: quality === undefined ? 1 : Number(quality), order };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ language }) => language)
    .find(isLocale);
  return wanted ?? null;
}

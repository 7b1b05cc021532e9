import { useLocation } from '@remix-run/react';
import { useLocale } from '#app/i18n/react';

const LANGUAGES = [
  { locale: 'fr', short: 'FR', name: 'Français' },
  { locale: 'en', short: 'EN', name: 'English' },
] as const;

/** A form of the browser's own: the page comes anew, with the words of the other language. */
export function LanguageSwitch() {
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/language" className="flex">
      <input type="hidden" name="to" value={pathname + search} />
      {LANGUAGES.map(({ locale, short, name }) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-label={name}
          aria-current={locale === current || undefined}
          className="min-h-8 rounded px-2 text-sm text-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {short}
        </button>
      ))}
    </form>
  );
}

import { Form, useLocation } from '@remix-run/react';
import { useLocale } from '#app/i18n/react';

const LANGUAGES = [
  { locale: 'fr', short: 'FR', name: 'Français' },
  { locale: 'en', short: 'EN', name: 'English' },
] as const;

export function LanguageSwitch() {
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/language" reloadDocument className="flex">
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
    </Form>
  );
}

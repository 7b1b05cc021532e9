import { useT } from '#app/i18n/react';
import { LinkButton } from './button';
import { MAIN_ID } from './skip-link';

const WORDED = {
  400: { title: 'errors.400.title', text: 'errors.400.text' },
  401: { title: 'errors.401.title', text: 'errors.401.text' },
  403: { title: 'errors.403.title', text: 'errors.403.text' },
  404: { title: 'errors.404.title', text: 'errors.404.text' },
  411: { title: 'errors.400.title', text: 'errors.400.text' },
  413: { title: 'errors.413.title', text: 'errors.413.text' },
  429: { title: 'errors.429.title', text: 'errors.429.text' },
  500: { title: 'errors.500.title', text: 'errors.500.text' },
} as const;

const isWorded = (status: number): status is keyof typeof WORDED => Object.hasOwn(WORDED, status);

export const errorWords = (status: number) => WORDED[isWorded(status) ? status : 500];

/** A refusal or a failure: what happened, what to do, and the number to quote. */
export function ErrorPage({ status, requestId }: { status: number; requestId?: string }) {
  const t = useT();
  const words = errorWords(status);
  return (
    <main
      id={MAIN_ID}
      className="mx-auto flex w-full max-w-2xl grow flex-col items-start justify-center gap-4 px-6 py-16"
    >
      <p className="text-2xl font-light text-brand tabular-nums">{status}</p>
      <h1 className="text-xl font-semibold tracking-tight">{t(words.title)}</h1>
      <p className="max-w-[60ch] text-muted">{t(words.text)}</p>
      <LinkButton look="main" to="/" reloadDocument>
        {t('errors.home')}
      </LinkButton>
      {requestId && <p className="text-xs text-muted">{t('errors.request', { id: requestId })}</p>}
    </main>
  );
}

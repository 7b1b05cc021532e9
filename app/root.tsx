import latin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { LocaleProvider } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { visitorOf } from '#app/routes/layouts/visitor.server';
import { ClockBand } from '#app/ui/clock-band';
import { ErrorPage, errorWords } from '#app/ui/error-page';
import { SkipLink } from '#app/ui/skip-link';
import styles from './ui/app.css?url';

export const meta: MetaFunction = () => [{ title: 'Pavilion' }];

export function loader({ context }: LoaderFunctionArgs) {
  return {
    locale: context.locale,
    nonce: context.nonce,
    requestId: context.requestId,
    fixedAt: context.clock.fixed ? context.clock.now() : null,
    visitor: visitorOf(context.person),
  };
}

/** The page itself changes with every navigation, but the nonce must stay the document's own. */
export const shouldRevalidate = ({ formMethod }: { formMethod?: string }) =>
  formMethod !== undefined && formMethod !== 'GET';

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const locale = data?.locale ?? 'fr';
  // A refusal is shown at the address that was asked for; hydrating would look for another page there.
  const refused = useMatches().some((match) => match.id === 'page:/_refused/:status');
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <link rel="preload" href={latin} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <SkipLink />
          {data?.fixedAt && <ClockBand at={data.fixedAt} />}
          {children}
        </LocaleProvider>
        {!refused && (
          <>
            <ScrollRestoration nonce={data?.nonce} />
            <Scripts nonce={data?.nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <>
      <title>{translator(data?.locale ?? 'fr')(errorWords(status).title)}</title>
      <ErrorPage status={status} requestId={data?.requestId} />
    </>
  );
}

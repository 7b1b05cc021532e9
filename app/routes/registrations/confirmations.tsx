import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import {
  ConfirmationFilterForm,
  ConfirmationList,
} from '#app/features/registrations/components/confirmation-list';
import { confirmationFilterOf } from '#app/features/registrations/forms-confirmations';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findAllConfirmations } from '#app/features/registrations/queries-confirmation-list.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const seen = foundOr404(await findCallFor(db, foundOr404(context.person), params.edition ?? ''));
  const query = new URL(request.url).searchParams;
  const filter = confirmationFilterOf(query);
  const found = await findAllConfirmations(db, seen, filter);
  const t = translator(locale);
  return {
    slug: seen.call.slug,
    edition: t('registrations.of', { fair: `${seen.call.fair} ${seen.call.year}` }),
    title: t('confirmations.title'),
    whole: seen.scope.only === null,
    filter,
    count: found.length,
    list: paged(found, query.get('page')),
    query: query.toString(),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Confirmations() {
  const { slug, edition, title, whole, filter, count, list, query } = useLoaderData<typeof loader>();
  const t = useT();
  const base = `/registrations/${slug}`;
  const asked = filter.q !== '' || filter.state !== '';
  return (
    <Page>
      <PageHeader
        title={title}
        above={
          <Link className="link" to={base}>
            {edition}
          </Link>
        }
        intro={t('confirmations.intro')}
        action={
          count > 0 && (
            <>
              {(['xlsx', 'csv'] as const).map((format) => (
                <DownloadButton
                  key={format}
                  size="small"
                  href={`${base}/confirmations/download/${format}?${query}`}
                >
                  {format.toUpperCase()}
                </DownloadButton>
              ))}
              {whole && (
                <LinkButton size="small" to={`/season/${slug}#papers`}>
                  {t('pack.all')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      {count === 0 && !asked ? (
        <EmptyState title={t('confirmations.none')}>{t('confirmations.none.words')}</EmptyState>
      ) : (
        <>
          <ConfirmationFilterForm key={query} {...filter} />
          <p role="status" className="text-sm text-muted">
            {t('confirmations.found', { count })}
          </p>
          {count > 0 && <ConfirmationList slug={slug} rows={list.rows} />}
          <Pager page={list.page} pages={list.pages} query={query} />
        </>
      )}
    </Page>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { organisationsRead } from '#app/domain/access/may';
import { EnvyTable } from '#app/features/allocation/components/envy-table';
import { Ways } from '#app/features/allocation/components/ways';
import { findEnvy } from '#app/features/allocation/queries-envy.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Pager } from '#app/ui/pager';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const readable = organisationsRead(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(context.db, params.edition ?? '', readable));
  const query = new URL(request.url).searchParams;
  const version = query.get('version');
  const page = Number(query.get('page') ?? 1);
  const envy = await findEnvy(context.db, pavilion, { version, page });
  if (version) foundOr404(envy);
  const title = translator(context.locale)('envy.title');
  return { title, edition: pavilion.edition, envy: envy ?? null, query: query.toString() };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Envy() {
  const { title, edition, envy, query } = useLoaderData<typeof loader>();
  const t = useT();
  const firms = new Set(envy?.rows.map(({ registrationId }) => registrationId)).size;
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('envy.intro')}
        above={
          <Link className="link" to={`/allocation/${edition}`}>
            {t('firm-page.back')}
            {envy && ` · ${t('firm-page.version', { version: envy.version })}`}
          </Link>
        }
      />
      <Ways edition={edition} here="envy" />
      {envy === null && <EmptyState title={t('firm-page.none')} />}
      {envy && <p className="max-w-[70ch]">{t('envy.aim', { aim: envy.aim })}</p>}
      {envy && envy.pages > 1 && (
        <p className="max-w-[70ch] text-sm text-muted">{t('envy.of-many', envy.of)}</p>
      )}
      {envy && envy.rows.length === 0 && (
        <Notice tone="done">{t(envy.pages > 1 ? 'envy.none-here' : 'envy.none')}</Notice>
      )}
      {envy && envy.rows.length > 0 && (
        <>
          <p className="font-semibold">{t('envy.count', { count: envy.rows.length, firms })}</p>
          <EnvyTable rows={envy.rows} edition={edition} />
        </>
      )}
      {envy && <Pager page={envy.page} pages={envy.pages} query={query} />}
    </Page>
  );
}

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

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const readable = organisationsRead(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(context.db, params.edition ?? '', readable));
  const wanted = new URL(request.url).searchParams.get('version');
  const envy = await findEnvy(context.db, pavilion, wanted);
  if (wanted) foundOr404(envy);
  const title = translator(context.locale)('envy.title');
  return { title, edition: pavilion.edition, envy: envy ?? null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Envy() {
  const { title, edition, envy } = useLoaderData<typeof loader>();
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
      {envy && envy.rows.length === 0 && <Notice tone="done">{t('envy.none')}</Notice>}
      {envy && envy.rows.length > 0 && (
        <>
          <p className="font-semibold">{t('envy.count', { count: envy.rows.length, firms })}</p>
          <EnvyTable rows={envy.rows} edition={edition} />
        </>
      )}
    </Page>
  );
}

import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findIssuedPaper } from '#app/documents/issued.server';
import { mayOpenPaper } from '#app/domain/access/may-paper';
import { useFreshData } from '#app/features/home/components/fresh-data';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404, notFound } from '#app/platform/http.server';
import { DownloadButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page } from '#app/ui/page';
import { RefreshWithoutScripts } from '#app/ui/refresh';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const paper = foundOr404(await findIssuedPaper(context.db, params.paperId ?? ''));
  if (!mayOpenPaper(person, paper)) throw notFound();
  const ready = paper.sha256 !== null;
  const title = ready ? paper.title : translator(context.locale)('home.drawing.title');
  return data({ ready, title, href: `/papers/${paper.id}` }, { status: ready ? 200 : 202 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Drawing() {
  const { ready, title, href } = useLoaderData<typeof loader>();
  const t = useT();
  useFreshData(!ready);
  return (
    <Page width="reading">
      {!ready && <RefreshWithoutScripts seconds={3} />}
      <div aria-live="polite">
        <EmptyState
          title={title}
          action={
            ready && (
              <DownloadButton look="main" href={href}>
                {t('home.papers.download')}
              </DownloadButton>
            )
          }
        >
          {t(ready ? 'home.drawing.ready' : 'home.drawing.body')}
        </EmptyState>
      </div>
    </Page>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { organisationsRead } from '#app/domain/access/may';
import { callStateOn } from '#app/domain/pavilions/call';
import { dayIn } from '#app/domain/shared/dates';
import { CallState } from '#app/features/pavilions/components/call-state';
import { findAllPavilions } from '#app/features/pavilions/queries-pavilions.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Table } from '#app/ui/table';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const found = await findAllPavilions(context.db, organisationsRead(foundOr404(context.person)));
  const now = context.clock.now();
  const pavilions = found.map((pavilion) => ({
    ...pavilion,
    callState: callStateOn(pavilion.call, dayIn(now, pavilion.timeZone)),
  }));
  const asked = new URL(request.url).searchParams;
  return {
    list: paged(pavilions, asked.get('page')),
    query: asked.toString(),
    title: translator(context.locale)('pavilions.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Pavilions() {
  const { list, query, title } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  if (list.rows.length === 0) {
    const action = (
      <LinkButton look="main" to="/season">
        {t('pavilions.to-season')}
      </LinkButton>
    );
    return (
      <Page>
        <PageHeader title={title} intro={t('pavilions.intro')} />
        <EmptyState title={t('pavilions.none')} action={action}>
          {t('pavilions.none.hint')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={title} intro={t('pavilions.intro')} />
      <Table
        name={title}
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'edition',
            title: t('pavilions.edition'),
            cell: ({ edition, fair, year }) => (
              <Link className="link" to={`/pavilions/${edition}`}>
                {fair} {year}
              </Link>
            ),
          },
          {
            key: 'opening',
            title: t('pavilions.opening'),
            cell: ({ opening }) => (opening ? f.date(opening) : t('season.to-confirm')),
          },
          { key: 'halls', title: t('pavilions.halls'), figures: true, cell: ({ halls }) => halls },
          { key: 'booths', title: t('pavilions.booths'), figures: true, cell: ({ booths }) => booths },
          { key: 'places', title: t('pavilions.places'), figures: true, cell: ({ places }) => places },
          { key: 'area', title: t('pavilions.area'), figures: true, cell: ({ area }) => f.area(area) },
          {
            key: 'call',
            title: t('pavilions.call'),
            cell: ({ callState, call }) => <CallState state={callState} {...call} />,
          },
          { key: 'list', title: t('pavilions.price-list'), cell: ({ priceList }) => priceList ?? '–' },
        ]}
      />
      <Pager page={list.page} pages={list.pages} query={query} />
    </Page>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CostBudget } from '#app/features/accounting/components/cost-budget';
import { CostFigures } from '#app/features/accounting/components/cost-figures';
import { CostParts } from '#app/features/accounting/components/cost-parts';
import { CostTable } from '#app/features/accounting/components/cost-table';
import { findCostPicture } from '#app/features/accounting/queries-cost-budget.server';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { costsOf } from './costs-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { scope, slug, title, mayHandle, today } = await costsOf(context, params.edition);
  const { costs, shares, budget } = await findCostPicture(context.db, scope, today);
  const asked = new URL(request.url).searchParams;
  const name = `${translator(context.locale)('costs.title')} – ${title}`;
  const list = paged(costs, asked.get('page'));
  const page = { slug, mayHandle, edition: title, title: name, query: asked.toString() };
  // What each firm bears of each cost is for the file; the page says its sum.
  return { ...page, budget, list, count: costs.length, shares: shares.map(({ parts: _, ...sum }) => sum) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function CostsPage() {
  const { edition, slug, list, count, query, budget, shares, mayHandle } = useLoaderData<typeof loader>();
  const t = useT();
  const shared = { cents: shares.reduce((sum, { cents }) => sum + cents, 0), firms: shares.length };
  return (
    <Page>
      <PageHeader
        above={edition}
        title={t('costs.title')}
        intro={t('costs.intro')}
        action={
          mayHandle && (
            <>
              <LinkButton to={`/costs/${slug}/new`}>{t('costs.add')}</LinkButton>
              <LinkButton look="main" to={`/costs/${slug}/import`}>
                {t('costs.import')}
              </LinkButton>
            </>
          )
        }
      />
      <MoneyTabs edition={slug} />
      {count === 0 ? (
        <EmptyState title={t('costs.none.title')}>{t('costs.none.text')}</EmptyState>
      ) : (
        <>
          <CostFigures budget={budget} shared={shared} />
          <Section title={t('costs.budget')} intro={t('costs.budget.intro')}>
            <CostBudget budget={budget} />
          </Section>
          <Section
            id="costs"
            title={t('costs.list', { count })}
            action={<Downloads address={`/costs/${slug}/download/costs`} />}
          >
            <CostTable slug={slug} costs={list.rows} />
            <Pager page={list.page} pages={list.pages} query={query} anchor="costs" />
          </Section>
          <Section
            title={t('costs.parts')}
            intro={t('costs.parts.intro')}
            action={shares.length > 0 && <Downloads address={`/costs/${slug}/download/shares`} />}
          >
            {shares.length === 0 ? <p>{t('costs.parts.none')}</p> : <CostParts shares={shares} />}
          </Section>
        </>
      )}
    </Page>
  );
}

const Downloads = ({ address }: { address: string }) => (
  <div className="flex flex-wrap gap-2">
    <DownloadButton size="small" href={`${address}?as=xlsx`}>
      XLSX
    </DownloadButton>
    <DownloadButton size="small" href={`${address}?as=csv`}>
      CSV
    </DownloadButton>
  </div>
);

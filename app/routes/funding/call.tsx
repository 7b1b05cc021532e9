import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sumCents } from '#app/domain/shared/money';
import { callSums, readShown, shownLines } from '#app/features/funding/call-view';
import { CallFigures } from '#app/features/funding/components/call-figures';
import { CallFilter } from '#app/features/funding/components/call-filter';
import { CallTable } from '#app/features/funding/components/call-table';
import { FundersTable } from '#app/features/funding/components/funders-table';
import { GrantsTable } from '#app/features/funding/components/grants-table';
import { ToReverse } from '#app/features/funding/components/to-reverse';
import { fundersOf } from '#app/features/funding/funders-view';
import { findCallLines } from '#app/features/funding/queries-call-lines.server';
import { findAllGrants } from '#app/features/funding/queries-grants.server';
import { findSchemeChoices } from '#app/features/funding/queries-schemes.server';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { aidOf } from './aid-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { pavilion, title, today, mayGrant } = await aidOf(context, params.edition);
  const schemes = await findSchemeChoices(db);
  const asked = new URL(request.url).searchParams;
  const shown = readShown(asked);
  const simulated = schemes.find(({ code }) => code === asked.get('scheme'));
  const lines = await findCallLines(db, pavilion, { on: today, schemeCode: simulated?.code });
  const found = shownLines(lines, shown);
  const { organisationId, editionId } = pavilion;
  const grants = await findAllGrants(db, { organisationId, editionId });
  return {
    title: `${translator(locale)('aid.title')} – ${title}`,
    ...{ edition: title, slug: pavilion.edition, today, mayGrant, schemes, shown },
    simulated: simulated ?? null,
    total: lines.length,
    count: found.length,
    list: paged(found, asked.get('page')),
    sumCents: sumCents(found.map(({ aidCents }) => aidCents ?? 0)),
    query: asked.toString(),
    sums: callSums(lines, grants),
    ...{ grants, funders: fundersOf(grants) },
    toReverse: grants.filter(({ state, withdrawn }) => state === 'granted' && withdrawn),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function CallPage() {
  const page = useLoaderData<typeof loader>();
  const { edition, slug, today, mayGrant, schemes, simulated, shown, total, list, sums, grants } = page;
  const t = useT();
  const f = useFormats();
  const scheme = simulated?.code ?? '';
  return (
    <Page>
      <PageHeader
        above={edition}
        title={t('aid.title')}
        intro={t('aid.intro', { date: f.date(today, 'long') })}
        action={
          <>
            <LinkButton to="/aid/schemes">{t('aid.schemes.open')}</LinkButton>
            {mayGrant && (
              <LinkButton look="main" to={`/aid/${slug}/grant`}>
                {t('aid.grant.open')}
              </LinkButton>
            )}
          </>
        }
      />
      <MoneyTabs edition={slug} />
      <ToReverse edition={slug} grants={page.toReverse} />
      {total === 0 ? (
        <EmptyState title={t('aid.none.title')}>{t('aid.none.text')}</EmptyState>
      ) : (
        <>
          <CallFigures sums={sums} />
          {simulated && <Notice>{t('aid.simulate.shown', { label: simulated.label })}</Notice>}
          <Section
            id="firms"
            title={t('aid.list', { count: page.count })}
            action={<Downloads href={`/aid/${slug}/download?${new URLSearchParams({ ...shown, scheme })}`} />}
          >
            <CallFilter schemes={schemes} scheme={scheme} {...shown} />
            <CallTable edition={slug} lines={list.rows} sumCents={page.sumCents} simulated={scheme} />
            <Pager page={list.page} pages={list.pages} query={page.query} anchor="firms" />
          </Section>
        </>
      )}
      {grants.length > 0 && (
        <>
          <Section title={t('aid.funders.title')} intro={t('aid.funders.intro')}>
            <FundersTable funders={page.funders} />
          </Section>
          <Section
            title={t('aid.beneficiaries.title')}
            intro={t('aid.beneficiaries.intro')}
            action={<Downloads href={`/aid/${slug}/beneficiaries?`} />}
          >
            <GrantsTable edition={slug} grants={grants} />
          </Section>
        </>
      )}
    </Page>
  );
}

const Downloads = ({ href }: { href: string }) => (
  <div className="flex flex-wrap gap-2">
    {(['xlsx', 'csv'] as const).map((format) => (
      <DownloadButton key={format} size="small" href={`${href}&as=${format}`}>
        {format.toUpperCase()}
      </DownloadButton>
    ))}
  </div>
);

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayHandleMoney } from '#app/domain/access/may';
import { EditionMoney } from '#app/features/accounting/components/edition-money';
import { ToReverse } from '#app/features/funding/components/to-reverse';
import { InvoiceFilter } from '#app/features/invoicing/components/invoice-filter';
import { InvoiceTable } from '#app/features/invoicing/components/invoice-table';
import { IssueProgressPanel } from '#app/features/invoicing/components/issue-progress';
import { MoneyActions } from '#app/features/invoicing/components/money-actions';
import { MoneyFigures } from '#app/features/invoicing/components/money-figures';
import { MoneyNeeds } from '#app/features/invoicing/components/money-needs';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { Offers } from '#app/features/invoicing/components/offers';
import { filterInvoices, readFilter } from '#app/features/invoicing/forms';
import { findLastIssue } from '#app/features/invoicing/job.server';
import { findPavilionMoney } from '#app/features/invoicing/queries-money.server';
import { useT } from '#app/i18n/react';
import { translator, wordProblem } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { pavilionOf } from './pavilion-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, clock, locale } = context;
  const { pavilion, mayIssue, title } = await pavilionOf(context, params.edition);
  const { invoices, notYet, ...money } = await findPavilionMoney(db, pavilion, clock.now());
  const mayHandle = mayHandleMoney(foundOr404(context.person), pavilion.organisationId);
  const t = translator(locale);
  const asked = new URL(request.url).searchParams;
  const filter = readFilter(asked);
  return {
    ...money,
    title: `${t('invoicing.title')} – ${title}`,
    edition: title,
    slug: pavilion.edition,
    mayIssue,
    mayHandle,
    filter,
    total: invoices.length,
    list: paged(filterInvoices(invoices, filter), asked.get('page')),
    query: asked.toString(),
    notYet: notYet.map((problem) => wordProblem(t, problem)).join(' ') || null,
    progress: await findLastIssue(db, pavilion.id),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

const emptyWords = ({ toIssue, refused }: { toIssue: number; refused: number }) => {
  if (toIssue > 0) return 'invoicing.none.ready';
  return refused > 0 ? 'invoicing.none.refused' : 'invoicing.none.text';
};

export default function MoneyPage() {
  const {
    edition,
    slug,
    sums,
    total,
    list,
    toIssue,
    refused,
    mayIssue,
    notYet,
    progress,
    mayHandle,
    toReverse,
    ...seen
  } = useLoaderData<typeof loader>();
  const t = useT();
  const anything = toIssue + refused > 0;
  return (
    <Page>
      <PageHeader
        above={edition}
        title={t('invoicing.title')}
        intro={anything ? t('invoicing.toIssue.intro', { count: toIssue }) : undefined}
        action={
          <MoneyActions
            slug={slug}
            toIssue={anything ? Math.max(1, toIssue) : 0}
            toBalance={seen.toBalance}
            mayIssue={mayIssue}
            mayCredit={mayHandle}
          />
        }
      />
      <MoneyTabs edition={slug} />
      <ToReverse edition={slug} grants={toReverse} />
      {progress && <IssueProgressPanel progress={progress} mayIssue={mayIssue} />}
      {total === 0 ? (
        <EmptyState title={t('invoicing.none.title')}>
          {notYet ?? t(emptyWords({ toIssue, refused }))}
        </EmptyState>
      ) : (
        <>
          <MoneyNeeds
            slug={slug}
            currency={sums.currency}
            withdrawn={seen.withdrawn}
            differences={seen.differences}
            mayCredit={mayHandle}
          />
          <MoneyFigures sums={sums} toIssue={toIssue} />
          <EditionMoney money={seen.picture} />
          <Section
            id="invoices"
            title={t('invoicing.list', { count: total })}
            action={
              <div className="flex flex-wrap gap-2">
                {mayHandle && (
                  <LinkButton size="small" to={`/money/${slug}/transmit`}>
                    {t('transmission.handOver')}
                  </LinkButton>
                )}
                <DownloadButton size="small" href={`/money/${slug}/download?as=xlsx`}>
                  XLSX
                </DownloadButton>
                <DownloadButton size="small" href={`/money/${slug}/download?as=csv`}>
                  CSV
                </DownloadButton>
              </div>
            }
          >
            <InvoiceFilter filter={seen.filter} />
            <InvoiceTable edition={slug} invoices={list.rows} />
            <Pager page={list.page} pages={list.pages} query={seen.query} anchor="invoices" />
          </Section>
        </>
      )}
      <Offers offers={seen.offers} />
    </Page>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '#app/domain/shared/dates';
import { EditionMoney } from '#app/features/accounting/components/edition-money';
import { findEditionMoney } from '#app/features/accounting/queries-edition.server';
import { InvoiceFilter } from '#app/features/invoicing/components/invoice-filter';
import { InvoiceTable } from '#app/features/invoicing/components/invoice-table';
import { IssueProgressPanel } from '#app/features/invoicing/components/issue-progress';
import { MoneyFigures } from '#app/features/invoicing/components/money-figures';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { filterInvoices, readFilter, sumsOf } from '#app/features/invoicing/forms';
import { findLastIssue } from '#app/features/invoicing/job.server';
import { previewIssue, SELLER_ZONE } from '#app/features/invoicing/preview.server';
import { findAllInvoices } from '#app/features/invoicing/queries.server';
import { useT } from '#app/i18n/react';
import { translator, wordProblem } from '#app/i18n/translator';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { pavilionOf } from './pavilion-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, clock, locale } = context;
  const { pavilion, mayIssue, title } = await pavilionOf(context, params.edition);
  const { organisationId } = pavilion;
  const today = dayIn(clock.now(), SELLER_ZONE);
  const invoices = await findAllInvoices(db, pavilion, today);
  const preview = await previewIssue(db, clock.now(), { editionSlug: pavilion.edition, organisationId });
  const t = translator(locale);
  const filter = readFilter(new URL(request.url).searchParams);
  return {
    title: `${t('invoicing.title')} – ${title}`,
    edition: title,
    slug: pavilion.edition,
    mayIssue,
    filter,
    sums: sumsOf(invoices),
    total: invoices.length,
    invoices: filterInvoices(invoices, filter),
    toIssue: preview.ok ? preview.value.issued.length : 0,
    refused: preview.ok ? preview.value.refused.length : 0,
    notYet: preview.ok ? null : preview.problems.map((problem) => wordProblem(t, problem)).join(' '),
    progress: await findLastIssue(db, pavilion.id),
    picture: await findEditionMoney(db, pavilion, today),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function MoneyPage() {
  const { edition, slug, sums, total, invoices, toIssue, refused, mayIssue, notYet, progress, ...seen } =
    useLoaderData<typeof loader>();
  const t = useT();
  const anything = toIssue + refused > 0;
  return (
    <Page>
      <PageHeader
        above={edition}
        title={t('invoicing.title')}
        intro={anything ? t('invoicing.toIssue.intro', { count: toIssue }) : undefined}
        action={
          mayIssue &&
          anything && (
            <LinkButton look="main" to={`/money/${slug}/issue`}>
              {t('invoicing.issue.open')}
            </LinkButton>
          )
        }
      />
      <MoneyTabs edition={slug} />
      {progress && <IssueProgressPanel progress={progress} />}
      {total === 0 ? (
        <EmptyState title={t('invoicing.none.title')}>
          {notYet ?? t(anything ? 'invoicing.none.ready' : 'invoicing.none.text')}
        </EmptyState>
      ) : (
        <>
          <MoneyFigures sums={sums} toIssue={toIssue} />
          <EditionMoney money={seen.picture} />
          <Section
            title={t('invoicing.list', { count: total })}
            action={
              <div className="flex flex-wrap gap-2">
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
            <InvoiceTable edition={slug} invoices={invoices} />
          </Section>
        </>
      )}
    </Page>
  );
}

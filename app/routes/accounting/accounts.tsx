import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AccountTable } from '#app/features/accounting/components/account-table';
import { BooksTabs } from '#app/features/accounting/components/books-tabs';
import { VatPostingForm } from '#app/features/accounting/components/vat-posting-form';
import { findAccounts, findVatPosting } from '#app/features/accounting/queries-accounts.server';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { DownloadButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { booksPage } from './books-of.server';

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const { organisationId, mayKeep, edition } = await booksPage(args);
  const asked = new URL(request.url).searchParams;
  return {
    title: translator(context.locale)('accounting.tab.accounts'),
    ...{ edition, mayKeep, kept: asked.get('kept'), noted: asked.has('noted') },
    accounts: await findAccounts(context.db, organisationId),
    posting: await findVatPosting(context.db, organisationId),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function AccountsPage() {
  const { title, edition, mayKeep, kept, noted, accounts, posting } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <PageHeader title={title} intro={t('accounting.accounts.intro')} />
      <MoneyTabs edition={edition} />
      <BooksTabs />
      {kept && <Notice tone="done">{t('accounting.accounts.kept', { number: kept })}</Notice>}
      {noted && <Notice tone="done">{t('accounting.posting.kept')}</Notice>}
      <Section
        title={title}
        action={
          <div className="flex flex-wrap gap-2">
            <DownloadButton size="small" href="/books/download/accounts?as=xlsx">
              XLSX
            </DownloadButton>
            <DownloadButton size="small" href="/books/download/accounts?as=csv">
              CSV
            </DownloadButton>
          </div>
        }
      >
        <AccountTable accounts={accounts} mayKeep={mayKeep} />
      </Section>
      <Section title={t('accounting.posting.title')}>
        <VatPostingForm posting={posting} mayKeep={mayKeep} />
      </Section>
    </Page>
  );
}

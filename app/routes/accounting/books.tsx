import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BookFigures } from '#app/features/accounting/components/book-figures';
import { BooksTabs } from '#app/features/accounting/components/books-tabs';
import { EntryFilter } from '#app/features/accounting/components/entry-filter';
import { EntryTable } from '#app/features/accounting/components/entry-table';
import { Needs } from '#app/features/accounting/components/needs';
import { YearTable } from '#app/features/accounting/components/year-table';
import { readEntryFilter } from '#app/features/accounting/forms';
import { findEntryPage } from '#app/features/accounting/queries-entries.server';
import { findBookFigures, findBookNeeds } from '#app/features/accounting/queries-overview.server';
import { findYears } from '#app/features/accounting/queries-years.server';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { DownloadButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Pager } from '#app/ui/pager';
import { booksPage } from './books-of.server';

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const { organisationId, mayKeep, today, edition } = await booksPage(args);
  const { db } = context;
  const asked = new URL(request.url).searchParams;
  const years = await findYears(db, organisationId);
  const filter = readEntryFilter(asked, years[0]?.year ?? Number(today.slice(0, 4)));
  const entries = await findEntryPage(db, organisationId, filter, Number(asked.get('page') ?? 1));
  return {
    title: translator(context.locale)('accounting.title'),
    ...{ edition, mayKeep, filter, years, entries },
    query: asked.toString(),
    needs: await findBookNeeds(db, organisationId, today),
    figures: await findBookFigures(db, organisationId, today),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function BooksPage() {
  const { title, edition, mayKeep, filter, years, entries, query, needs, figures } =
    useLoaderData<typeof loader>();
  const t = useT();
  const download = (as: string) => `/books/download/entries?${new URLSearchParams(query)}&as=${as}`;
  return (
    <Page>
      <PageHeader title={title} intro={t('accounting.intro')} />
      <MoneyTabs edition={edition} />
      <BooksTabs />
      <Section title={t('accounting.needs.title')}>
        <Needs needs={needs} mayKeep={mayKeep} />
      </Section>
      {years.length === 0 ? (
        <EmptyState title={t('accounting.entries.empty.title')}>
          {t('accounting.entries.empty.text')}
        </EmptyState>
      ) : (
        <>
          <BookFigures figures={figures} />
          <Section title={t('accounting.years.title')}>
            <YearTable years={years} named={!needs.lacksSiren} />
          </Section>
          <Section
            id="entries"
            title={t('accounting.entries.title', { count: entries.found, year: String(filter.year) })}
            action={
              <div className="flex flex-wrap gap-2">
                <DownloadButton size="small" href={download('xlsx')}>
                  XLSX
                </DownloadButton>
                <DownloadButton size="small" href={download('csv')}>
                  CSV
                </DownloadButton>
              </div>
            }
          >
            <EntryFilter filter={filter} years={years.map(({ year }) => year)} />
            <EntryTable entries={entries.rows} />
            <Pager page={entries.page} pages={entries.pages} query={query} anchor="entries" />
          </Section>
        </>
      )}
    </Page>
  );
}

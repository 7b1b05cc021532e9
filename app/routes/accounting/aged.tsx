import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { agedBalance, agedTotals } from '#app/domain/accounting/aged';
import { AgePicture } from '#app/features/accounting/components/age-picture';
import { AgedTable } from '#app/features/accounting/components/aged-table';
import { BooksTabs } from '#app/features/accounting/components/books-tabs';
import { readAgedFilter } from '#app/features/accounting/forms';
import { findOpenItems } from '#app/features/accounting/queries-aged.server';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { Button, DownloadButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Select, TextField } from '#app/ui/field';
import { Page, PageHeader, Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { booksPage } from './books-of.server';

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const { organisationId, today, edition } = await booksPage(args);
  const asked = new URL(request.url).searchParams;
  const filter = readAgedFilter(asked, today);
  const items = await findOpenItems(context.db, organisationId, filter.on);
  const editions = new Map(
    items.flatMap(({ editionId, edition }) => (editionId ? [[editionId, edition]] : [])),
  );
  const rows = agedBalance(
    items.filter(({ editionId }) => filter.edition === '' || editionId === filter.edition),
    filter.on,
  );
  return {
    title: translator(context.locale)('accounting.tab.aged'),
    ...{ edition, filter, count: rows.length, totals: agedTotals(rows) },
    ...{ list: paged(rows, asked.get('page')), query: asked.toString() },
    editions: [...editions].map(([id, name]) => ({ id, name: name ?? '' })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function AgedPage() {
  const { title, edition, filter, count, list, query, totals, editions } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  const on = f.date(filter.on, 'long');
  const download = (as: string) =>
    `/books/download/aged?${new URLSearchParams({ on: filter.on, edition: filter.edition, as })}`;
  return (
    <Page>
      <PageHeader title={title} intro={t('accounting.aged.intro')} />
      <MoneyTabs edition={edition} />
      <BooksTabs />
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <TextField type="date" name="on" label={t('accounting.aged.asOf')} defaultValue={filter.on} />
        <Select name="edition" label={t('accounting.aged.edition')} defaultValue={filter.edition}>
          <option value="">{t('accounting.aged.everyEdition')}</option>
          {editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit">{t('accounting.filter.show')}</Button>
      </Form>
      {count === 0 ? (
        <EmptyState title={t('accounting.aged.none')} />
      ) : (
        <Section
          id="firms"
          title={t('accounting.aged.table', { on })}
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
          <AgePicture ages={totals.ages} />
          <AgedTable
            rows={list.rows}
            totals={totals}
            count={count}
            name={t('accounting.aged.table', { on })}
          />
          <Pager page={list.page} pages={list.pages} query={query} anchor="firms" />
        </Section>
      )}
    </Page>
  );
}

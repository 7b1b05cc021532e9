import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { vatPeriods } from '#app/domain/accounting/vat-summary';
import { sumCents } from '#app/domain/shared/money';
import { BooksTabs } from '#app/features/accounting/components/books-tabs';
import { VatFilter } from '#app/features/accounting/components/vat-filter';
import { VatTable } from '#app/features/accounting/components/vat-table';
import { readVatFilter } from '#app/features/accounting/forms';
import { findOpenItems } from '#app/features/accounting/queries-aged.server';
import { findVat } from '#app/features/accounting/queries-vat.server';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { DownloadButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { booksPage } from './books-of.server';

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const { organisationId, today, edition } = await booksPage(args);
  const filter = readVatFilter(new URL(request.url).searchParams, Number(today.slice(0, 4)));
  const { basis, events } = await findVat(context.db, organisationId, filter.basis);
  const open = await findOpenItems(context.db, organisationId, today);
  const advances = open.filter(({ of, cents }) => of === 'PAYMENT' && cents < 0);
  return {
    title: translator(context.locale)('accounting.tab.vat'),
    ...{ edition, basis, filter, advanceCents: Math.abs(sumCents(advances.map(({ cents }) => cents))) },
    periods: vatPeriods(events, filter.year, filter.length),
    years: yearsOf(
      events.map(({ on }) => on),
      filter.year,
    ),
  };
}

const yearsOf = (days: string[], asked: number): number[] =>
  [...new Set([asked, ...days.map((day) => Number(day.slice(0, 4)))])].sort((a, b) => b - a);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function VatPage() {
  const { title, edition, basis, filter, periods, years, advanceCents } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  const download = (as: string) =>
    `/books/download/vat?year=${filter.year}&length=${filter.length}&basis=${basis}&as=${as}`;
  return (
    <Page>
      <PageHeader title={title} intro={t(`accounting.vat.intro.${basis}`)} />
      <MoneyTabs edition={edition} />
      <BooksTabs />
      <VatFilter filter={filter} basis={basis} years={years} />
      <Section
        title={t('accounting.vat.table', { year: String(filter.year) })}
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
        {periods.length === 0 ? (
          <EmptyState title={t('accounting.vat.none', { year: String(filter.year) })} />
        ) : (
          <VatTable periods={periods} year={filter.year} />
        )}
      </Section>
      <p className="max-w-[70ch] text-sm text-muted">
        {t('accounting.vat.note', { amount: f.money({ cents: advanceCents, currency: 'EUR' }) })}
      </p>
    </Page>
  );
}

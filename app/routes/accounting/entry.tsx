import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { BOOK_ZONE } from '#app/domain/accounting/entry';
import { LineTable } from '#app/features/accounting/components/line-table';
import { findEntry } from '#app/features/accounting/queries-entries.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { DataList } from '#app/ui/data-list';
import { Page, PageHeader, Section } from '#app/ui/page';
import { booksOf } from './books-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { organisationId } = booksOf({ context });
  const entry = foundOr404(await findEntry(context.db, organisationId, params.number ?? ''));
  return { title: translator(context.locale)('accounting.entry.title', { name: entry.name }), entry };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function EntryPage() {
  const { title, entry } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to="/books">
            {t('accounting.title')}
          </Link>
        }
        title={title}
        intro={entry.label}
      />
      <DataList
        facts={[
          { label: t('accounting.column.journal'), value: t(`accounting.journal.${entry.journal}`) },
          { label: t('accounting.column.date'), value: f.date(entry.date, 'long') },
          {
            label: t('accounting.column.piece'),
            value: entry.paper ? (
              <Link className="link" to={`/money/${entry.paper.edition}/invoices/${entry.paper.number}`}>
                {entry.pieceRef}
              </Link>
            ) : (
              entry.pieceRef
            ),
          },
          { label: t('accounting.column.pieceDate'), value: f.date(entry.pieceDate, 'long') },
          {
            label: t('accounting.entry.validated'),
            value: `${f.dateTime(entry.postedAt, BOOK_ZONE, 'long')} (${t('accounting.zone')})`,
          },
        ]}
      />
      <Section title={t('accounting.entry.lines')}>
        <LineTable lines={entry.lines} />
      </Section>
    </Page>
  );
}

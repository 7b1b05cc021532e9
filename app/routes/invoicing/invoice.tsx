import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { InvoiceFacts } from '#app/features/invoicing/components/invoice-facts';
import { InvoiceLines } from '#app/features/invoicing/components/invoice-lines';
import { PaperLink } from '#app/features/invoicing/components/paper-link';
import { findInvoice } from '#app/features/invoicing/queries-invoice.server';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { pavilionOf } from './pavilion-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { pavilion, title } = await pavilionOf(context, params.edition);
  const invoice = foundOr404(await findInvoice(context.db, params.number ?? '', pavilion));
  return { title: invoice.snapshot.number, edition: title, slug: pavilion.edition, invoice };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function InvoicePage() {
  const { edition, slug, invoice } = useLoaderData<typeof loader>();
  const { snapshot, warnings, paperId, drawn } = invoice;
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/money/${slug}`}>
            {`${t('invoicing.title')} – ${edition}`}
          </Link>
        }
        title={t('invoicing.paper.deposit', { number: snapshot.number })}
        intro={snapshot.subject}
        action={<PaperLink paperId={paperId} drawn={drawn} name={snapshot.number} />}
      />
      {warnings.map((warning) => (
        <Notice key={warning.code} tone="attention">
          {wordProblem(t, warning)}
        </Notice>
      ))}
      <InvoiceFacts snapshot={snapshot} />
      <Section title={t('invoicing.lines')}>
        <InvoiceLines lines={snapshot.lines} totals={snapshot.totals} currency={snapshot.currency} />
      </Section>
      <Section title={t('invoicing.order')}>
        <InvoiceLines
          lines={snapshot.order.lines}
          totals={snapshot.order.totals}
          currency={snapshot.currency}
        />
      </Section>
      <Section title={t('invoicing.mentions')}>
        <ul className="max-w-[80ch] list-disc pl-5 text-sm text-muted">
          {snapshot.mentions.map(({ code, text }) => (
            <li key={code} lang="fr">
              {text}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

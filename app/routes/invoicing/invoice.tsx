import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { mayHandleMoney } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { InvoiceFacts } from '#app/features/invoicing/components/invoice-facts';
import { RelatedInvoices, SettledParts } from '#app/features/invoicing/components/invoice-history';
import { InvoiceLines } from '#app/features/invoicing/components/invoice-lines';
import { PaperLink } from '#app/features/invoicing/components/paper-link';
import { Transmission } from '#app/features/invoicing/components/transmission';
import { freeFor } from '#app/features/invoicing/forms-free';
import { SELLER_ZONE } from '#app/features/invoicing/preview.server';
import { findInvoice } from '#app/features/invoicing/queries-invoice.server';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { pavilionOf } from './pavilion-of.server';
import { transmissionOfPage } from './transmission-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion, title } = await pavilionOf(context, params.edition);
  const today = dayIn(context.clock.now(), SELLER_ZONE);
  const invoice = foundOr404(await findInvoice(context.db, params.number ?? '', pavilion, today));
  const mayHandle = mayHandleMoney(foundOr404(context.person), pavilion.organisationId);
  const way = await transmissionOfPage(context, request, pavilion, invoice.snapshot.number);
  return {
    ...{ title: invoice.snapshot.number, edition: title, slug: pavilion.edition, invoice, way },
    freeTo: mayHandle ? freeFor(pavilion.edition, invoice.registrationId) : null,
    mayCredit: mayHandle && invoice.creditable,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

const TITLES = {
  DEPOSIT: 'invoicing.paper.deposit',
  BALANCE: 'invoicing.paper.balance',
  FREE: 'invoicing.paper.balance',
  CREDIT: 'invoicing.paper.credit',
} as const;

export default function InvoicePage() {
  const { edition, slug, invoice, freeTo, mayCredit, way } = useLoaderData<typeof loader>();
  const { snapshot, warnings, paperId, drawn, related, settledBy } = invoice;
  const { number, currency, order } = snapshot;
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/money/${slug}`}>
            {`${t('invoicing.title')} – ${edition}`}
          </Link>
        }
        title={t(TITLES[invoice.kind], { number })}
        intro={snapshot.subject}
        action={
          <>
            <PaperLink paperId={paperId} drawn={drawn} name={number} />
            {freeTo && <LinkButton to={freeTo}>{t('free.open')}</LinkButton>}
            {mayCredit && (
              <LinkButton to={`/money/${slug}/invoices/${number}/credit`}>{t('credit.open')}</LinkButton>
            )}
          </>
        }
      />
      {warnings.map((warning) => (
        <Notice key={warning.code} tone="attention">
          {wordProblem(t, warning)}
        </Notice>
      ))}
      <InvoiceFacts snapshot={snapshot} state={invoice.state} openCents={invoice.openCents} />
      <Transmission {...way} />
      {related.length > 0 && (
        <Section title={t('invoicing.related')}>
          <RelatedInvoices related={related} slug={slug} currency={currency} />
        </Section>
      )}
      {settledBy.length > 0 && (
        <Section title={t('invoicing.settledBy')}>
          <SettledParts parts={settledBy} currency={currency} />
        </Section>
      )}
      <Section title={t('invoicing.lines')}>
        <InvoiceLines lines={snapshot.lines} totals={snapshot.totals} currency={currency} />
      </Section>
      {snapshot.type === '386' && (
        <Section title={t('invoicing.order')}>
          <InvoiceLines lines={order.lines} totals={order.totals} currency={currency} />
        </Section>
      )}
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

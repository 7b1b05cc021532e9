import { randomUUID } from 'node:crypto';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { leftOf } from '#app/domain/invoicing/left';
import { previewCredit } from '#app/features/invoicing/commands-credit.server';
import { CancellationNotice } from '#app/features/invoicing/components/cancellation-notice';
import { CreditFields } from '#app/features/invoicing/components/credit-fields';
import { CreditPreview } from '#app/features/invoicing/components/credit-preview';
import { CREDIT_MODES, readCredit } from '#app/features/invoicing/forms-credit';
import { findCancellation } from '#app/features/invoicing/queries-cancellation.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { Button } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { creditableOf } from './creditable-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion, title, number, terms, invoice } = await creditableOf(context, params);
  const fields = new URL(request.url).searchParams;
  const asked = readCredit(fields);
  const page = {
    title: translator(context.locale)('credit.title', { number }),
    edition: title,
    slug: pavilion.edition,
    number,
    asked,
    changed: fields.has('changed'),
    token: randomUUID(),
  };
  if (!terms.ok) return { ...page, invoice: null, drafted: null, problems: terms.problems };
  if (!invoice.ok) return { ...page, invoice: null, drafted: null, problems: invoice.problems };
  const { snapshot, earlier } = invoice.value;
  const cancellation = await findCancellation(context.db, terms.value, invoice.value);
  const drafted = fields.has('mode')
    ? await previewCredit(context.db, context.clock.now(), terms.value, invoice.value, asked)
    : null;
  return {
    ...page,
    invoice: {
      lines: snapshot.lines,
      left: leftOf(snapshot, earlier),
      currency: snapshot.currency,
      firm: invoice.value.registrationId ?? '',
    },
    cancellation: cancellation.ok ? cancellation.value : null,
    drafted: drafted?.ok ? drafted.value : null,
    problems: drafted && !drafted.ok ? drafted.problems : [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function CreditPage() {
  const data = useLoaderData<typeof loader>();
  const { title, edition, slug, number, asked, invoice, drafted, problems } = data;
  const t = useT();
  const f = useFormats();
  const error = useFieldErrors(problems);
  const cancellation = 'cancellation' in data ? data.cancellation : null;
  const back = `/money/${slug}/invoices/${number}`;
  const left = invoice?.left.reduce((sum, { basisCents, taxCents }) => sum + basisCents + taxCents, 0) ?? 0;
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={back}>
            {`${number} – ${edition}`}
          </Link>
        }
        title={title}
        intro={invoice && t('credit.intro', { left: f.money({ cents: left, currency: invoice.currency }) })}
      />
      {data.changed && <Notice tone="attention">{t('problem.PREVIEW_CHANGED')}</Notice>}
      <Problems problems={problems} />
      {invoice && cancellation && (
        <CancellationNotice
          cancellation={cancellation}
          currency={invoice.currency}
          slug={slug}
          firm={invoice.firm}
        />
      )}
      {invoice && (
        <Form method="get" className="group flex flex-col gap-6" noValidate>
          <CreditFields
            asked={asked}
            modes={CREDIT_MODES.filter((mode) => mode !== 'CANCELLATION' || cancellation)}
            error={error}
            lines={invoice.lines}
            left={invoice.left}
            currency={invoice.currency}
          />
          <div>
            <Button type="submit" look={drafted ? 'plain' : 'main'}>
              {t('credit.show')}
            </Button>
          </div>
        </Form>
      )}
      {drafted && (
        <CreditPreview
          drafted={drafted}
          asked={asked}
          token={data.token}
          action={`/money/${slug}/invoices/${number}/crediting`}
        />
      )}
    </Page>
  );
}

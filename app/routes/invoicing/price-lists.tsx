import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { addPriceList } from '#app/features/invoicing/commands-prices.server';
import { PriceFields } from '#app/features/invoicing/components/price-fields';
import { PriceListTable } from '#app/features/invoicing/components/price-list-table';
import { priceListForm } from '#app/features/invoicing/forms-prices';
import { findAllPriceLists } from '#app/features/invoicing/queries-price-lists.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    title: translator(context.locale)('prices.title'),
    lists: await findAllPriceLists(context.db),
    kept: new URL(request.url).searchParams.has('kept'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const parsed = parseForm(form, priceListForm);
  if (!parsed.ok) return data(parsed, 422);
  const added = await addPriceList(context.db, context.act(), parsed.value);
  if (!added.ok) return data({ problems: added.problems, typed: typedIn(form) }, 422);
  return redirect('/settings/price-lists?kept', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

const BEGUN: Record<string, string> = { currency: 'EUR', depositPercent: '30', balanceDueDaysBefore: '60' };

export default function PriceLists() {
  const { title, lists, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page>
      <PageHeader title={title} intro={t('prices.intro')} />
      {kept && !answer && <Notice tone="done">{t('prices.kept')}</Notice>}
      <Problems problems={answer?.problems} />
      <PriceListTable lists={lists} />
      <Section title={t('prices.add')} intro={t('prices.add.intro')}>
        <Form key={lists.length} method="post" className="flex max-w-2xl flex-col gap-5" noValidate>
          <PriceFields value={(field) => (answer ? answer.typed[field] : BEGUN[field]) ?? ''} error={error} />
          <SubmitButton className="self-start">{t('settings.keep')}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}

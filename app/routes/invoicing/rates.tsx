import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsHandlingMoney } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { findAllRates, keepRate } from '#app/features/invoicing/commands-rates.server';
import { RatesTable } from '#app/features/invoicing/components/rates-table';
import { CURRENCIES, rateForm } from '#app/features/invoicing/forms-rates';
import { SELLER_ZONE } from '#app/features/invoicing/preview.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

const organisationOf = ({ context }: Pick<LoaderFunctionArgs, 'context'>) =>
  foundOr404(organisationsHandlingMoney(foundOr404(context.person))[0]);

export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    title: translator(context.locale)('rates.title'),
    today: dayIn(context.clock.now(), SELLER_ZONE),
    rates: await findAllRates(context.db, organisationOf({ context })),
    kept: new URL(request.url).searchParams.has('kept'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const form = parseForm(await request.formData(), rateForm);
  if (!form.ok) return data(form, 422);
  await keepRate(context.db, context.act(), organisationId, form.value);
  return redirect('/settings/rates?kept', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function RatesPage() {
  const { title, today, rates, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const typed = (field: string) => answer?.typed[field] ?? '';
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={title} intro={t('rates.intro')} />
      {kept && !answer && <Notice tone="done">{t('rates.kept')}</Notice>}
      <Problems problems={answer?.problems} />
      <RatesTable rates={rates} today={today} />
      <Section title={t('rates.add')}>
        <Form method="post" className="flex flex-col gap-4" noValidate>
          <Select name="currency" label={t('invoicing.column.currency')} defaultValue={typed('currency')}>
            {CURRENCIES.map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </Select>
          <TextField
            name="unitsPerEuro"
            label={t('rates.units')}
            hint={t('rates.units.hint')}
            defaultValue={typed('unitsPerEuro')}
            error={error('unitsPerEuro')}
            inputMode="decimal"
          />
          <TextField
            type="date"
            name="from"
            label={t('rates.from')}
            defaultValue={typed('from')}
            error={error('from')}
          />
          <TextField
            type="date"
            name="until"
            label={t('rates.until')}
            hint={t('rates.until.hint')}
            defaultValue={typed('until')}
            error={error('until')}
          />
          <TextField
            name="source"
            label={t('rates.source')}
            hint={t('rates.source.hint')}
            defaultValue={typed('source')}
            error={error('source')}
          />
          <div>
            <SubmitButton>{t('settings.keep')}</SubmitButton>
          </div>
        </Form>
      </Section>
    </Page>
  );
}

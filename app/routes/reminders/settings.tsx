import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { semesterOf } from '#app/domain/payments/late-interest';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { keepSteps } from '#app/features/payments/commands-reminder-settings.server';
import { RateFields } from '#app/features/payments/components/rate-fields';
import { ReminderTabs } from '#app/features/payments/components/reminder-tabs';
import { StepFields } from '#app/features/payments/components/step-fields';
import { stepsIn } from '#app/features/payments/forms-reminders';
import { findRates, findSteps } from '#app/features/payments/queries-reminder-settings.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { refusalIn } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { moneyPage, organisationOf } from '../payments/scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, today, edition } = await moneyPage({ context, request });
  return {
    edition,
    steps: await findSteps(context.db, organisationId),
    rates: await findRates(context.db, organisationId),
    semester: semesterOf(today),
    kept: new URL(request.url).searchParams.has('kept'),
    refused: refusalIn(request),
    title: translator(context.locale)('reminders.tab.settings'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const steps = stepsIn(await request.formData());
  const done = await keepSteps(context.db, context.act(), organisationId, steps);
  return done.ok ? redirect('/reminders/settings?kept', 303) : data({ problems: done.problems, steps }, 422);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function SettingsPage() {
  const { edition, steps, rates, semester, kept, refused, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer?.problems ?? refused;
  const error = useFieldErrors(problems);
  const t = useT();
  return (
    <Page>
      <PageHeader title={title} intro={t('reminders.settings.intro')} />
      <MoneyTabs edition={edition} />
      <ReminderTabs />
      {kept && !answer && <Notice tone="done">{t('reminders.kept')}</Notice>}
      <Problems problems={problems} />
      <Section title={t('reminders.steps')} intro={t('reminders.steps.intro')}>
        <Form method="post" className="flex max-w-3xl flex-col gap-4" noValidate>
          <StepFields steps={answer?.steps ?? steps} error={error} />
          <SubmitButton className="self-start">{t('reminders.steps.keep')}</SubmitButton>
        </Form>
      </Section>
      <Section title={t('reminders.rates')} intro={t('reminders.rates.intro')}>
        <RateFields rates={rates} semester={semester} error={error} />
      </Section>
    </Page>
  );
}

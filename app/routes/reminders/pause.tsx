import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { pauseReminders } from '#app/features/payments/commands-reminder-settings.server';
import { pauseForm } from '#app/features/payments/forms-reminders';
import { findUnpaid } from '#app/features/payments/queries-reminders.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Choices } from '#app/ui/choices';
import { TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { moneyPage, organisationOf } from '../payments/scope.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { organisationId, today } = await moneyPage({ context, request });
  const unpaid = await findUnpaid(context.db, organisationId, today);
  const invoice = foundOr404(unpaid.find(({ invoiceId }) => invoiceId === params.invoice));
  return { invoice, today, title: translator(context.locale)('reminders.pause.title') };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const sent = await request.formData();
  const form = parseForm(sent, pauseForm);
  if (!form.ok) return data(form, 422);
  const { companyId = null, kind, reason, untilOn = null } = form.value;
  const invoiceId = companyId ? null : (params.invoice ?? null);
  const done = await pauseReminders(context.db, context.act(), {
    ...{ organisationId, invoiceId, companyId, kind, reason, untilOn },
  });
  if (!done.ok) return data({ problems: done.problems, typed: typedIn(sent) }, 422);
  return redirect('/reminders/unpaid', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function PausePage() {
  const { invoice, today, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  const { number, company, companyId, pause } = invoice;
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={`${number} · ${company}`}
        above={
          <Link className="link" to="/reminders/unpaid">
            {t('reminders.tab.unpaid')}
          </Link>
        }
      />
      <Problems problems={answer?.problems} />
      {pause && (
        <>
          <Notice tone="attention" title={t(`reminders.kind.${pause.kind}`)}>
            {pause.reason}
          </Notice>
          <Form method="post" action={`/reminders/lift/${pause.id}`}>
            <SubmitButton look="plain">{t('reminders.lift')}</SubmitButton>
          </Form>
        </>
      )}
      <Form method="post" className="flex flex-col gap-5" noValidate>
        <Choices
          name="companyId"
          legend={t('reminders.pause.what')}
          pick="one"
          chosen={['']}
          choices={[
            { value: '', label: t('reminders.pause.invoice', { number }) },
            { value: companyId, label: t('reminders.pause.firm', { company }) },
          ]}
        />
        <Choices
          name="kind"
          legend={t('reminders.pause.kind')}
          pick="one"
          chosen={['PAUSED']}
          choices={[
            { value: 'PAUSED', label: t('reminders.kind.PAUSED') },
            { value: 'DISPUTED', label: t('reminders.kind.DISPUTED') },
          ]}
        />
        <TextField
          name="reason"
          label={t('reminders.pause.reason')}
          error={error('reason')}
          defaultValue={answer?.typed.reason}
          maxLength={300}
          required
        />
        <TextField
          type="date"
          name="untilOn"
          label={t('reminders.pause.until')}
          hint={t('reminders.pause.until.hint')}
          error={error('untilOn')}
          defaultValue={answer?.typed.untilOn}
          min={today}
          required={false}
        />
        <SubmitButton className="self-start">{t('reminders.pause.do')}</SubmitButton>
      </Form>
    </Page>
  );
}

import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { payGrant } from '#app/features/funding/commands-paid.server';
import { useAidProblems } from '#app/features/funding/components/aid-problems';
import { PaidFields } from '#app/features/funding/components/paid-fields';
import { paidForm } from '#app/features/funding/forms';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { oneHandledOf } from './one-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { grant, page, today, payments } = await oneHandledOf(context, params);
  return {
    title: translator(context.locale)('aid.one.pay'),
    ...{ page, today, grant, payments, token: randomUUID() },
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { organisationId, grant, page } = await oneHandledOf(context, params);
  const fields = await request.formData();
  const form = parseForm(fields, paidForm);
  if (!form.ok) return data(form, 422);
  const { amount: amountCents, payment: paymentId, ...rest } = form.value;
  const paid = { organisationId, grantId: grant.id, amountCents, paymentId, ...rest };
  const answer = await payGrant(context.db, context.act(), paid);
  if (!answer.ok) return data({ ...answer, typed: typedIn(fields) }, 422);
  return redirect(page, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function PayPage() {
  const { title, page, today, grant, payments, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = useAidProblems(answer?.problems);
  const error = useFieldErrors(problems);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={page}>
            {t('aid.one.title', { company: grant.company })}
          </Link>
        }
        title={title}
        intro={grant.label}
      />
      <Problems problems={problems} />
      <Form method="post" className="flex flex-col gap-6" noValidate>
        <input type="hidden" name="token" value={answer?.typed.token ?? token} />
        <PaidFields {...{ grant, payments, today, typed: answer?.typed, error }} />
        <div>
          <SubmitButton>{title}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}

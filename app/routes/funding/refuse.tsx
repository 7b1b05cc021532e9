import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refuseAid } from '#app/features/funding/commands-request.server';
import { ReasonForm } from '#app/features/funding/components/reason-form';
import { reasonForm } from '#app/features/funding/forms';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { oneHandledOf } from './one-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { grant, page, today } = await oneHandledOf(context, params);
  const title = translator(context.locale)('aid.one.refuse');
  return { title, page, today, company: grant.company };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { organisationId, grant, page } = await oneHandledOf(context, params);
  const form = parseForm(await request.formData(), reasonForm);
  if (!form.ok) return data(form, 422);
  const answer = await refuseAid(context.db, context.act(), {
    organisationId,
    grantId: grant.id,
    ...form.value,
  });
  if (!answer.ok) return data({ ...answer, typed: { ...form.value } }, 422);
  return redirect(page, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function RefusePage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReasonForm {...loaded} act="refuse" problems={answer?.problems} typed={answer?.typed} />;
}

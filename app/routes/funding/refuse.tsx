import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refuseAid } from '#app/features/funding/commands-request.server';
import { ReasonForm } from '#app/features/funding/components/reason-form';
import { actWithReason, reasonPage } from './reason-page.server';

export const loader = (args: LoaderFunctionArgs) => reasonPage(args, 'aid.one.refuse');

export const action = (args: ActionFunctionArgs) => actWithReason(args, refuseAid);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function RefusePage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReasonForm {...loaded} act="refuse" problems={answer?.problems} typed={answer?.typed} />;
}

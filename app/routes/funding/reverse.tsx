import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reverseAid } from '#app/features/funding/commands-reverse.server';
import { ReasonForm } from '#app/features/funding/components/reason-form';
import { actWithReason, reasonPage } from './reason-page.server';

export const loader = (args: LoaderFunctionArgs) => reasonPage(args, 'aid.one.reverse');

export const action = (args: ActionFunctionArgs) => actWithReason(args, reverseAid);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function ReversePage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReasonForm {...loaded} act="reverse" problems={answer?.problems} typed={answer?.typed} />;
}

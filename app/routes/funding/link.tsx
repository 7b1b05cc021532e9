import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { linkFirm } from '#app/features/funding/commands-undertaking.server';
import { LinkFields } from '#app/features/funding/components/ledger-fields';
import { LedgerForm } from '#app/features/funding/components/ledger-form';
import { linkForm } from '#app/features/funding/forms';
import { keepFact, ledgerPage } from './ledger-page.server';

export const loader = (args: LoaderFunctionArgs) => ledgerPage(args, 'aid.ledger.members.add');

export const action = (args: ActionFunctionArgs) => keepFact(args, linkForm, linkFirm);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function LinkPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <LedgerForm {...loaded} problems={answer?.problems}>
      {(error) => <LinkFields {...loaded} typed={answer?.typed} error={error} />}
    </LedgerForm>
  );
}

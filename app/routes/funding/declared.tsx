import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { declareAid } from '#app/features/funding/commands-firm.server';
import { DeclaredFields } from '#app/features/funding/components/ledger-fields';
import { LedgerForm } from '#app/features/funding/components/ledger-form';
import { declaredAidForm } from '#app/features/funding/forms';
import { keepFact, ledgerPage } from './ledger-page.server';

export async function loader(args: LoaderFunctionArgs) {
  return { ...(await ledgerPage(args, 'aid.ledger.declared.title')), token: randomUUID() };
}

export const action = (args: ActionFunctionArgs) => keepFact(args, declaredAidForm, declareAid);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function DeclaredPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <LedgerForm {...loaded} problems={answer?.problems}>
      {(error) => <DeclaredFields {...loaded} typed={answer?.typed} error={error} />}
    </LedgerForm>
  );
}

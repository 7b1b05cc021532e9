import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { keepFinances } from '#app/features/funding/commands-firm.server';
import { FiguresFields } from '#app/features/funding/components/ledger-fields';
import { LedgerForm } from '#app/features/funding/components/ledger-form';
import { financesForm } from '#app/features/funding/forms';
import { keepFact, ledgerPage } from './ledger-page.server';

export const loader = (args: LoaderFunctionArgs) => ledgerPage(args, 'aid.ledger.figures.keep');

export const action = (args: ActionFunctionArgs) => keepFact(args, financesForm, keepFinances);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function FiguresPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <LedgerForm {...loaded} problems={answer?.problems}>
      {(error) => <FiguresFields {...loaded} typed={answer?.typed} error={error} />}
    </LedgerForm>
  );
}

import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { declareAid } from '#app/features/funding/commands-firm.server';
import { DeclaredFields } from '#app/features/funding/components/ledger-fields';
import { LedgerForm } from '#app/features/funding/components/ledger-form';
import { declaredAidForm } from '#app/features/funding/forms';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { ledgerKeptOf } from './ledger-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ledger, page, today } = await ledgerKeptOf(context, params.company);
  const { name: company } = ledger;
  const title = translator(context.locale)('aid.ledger.declared.title');
  return { title, page, today, company, token: randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { of, page } = await ledgerKeptOf(context, params.company);
  const fields = await request.formData();
  const form = parseForm(fields, declaredAidForm);
  if (!form.ok) return data(form, 422);
  const kept = await declareAid(context.db, context.act(), of, form.value);
  if (!kept.ok) return data({ ...kept, typed: typedIn(fields) }, 422);
  return redirect(page, 303);
}

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

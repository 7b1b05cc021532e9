import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { keepSupplierInvoice } from '#app/features/accounting/commands-supplier.server';
import { SupplierImport } from '#app/features/accounting/components/supplier-import';
import { weightsTyped } from '#app/features/accounting/cost-weights';
import { keepForm, rateTyped } from '#app/features/accounting/forms-cost';
import { parseForm, typedIn } from '#app/platform/form.server';
import { readSupplierFile } from '#app/spreadsheets/supplier-file';
import { costsHandledOf } from './costs-of.server';
import { readForPage, supplierPage } from './supplier-reading.server';

export const loader = (args: LoaderFunctionArgs) => supplierPage(args);

export async function action({ context, params, request }: ActionFunctionArgs) {
  const costs = await costsHandledOf(context, params.edition);
  const form = await request.formData();
  const parsed = parseForm(form, keepForm);
  const keys = weightsTyped(form);
  const { content = '', name = '', token, ...typed } = typedIn(form);
  const bytes = Buffer.from(content, 'base64');
  const again = async (problems: Parameters<typeof refused>[0]) =>
    refused(problems, await readForPage(context, costs, { name, bytes, token }), typed);
  if (!parsed.ok) return again(parsed.problems);
  if (!keys) return again([{ code: 'COST_WEIGHTS', field: 'sharing' }]);
  const read = readSupplierFile(bytes);
  if (!read.ok) return again([]);
  const { kind, description, sharing, accepted } = parsed.value;
  const { invoice, mediaType } = read.value;
  const kept = await keepSupplierInvoice(context.db, context.act(), costs.scope, {
    ...{ invoice, file: { name, mediaType, bytes }, use: { kind, description, sharing, keys } },
    ...{ rate: rateTyped(parsed.value, invoice.issuedOn), accepted: accepted === 'on' },
    token: parsed.value.token,
  });
  if (!kept.ok) return again(kept.problems);
  return redirect(`/costs/${costs.slug}/${kept.value}`, 303);
}

type Reading = Awaited<ReturnType<typeof readForPage>>;

/** The page again with what is wrong; where the file itself is refused, with that. */
function refused(
  problems: { code: string; field?: string; params?: Record<string, string | number> }[],
  read: Reading,
  typed: Record<string, string>,
) {
  if (read.ok) return data({ problems, read: read.value, typed }, 422);
  const atFile = read.problems.map((problem) => ({ ...problem, field: 'file' }));
  return data({ problems: atFile, read: null, typed }, 422);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function KeepCost() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SupplierImport
      {...page}
      read={answer?.read ?? null}
      problems={answer?.problems}
      typed={answer?.typed ?? {}}
    />
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SupplierImport } from '#app/features/accounting/components/supplier-import';
import { costsHandledOf } from './costs-of.server';
import { readForPage, supplierPage } from './supplier-reading.server';

export const loader = (args: LoaderFunctionArgs) => supplierPage(args);

/** Reads a file and keeps nothing: it goes back to the page, which sends it again when somebody agrees. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const costs = await costsHandledOf(context, params.edition);
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.name === '')
    return data({ problems: [{ code: 'REQUIRED', field: 'file' }], read: null }, 422);
  const bytes = Buffer.from(await file.arrayBuffer());
  const read = await readForPage(context, costs, { name: file.name, bytes });
  if (read.ok) return data({ problems: undefined, read: read.value });
  return data({ problems: read.problems.map((problem) => ({ ...problem, field: 'file' })), read: null }, 422);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function ImportCost() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SupplierImport {...page} read={answer?.read ?? null} problems={answer?.problems} typed={{}} />;
}

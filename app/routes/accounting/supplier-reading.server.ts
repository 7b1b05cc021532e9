import { randomUUID } from 'node:crypto';
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { previewSupplierInvoice } from '#app/features/accounting/commands-supplier.server';
import { findSharers } from '#app/features/accounting/queries-cost-firms.server';
import { translator } from '#app/i18n/translator';
import { readSupplierFile } from '#app/spreadsheets/supplier-file';
import { costsHandledOf, type costsOf } from './costs-of.server';

type Costs = Awaited<ReturnType<typeof costsOf>>;

/** What the page that takes a supplier's file in says, before any file. */
export async function supplierPage({ context, params }: LoaderFunctionArgs) {
  const { slug, title } = await costsHandledOf(context, params.edition);
  return { slug, edition: title, title: `${translator(context.locale)('costs.import.title')} – ${title}` };
}

/** A supplier's file as the page shows it before anything is kept, or why it can't be. */
export async function readForPage(
  context: AppLoadContext,
  { scope }: Costs,
  file: { name: string; bytes: Buffer; token?: string },
) {
  const read = readSupplierFile(file.bytes);
  if (!read.ok) return read;
  const { invoice, attachment } = read.value;
  const preview = await previewSupplierInvoice(context.db, context.clock.now(), scope, invoice);
  if (!preview.ok) return preview;
  return {
    ok: true as const,
    value: {
      ...{ invoice, attachment, check: preview.value, token: file.token ?? randomUUID() },
      file: { name: file.name, content: file.bytes.toString('base64') },
      sharers: await findSharers(context.db, scope),
    },
  };
}

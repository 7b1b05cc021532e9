import type { AppLoadContext } from '@remix-run/node';
import { findCreditable } from '#app/features/invoicing/queries-creditable.server';
import { foundOr404 } from '#app/platform/http.server';
import { counterOf } from './counter-of.server';

/** The invoice that may be credited, with the terms of its pavilion. */
export async function creditableOf(
  context: AppLoadContext,
  { edition, number = '' }: { edition?: string; number?: string },
) {
  const counter = await counterOf(context, edition);
  const invoice = await findCreditable(context.db, number, counter.pavilion);
  foundOr404(!invoice.ok && invoice.problems[0]?.code === 'INVOICE_UNKNOWN' ? null : number);
  return { ...counter, number, invoice };
}

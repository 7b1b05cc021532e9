import type { AppLoadContext } from '@remix-run/node';
import { mayHandleMoney } from '#app/domain/access/may';
import { findCreditable } from '#app/features/invoicing/queries-creditable.server';
import { findPavilionTerms } from '#app/features/invoicing/queries-pavilion.server';
import { forbidden, foundOr404 } from '#app/platform/http.server';
import { pavilionOf } from './pavilion-of.server';

/** The invoice that a person who handles its money may credit, with the terms of its pavilion; 404 for everyone else's. */
export async function creditableOf(
  context: AppLoadContext,
  { edition, number = '' }: { edition?: string; number?: string },
) {
  const { pavilion, title } = await pavilionOf(context, edition);
  if (!mayHandleMoney(foundOr404(context.person), pavilion.organisationId)) throw forbidden();
  const { organisationId, edition: editionSlug } = pavilion;
  const terms = await findPavilionTerms(context.db, { editionSlug, organisationId });
  const invoice = await findCreditable(context.db, number, pavilion);
  foundOr404(!invoice.ok && invoice.problems[0]?.code === 'INVOICE_UNKNOWN' ? null : number);
  return { pavilion, title, number, terms, invoice };
}

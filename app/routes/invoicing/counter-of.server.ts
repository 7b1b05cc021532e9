import type { AppLoadContext } from '@remix-run/node';
import { mayHandleMoney } from '#app/domain/access/may';
import { findPavilionTerms } from '#app/features/invoicing/queries-pavilion.server';
import { forbidden, foundOr404 } from '#app/platform/http.server';
import { pavilionOf } from './pavilion-of.server';

/** The pavilion whose counter a person who handles its money stands at; 404 for everyone else's. */
export async function counterOf(context: AppLoadContext, edition: string | undefined) {
  const { pavilion, title } = await pavilionOf(context, edition);
  const { organisationId, edition: editionSlug } = pavilion;
  if (!mayHandleMoney(foundOr404(context.person), organisationId)) throw forbidden();
  return { pavilion, title, terms: await findPavilionTerms(context.db, { editionSlug, organisationId }) };
}

import type { AppLoadContext } from '@remix-run/node';
import { mayHandleMoney, mayManageSeason, organisationsRead } from '#app/domain/access/may';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { foundOr404 } from '#app/platform/http.server';

/** The pavilion whose money a person looks at, and whether they may issue there; 404 for everyone else's. */
export async function pavilionOf(context: AppLoadContext, edition: string | undefined) {
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(context.db, edition ?? '', organisationsRead(person)));
  const mayIssue =
    mayManageSeason(person, pavilion.organisationId) || mayHandleMoney(person, pavilion.organisationId);
  return { pavilion, mayIssue, title: `${pavilion.fair} ${pavilion.year}` };
}

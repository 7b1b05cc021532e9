import type { AppLoadContext } from '@remix-run/node';
import { mayHandleMoney, organisationsRead } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { COST_ZONE } from '#app/features/accounting/commands-cost.server';
import type { CostScope } from '#app/features/accounting/queries-costs.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { forbidden, foundOr404 } from '#app/platform/http.server';

/** The edition whose costs a person looks at, and whether they may change them; 404 for everyone else's. */
export async function costsOf(context: AppLoadContext, edition: string | undefined) {
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(context.db, edition ?? '', organisationsRead(person)));
  const scope: CostScope = { organisationId: pavilion.organisationId, editionId: pavilion.editionId };
  return {
    ...{ pavilion, scope, slug: pavilion.edition, title: `${pavilion.fair} ${pavilion.year}` },
    mayHandle: mayHandleMoney(person, pavilion.organisationId),
    today: dayIn(context.clock.now(), COST_ZONE),
  };
}

/** The same, for those only who handle money. */
export async function costsHandledOf(context: AppLoadContext, edition: string | undefined) {
  const costs = await costsOf(context, edition);
  if (!costs.mayHandle) throw forbidden();
  return costs;
}

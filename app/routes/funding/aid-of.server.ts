import type { AppLoadContext } from '@remix-run/node';
import {
  mayHandleMoney,
  mayManageSeason,
  organisationsHandlingMoney,
  organisationsRead,
} from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { FRANCE } from '#app/features/funding/commands-grant.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { forbidden, foundOr404 } from '#app/platform/http.server';

/** The pavilion whose aid a person looks at, and what the person may do there; 404 for everyone else's. */
export async function aidOf(context: AppLoadContext, edition: string | undefined) {
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(context.db, edition ?? '', organisationsRead(person)));
  const mayGrant = mayHandleMoney(person, pavilion.organisationId);
  const mayPrepare = mayGrant || mayManageSeason(person, pavilion.organisationId);
  return {
    ...{ pavilion, mayGrant, mayPrepare },
    title: `${pavilion.fair} ${pavilion.year}`,
    today: dayIn(context.clock.now(), FRANCE),
  };
}

/** The same, for acts of money only. */
export async function aidHandledOf(context: AppLoadContext, edition: string | undefined) {
  const aid = await aidOf(context, edition);
  if (!aid.mayGrant) throw forbidden();
  return aid;
}

/** The organisation whose money a person handles: whose schemes and firms it may change. */
export const handledBy = (context: AppLoadContext) =>
  organisationsHandlingMoney(foundOr404(context.person))[0];

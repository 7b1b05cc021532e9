import type { AppLoadContext } from '@remix-run/node';
import { findGrantPage } from '#app/features/funding/queries-grant.server';
import { forbidden, foundOr404 } from '#app/platform/http.server';
import { aidOf } from './aid-of.server';

type Params = { edition?: string; grant?: string };

/** A grant of an edition that the person may see; 404 for any other. */
export async function oneOf(context: AppLoadContext, params: Params) {
  const aid = await aidOf(context, params.edition);
  const found = foundOr404(await findGrantPage(context.db, aid.pavilion, params.grant ?? ''));
  const page = `/aid/${aid.pavilion.edition}/grants/${found.grant.id}`;
  return { ...aid, ...found, page, organisationId: aid.pavilion.organisationId };
}

/** The same, for acts of money only. */
export async function oneHandledOf(context: AppLoadContext, params: Params) {
  const one = await oneOf(context, params);
  if (!one.mayGrant) throw forbidden();
  return one;
}

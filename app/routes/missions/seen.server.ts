import { organisationsManaged } from '#app/domain/access/may';
import { reportOf } from '#app/domain/delegations/import-delegation';
import type { OrganisationId } from '#app/domain/shared/ids';
import { findDelegation } from '#app/features/delegations/queries-delegation.server';
import { findMission } from '#app/features/delegations/queries-mission.server';
import type { RequestContext } from '#app/platform/context';
import { foundOr404 } from '#app/platform/http.server';

/** Organisations whose missions somebody sees: those they manage. Travellers’ facts are for nobody else. */
export function organisationsSeen({ person }: Pick<RequestContext, 'person'>): OrganisationId[] {
  return organisationsManaged(foundOr404(person));
}

/** One of those missions, whole, with its alerts and clashes; 404 for any other. */
export async function missionSeen(context: RequestContext, slug = '') {
  const mission = foundOr404(await findMission(context.db, organisationsSeen(context), slug));
  const delegation = await findDelegation(context.db, mission);
  return { ...delegation, report: reportOf(delegation.delegates, delegation.programme) };
}

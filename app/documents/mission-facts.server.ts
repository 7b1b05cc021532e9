import { findLastChange } from '#app/features/delegations/queries-changed.server';
import type { Delegation } from '#app/features/delegations/queries-delegation.server';
import type { Db } from '#db/connection';
import type { MissionFacts } from './mission-paper';
import { loadOrganiser } from './organiser.server';

export async function loadMissionFacts(db: Db, { mission, delegates }: Delegation): Promise<MissionFacts> {
  return {
    name: mission.name,
    timeZone: mission.edition?.timeZone ?? arrivalZone(delegates) ?? 'Europe/Paris',
    changedAt: await findLastChange(db, mission),
    organiser: await loadOrganiser(db, mission.organisationId),
    fair: mission.edition
      ? {
          name: `${mission.edition.fair} ${mission.edition.year}`,
          city: mission.edition.city,
          provisional: mission.edition.provisional,
          venues: mission.edition.venues,
        }
      : null,
  };
}

const arrivalZone = (delegates: Delegation['delegates']): string | undefined =>
  delegates.flatMap(({ legs }) => legs.filter(({ direction }) => direction === 'outward')).at(-1)?.toZone;

import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
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
    funders: mission.edition ? await findFunders(db, mission.edition.id, mission.organisationId) : [],
  };
}

async function findFunders(db: Db, editionId: EditionId, organisationId: OrganisationId): Promise<string[]> {
  const rows = await db
    .selectFrom('aid_grant')
    .innerJoin('registration', 'registration.id', 'aid_grant.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('organisation', 'organisation.id', 'pavilion.organisation_id')
    .select('aid_grant.funder')
    .distinct()
    .where('pavilion.edition_id', '=', editionId)
    .where('pavilion.organisation_id', '=', organisationId)
    .where('aid_grant.state', '=', 'granted')
    .whereRef('aid_grant.funder', '!=', 'organisation.name')
    .orderBy('aid_grant.funder')
    .execute();
  return rows.map(({ funder }) => funder);
}

const arrivalZone = (delegates: Delegation['delegates']): string | undefined =>
  delegates.flatMap(({ legs }) => legs.filter(({ direction }) => direction === 'outward')).at(-1)?.toZone;

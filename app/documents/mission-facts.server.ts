import { findLastChange } from '#app/features/delegations/queries-changed.server';
import type { Delegation } from '#app/features/delegations/queries-delegation.server';
import type { Db } from '#db/connection';
import type { MissionFacts } from './mission-paper';

export async function loadMissionFacts(db: Db, { mission, delegates }: Delegation): Promise<MissionFacts> {
  const organisation = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', mission.organisationId)
    .executeTakeFirstOrThrow();
  const lines: string[] = JSON.parse(organisation.address_lines);
  return {
    name: mission.name,
    timeZone: mission.edition?.timeZone ?? arrivalZone(delegates) ?? 'Europe/Paris',
    changedAt: await findLastChange(db, mission),
    organiser: {
      name: organisation.name,
      legalForm: organisation.legal_form,
      siren: organisation.siren,
      addressLines: lines,
      postcode: organisation.postcode ?? '',
      city: organisation.city ?? '',
      country: organisation.country ?? '',
      email: organisation.email,
      phone: organisation.phone,
      brandColour: organisation.brand_colour ?? undefined,
    },
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

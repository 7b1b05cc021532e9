import type { Sharer } from '#app/domain/accounting/cost-parts';
import type { Db } from '#db/connection';
import type { CostScope } from './queries-costs.server';

/** The firms of an edition that may share its costs: confirmed ones with their m², and those whose people travel; by name. */
export async function findSharers(db: Db, scope: CostScope): Promise<Sharer[]> {
  const held = await heldPlaces(db, scope);
  const travelling = await travellers(db, scope);
  const firms = new Map<string, Sharer>();
  const firmOf = (companyId: string, company: string): Sharer => {
    const known = firms.get(companyId);
    if (known) return known;
    const fresh = { companyId, company, registrationId: null, booth: '', areaHundredths: 0, delegates: 0 };
    firms.set(companyId, fresh);
    return fresh;
  };
  for (const place of held) {
    const firm = firmOf(place.companyId, place.company);
    firm.registrationId = place.registrationId;
    firm.booth = [...new Set([...firm.booth.split(' + '), place.label])].filter(Boolean).join(' + ');
    firm.areaHundredths += Math.round((place.area * 100) / Math.max(1, place.places ?? 1));
  }
  for (const { companyId, company, delegates } of travelling)
    if (companyId) firmOf(companyId, company).delegates = delegates;
  return [...firms.values()].sort(
    (a, b) => a.company.localeCompare(b.company, 'fr') || (a.companyId < b.companyId ? -1 : 1),
  );
}

/** Confirmed places; a booth that several firms share counts for each by its places. */
const heldPlaces = (db: Db, { organisationId, editionId }: CostScope) =>
  db
    .selectFrom('confirmation')
    .innerJoin('registration', 'registration.id', 'confirmation.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('confirmed_place', 'confirmed_place.confirmation_id', 'confirmation.id')
    .innerJoin('place', 'place.id', 'confirmed_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['company.id as companyId', 'company.name as company', 'registration.id as registrationId'])
    .select(['booth.label', 'booth.area'])
    .select(({ selectFrom, fn }) =>
      selectFrom('place as each')
        .whereRef('each.booth_id', '=', 'booth.id')
        .select(fn.countAll<number>().as('count'))
        .as('places'),
    )
    .where('pavilion.edition_id', '=', editionId)
    .where('pavilion.organisation_id', '=', organisationId)
    .where('confirmation.cancelled_at', 'is', null)
    .where('confirmed_place.cancelled_at', 'is', null)
    .orderBy('booth.label_key')
    .execute();

const travellers = (db: Db, { organisationId, editionId }: CostScope) =>
  db
    .selectFrom('delegate')
    .innerJoin('mission', 'mission.id', 'delegate.mission_id')
    .innerJoin('company', 'company.id', 'delegate.company_id')
    .select(['company.id as companyId', 'company.name as company'])
    .select(({ fn }) => fn.countAll<number>().as('delegates'))
    .where('mission.edition_id', '=', editionId)
    .where('mission.organisation_id', '=', organisationId)
    .groupBy(['company.id', 'company.name'])
    .execute();

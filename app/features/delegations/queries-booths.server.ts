import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** Booth labels by firm in an organisation’s pavilion at an edition, as the newest released version has them. */
export async function findBoothsByCompany(
  db: Db,
  editionId: EditionId,
  organisationId: OrganisationId,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('placement_place')
    .innerJoin('placement', 'placement.id', 'placement_place.placement_id')
    .innerJoin('allocation', 'allocation.id', 'placement_place.allocation_id')
    .innerJoin('pavilion', 'pavilion.id', 'allocation.pavilion_id')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['registration.company_id', 'booth.label', 'allocation.version'])
    .where('pavilion.edition_id', '=', editionId)
    .where('pavilion.organisation_id', '=', organisationId)
    .where('allocation.state', '=', 'released')
    .where('placement_place.freed_at', 'is', null)
    .where('registration.withdrawn_at', 'is', null)
    .orderBy('allocation.version', 'desc')
    .orderBy('booth.label')
    .execute();
  const newest = new Map<string, { version: number; labels: Set<string> }>();
  for (const { company_id, label, version } of rows) {
    const held = newest.get(company_id) ?? { version, labels: new Set() };
    if (held.version === version) held.labels.add(label);
    newest.set(company_id, held);
  }
  return new Map([...newest].map(([company, { labels }]) => [company, [...labels].join(', ')]));
}

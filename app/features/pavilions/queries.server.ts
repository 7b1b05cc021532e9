import type { EditionId, OrganisationId, PavilionId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** The organisation that runs the pavilions of this instance when nobody says which. */
export async function findOrganiserId(db: Db): Promise<OrganisationId | null> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'organiser')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export type PlanFacts = {
  editionId: EditionId | null;
  priceListId: string | null;
  pavilionId: PavilionId | null;
  /** An allocation of the pavilion is released: its placements are live. */
  released: boolean;
};

/** What decides whether a plan may be imported. */
export async function findPlanFacts(
  db: Db,
  editionSlug: string,
  organisationId: OrganisationId | null,
  priceListSlug: string,
): Promise<PlanFacts> {
  const edition = await db
    .selectFrom('edition')
    .select('id')
    .where('slug', '=', editionSlug)
    .executeTakeFirst();
  const list = await db
    .selectFrom('price_list')
    .select('id')
    .where('slug', '=', priceListSlug)
    .executeTakeFirst();
  const pavilion = await db
    .selectFrom('pavilion')
    .select('pavilion.id')
    .where('edition_id', '=', edition?.id ?? '')
    .where('organisation_id', '=', organisationId ?? '')
    .executeTakeFirst();
  const released = await db
    .selectFrom('allocation')
    .select('id')
    .where('pavilion_id', '=', pavilion?.id ?? '')
    .where('state', '=', 'released')
    .executeTakeFirst();
  return {
    editionId: edition?.id ?? null,
    priceListId: list?.id ?? null,
    pavilionId: pavilion?.id ?? null,
    released: released !== undefined,
  };
}

import type { Db } from '#db/connection';

/** A venue of a fair with its code, and the days that an edition has there: null where none are known. */
export type EditableVenue = {
  code: string;
  name: string;
  start: string | null;
  end: string | null;
  provisional: 0 | 1 | null;
};

/** The venues of an edition as a form needs them. */
export const findEditionVenues = (db: Db, editionSlug: string): Promise<EditableVenue[]> =>
  db
    .selectFrom('edition_venue')
    .innerJoin('edition', 'edition.id', 'edition_venue.edition_id')
    .innerJoin('venue', 'venue.id', 'edition_venue.venue_id')
    .select(['venue.code', 'venue.name', 'starts_on as start', 'ends_on as end', 'edition_venue.provisional'])
    .where('edition.slug', '=', editionSlug)
    .orderBy('starts_on')
    .orderBy('venue.name')
    .execute();

/** A fair's venues, for an edition that is still to be made. */
export async function findFairVenues(db: Db, fairSlug: string): Promise<EditableVenue[]> {
  const venues = await db
    .selectFrom('venue')
    .innerJoin('fair', 'fair.id', 'venue.fair_id')
    .select(['venue.code', 'venue.name'])
    .where('fair.slug', '=', fairSlug)
    .orderBy('venue.name')
    .execute();
  return venues.map((venue) => ({ ...venue, start: null, end: null, provisional: null }));
}

export type KnownFair = { slug: string; name: string; city: string; years: number[] };

/** Every fair, with the years it has an edition in. */
export async function findAllFairs(db: Db): Promise<KnownFair[]> {
  const rows = await db
    .selectFrom('fair')
    .leftJoin('edition', 'edition.fair_id', 'fair.id')
    .select(['fair.slug', 'fair.name', 'fair.city', 'edition.year'])
    .orderBy('fair.name')
    .orderBy('edition.year')
    .execute();
  const fairs = new Map<string, KnownFair>();
  for (const { year, ...fair } of rows) {
    const known = fairs.get(fair.slug) ?? { ...fair, years: [] };
    fairs.set(fair.slug, { ...known, years: year === null ? known.years : [...known.years, year] });
  }
  return [...fairs.values()];
}

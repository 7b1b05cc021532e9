import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type EditionChoice = { slug: string; name: string; startsOn: string | null; hasPavilion: boolean };

/** Every edition, in order of its first day, and whether one of these organisations has a pavilion there, its own or as a partner. */
export async function findEditionChoices(
  db: Db,
  organisationIds: OrganisationId[],
): Promise<EditionChoice[]> {
  const rows = await db
    .selectFrom('edition')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .leftJoin('edition_venue', 'edition_venue.edition_id', 'edition.id')
    .select((select) => [
      'edition.slug',
      'fair.name as fair',
      'edition.year',
      select.fn.min('edition_venue.starts_on').as('startsOn'),
    ])
    .groupBy(['edition.id', 'edition.slug', 'fair.name', 'edition.year'])
    .orderBy('startsOn')
    .orderBy('edition.slug')
    .execute();
  const drawn = await findDrawn(db, organisationIds);
  return rows.map(({ slug, fair, year, startsOn }) => ({
    slug,
    name: `${fair} ${year}`,
    startsOn,
    hasPavilion: drawn.has(slug),
  }));
}

/** The edition asked for, else the first with a pavilion. */
export const chosenEdition = (
  editions: readonly EditionChoice[],
  slug: string | null,
): EditionChoice | null =>
  editions.find((edition) => edition.slug === slug) ??
  editions.find(({ hasPavilion }) => hasPavilion) ??
  null;

/** As many as a menu can offer. */
const MOST = 24;

/** Of many editions those to offer: the one in hand, then those with a pavilion, the nearest to a day first; in their order. */
export function nearestChoices(
  editions: readonly EditionChoice[],
  inHand: EditionChoice | null,
  day: LocalDate,
): EditionChoice[] {
  const away = ({ startsOn }: EditionChoice) =>
    startsOn === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(startsOn) - Date.parse(day));
  const rank = (edition: EditionChoice) => (edition === inHand ? 0 : edition.hasPavilion ? 1 : 2);
  const offered = new Set(
    [...editions].sort((a, b) => rank(a) - rank(b) || (away(a) < away(b) ? -1 : 1)).slice(0, MOST),
  );
  return editions.filter((edition) => offered.has(edition));
}

async function findDrawn(db: Db, organisationIds: OrganisationId[]): Promise<Set<string>> {
  if (organisationIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('pavilion')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .select('edition.slug')
    .where((where) =>
      where.or([
        where('pavilion.organisation_id', 'in', organisationIds),
        where.exists(
          where
            .selectFrom('pavilion_partner')
            .select('pavilion_partner.id')
            .whereRef('pavilion_partner.pavilion_id', '=', 'pavilion.id')
            .where('pavilion_partner.organisation_id', 'in', organisationIds),
        ),
      ]),
    )
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

import { spanOf } from '#app/domain/fairs/calendar';
import type { EditionId, OrganisationId, PavilionId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

export type Pavilion = {
  id: PavilionId;
  name: string;
  editionId: EditionId;
  edition: string;
  fair: string;
  city: string;
  country: string;
  year: number;
  timeZone: string;
  /** First day of the edition, null while not announced. */
  opening: string | null;
  closing: string | null;
  provisional: boolean;
  organisationId: OrganisationId;
  organisation: string;
  priceListId: string | null;
  priceList: string | null;
  call: { status: 'closed' | 'open'; opensOn: string | null; closesOn: string | null };
  planImportedAt: string;
  halls: number;
  booths: number;
  places: number;
  area: number;
};

/** The pavilions of these organisations, by the opening of their edition, those without days last. */
export const findAllPavilions = (
  db: Db,
  organisationIds: readonly OrganisationId[],
): Promise<readonly Pavilion[]> =>
  whileUnchanged(db, `pavilions ${organisationIds}`, () => readAllPavilions(db, organisationIds));

async function readAllPavilions(db: Db, organisationIds: readonly OrganisationId[]): Promise<Pavilion[]> {
  const rows = await pavilions(db).where('pavilion.organisation_id', 'in', organisationIds).execute();
  const found = await complete(db, rows);
  return found.sort((a, b) => compare(a.opening ?? '9', b.opening ?? '9') || compare(a.edition, b.edition));
}

/** The pavilion that one of these organisations has at an edition; null when none has. */
export async function findPavilion(
  db: Db,
  editionSlug: string,
  organisationIds: readonly OrganisationId[],
): Promise<Pavilion | null> {
  const rows = await pavilions(db)
    .where('edition.slug', '=', editionSlug)
    .where('pavilion.organisation_id', 'in', organisationIds)
    .limit(1)
    .execute();
  return (await complete(db, rows))[0] ?? null;
}

/** A pavilion by its id, whoever it belongs to: the caller has checked. */
export async function findPavilionById(db: Db, id: PavilionId): Promise<Pavilion | null> {
  return (await complete(db, await pavilions(db).where('pavilion.id', '=', id).execute()))[0] ?? null;
}

const pavilions = (db: Db) =>
  db
    .selectFrom('pavilion')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .innerJoin('organisation', 'organisation.id', 'pavilion.organisation_id')
    .leftJoin('price_list', 'price_list.id', 'pavilion.price_list_id')
    .select(['pavilion.id', 'pavilion.name', 'edition.id as editionId', 'edition.slug as edition'])
    .select(['fair.name as fair', 'fair.city', 'fair.country', 'edition.year'])
    .select(['fair.time_zone as timeZone', 'edition.provisional'])
    .select(['organisation.id as organisationId', 'organisation.name as organisation'])
    .select(['pavilion.price_list_id as priceListId', 'price_list.name as priceList'])
    .select(['call_status', 'call_opens_on', 'call_closes_on', 'plan_imported_at as planImportedAt'])
    .select((row) => [
      row
        .selectFrom('hall')
        .whereRef('hall.pavilion_id', '=', 'pavilion.id')
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('halls'),
      row
        .selectFrom('booth')
        .whereRef('booth.pavilion_id', '=', 'pavilion.id')
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('booths'),
      row
        .selectFrom('booth')
        .whereRef('booth.pavilion_id', '=', 'pavilion.id')
        .select((all) => all.fn.sum<number | null>('area').as('m2'))
        .as('area'),
      row
        .selectFrom('place')
        .innerJoin('booth', 'booth.id', 'place.booth_id')
        .whereRef('booth.pavilion_id', '=', 'pavilion.id')
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('places'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof pavilions>['execute']>>[number];

async function complete(db: Db, rows: Row[]): Promise<Pavilion[]> {
  const days = await db
    .selectFrom('edition_venue')
    .select(['edition_id', 'starts_on as start', 'ends_on as end'])
    .where(
      'edition_id',
      'in',
      rows.map(({ editionId }) => editionId),
    )
    .execute();
  return rows.map(({ call_status, call_opens_on, call_closes_on, ...row }) => {
    const span = spanOf(days.filter((day) => day.edition_id === row.editionId));
    return {
      ...row,
      opening: span?.start ?? null,
      closing: span?.end ?? null,
      provisional: row.provisional === 1,
      call: { status: call_status, opensOn: call_opens_on, closesOn: call_closes_on },
      halls: row.halls ?? 0,
      booths: row.booths ?? 0,
      places: row.places ?? 0,
      area: row.area ?? 0,
    };
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

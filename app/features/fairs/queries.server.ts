import { group } from 'd3-array';
import type { EditionId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** Days of an edition at one venue, in the venue's own time zone; null while not announced. */
export type VenueDays = {
  name: string;
  address: string;
  role: string | null;
  timeZone: string;
  start: string | null;
  end: string | null;
  provisional: boolean;
};

export type Edition = {
  id: EditionId;
  slug: string;
  fair: string;
  organiser: string;
  city: string;
  country: string;
  timeZone: string;
  year: number;
  number: number | null;
  period: string | null;
  provisional: boolean;
  source: string | null;
  note: string | null;
  venues: VenueDays[];
};

export type Deadline = { code: string; daysBeforeOpening: number; labelFr: string; labelEn: string };

/** Every edition of every fair, with its venues in order of their first day. */
export const findAllEditions = (db: Db): Promise<readonly Edition[]> =>
  whileUnchanged(db, 'editions', async () => withVenues(db, await editions(db).execute()));

export async function findEdition(db: Db, slug: string): Promise<Edition | null> {
  const found = await withVenues(db, await editions(db).where('edition.slug', '=', slug).execute());
  return found[0] ?? null;
}

/** The deadlines that the fair's organiser sets, the earliest first. */
export async function findDeadlines(db: Db, editionId: EditionId): Promise<Deadline[]> {
  return db
    .selectFrom('fair_deadline')
    .innerJoin('edition', 'edition.fair_id', 'fair_deadline.fair_id')
    .select(['code', 'days_before_opening as daysBeforeOpening'])
    .select(['label_fr as labelFr', 'label_en as labelEn'])
    .where('edition.id', '=', editionId)
    .orderBy('days_before_opening', 'desc')
    .orderBy('code')
    .execute();
}

const editions = (db: Db) =>
  db
    .selectFrom('edition')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .select(['edition.id', 'edition.slug', 'year', 'number', 'period', 'edition.provisional', 'note'])
    .select(['edition.source', 'fair.name as fair', 'organiser_name as organiser', 'city', 'country'])
    .select('time_zone as timeZone')
    .orderBy('year')
    .orderBy('edition.slug');

type Row = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number];

async function withVenues(db: Db, rows: Row[]): Promise<Edition[]> {
  const venues = await db
    .selectFrom('edition_venue')
    .innerJoin('venue', 'venue.id', 'edition_venue.venue_id')
    .select(['edition_id', 'name', 'address', 'role', 'time_zone as timeZone'])
    .select(['starts_on as start', 'ends_on as end', 'edition_venue.provisional'])
    .where(
      'edition_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('starts_on')
    .orderBy('name')
    .execute();
  const byEdition = group(venues, (venue) => venue.edition_id);
  return rows.map((row) => ({
    ...row,
    provisional: row.provisional === 1,
    venues: (byEdition.get(row.id) ?? []).map(({ edition_id, provisional, ...venue }) => ({
      ...venue,
      provisional: provisional === 1,
    })),
  }));
}

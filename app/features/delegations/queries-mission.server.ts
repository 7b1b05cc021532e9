import type { MissionKind } from '#app/domain/delegations/delegation';
import type { LocalDate } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type MissionEdition = {
  id: EditionId;
  slug: string;
  fair: string;
  year: number;
  city: string;
  country: string;
  timeZone: string;
  provisional: boolean;
  venues: { name: string; address: string; startsOn: LocalDate | null; endsOn: LocalDate | null }[];
};

export type Mission = {
  id: string;
  slug: string;
  name: string;
  kind: MissionKind;
  organisationId: OrganisationId;
  edition: MissionEdition | null;
};

export type MissionInList = Mission & {
  persons: number;
  companies: number;
  /** Local days of the first departure and of the last landing; null without flights. */
  from: LocalDate | null;
  to: LocalDate | null;
};

/** A mission of one of these organisations: another's is not to be told from none. */
export async function findMission(
  db: Db,
  organisationIds: readonly OrganisationId[],
  slug: string,
): Promise<Mission | undefined> {
  const mission = await missions(db)
    .where('mission.slug', '=', slug)
    .where('mission.organisation_id', 'in', [...organisationIds])
    .executeTakeFirst();
  return mission && missionOf(mission, await findVenues(db, [mission.edition_id]));
}

export async function findMissionById(db: Db, id: string): Promise<Mission | undefined> {
  const mission = await missions(db).where('mission.id', '=', id).executeTakeFirst();
  return mission && missionOf(mission, await findVenues(db, [mission.edition_id]));
}

export async function findMissionBySlug(db: Db, slug: string): Promise<Mission | undefined> {
  const mission = await missions(db).where('mission.slug', '=', slug).executeTakeFirst();
  return mission && missionOf(mission, await findVenues(db, [mission.edition_id]));
}

/** Missions of these organisations, the latest departure first. */
export async function findAllMissions(
  db: Db,
  organisationIds: readonly OrganisationId[],
): Promise<MissionInList[]> {
  const found = await missions(db)
    .where('mission.organisation_id', 'in', [...organisationIds])
    .execute();
  const venues = await findVenues(
    db,
    found.map(({ edition_id }) => edition_id),
  );
  const counts = await countDelegates(db, organisationIds);
  return found
    .map((row) => ({ ...missionOf(row, venues), ...(counts.get(row.id) ?? NOBODY) }))
    .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.slug.localeCompare(b.slug));
}

const NOBODY = { persons: 0, companies: 0, from: null, to: null };

async function countDelegates(db: Db, organisationIds: readonly OrganisationId[]) {
  const rows = await db
    .selectFrom('mission')
    .innerJoin('delegate', 'delegate.mission_id', 'mission.id')
    .leftJoin('leg', 'leg.delegate_id', 'delegate.id')
    .select(({ fn }) => [
      'mission.id',
      fn.count<number>('delegate.id').distinct().as('persons'),
      fn.count<number>('delegate.company_name').distinct().as('companies'),
      fn.min<string | null>('leg.departs_local').as('from'),
      fn.max<string | null>('leg.arrives_local').as('to'),
    ])
    .where('mission.organisation_id', 'in', [...organisationIds])
    .groupBy('mission.id')
    .execute();
  const day = (time: string | null) => time?.slice(0, 10) ?? null;
  return new Map(
    rows.map(({ id, persons, companies, from, to }) => [
      id,
      { persons, companies, from: day(from), to: day(to) },
    ]),
  );
}

const missions = (db: Db) =>
  db
    .selectFrom('mission')
    .leftJoin('edition', 'edition.id', 'mission.edition_id')
    .leftJoin('fair', 'fair.id', 'edition.fair_id')
    .select([
      'mission.id',
      'mission.slug',
      'mission.name',
      'mission.kind',
      'mission.organisation_id',
      'mission.edition_id',
      'edition.slug as edition_slug',
      'edition.year',
      'edition.provisional',
      'fair.name as fair',
      'fair.city',
      'fair.country',
      'fair.time_zone',
    ]);

type MissionRow = Awaited<ReturnType<ReturnType<typeof missions>['execute']>>[number];
type Venues = Map<string, MissionEdition['venues']>;

async function findVenues(db: Db, editionIds: (EditionId | null)[]): Promise<Venues> {
  const ids = editionIds.flatMap((id) => id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('edition_venue')
    .innerJoin('venue', 'venue.id', 'edition_venue.venue_id')
    .select(['edition_id', 'venue.name', 'venue.address', 'starts_on', 'ends_on'])
    .where('edition_id', 'in', ids)
    .orderBy('starts_on', (order) => order.asc().nullsLast())
    .orderBy('venue.code')
    .execute();
  const venues: Venues = new Map();
  for (const { edition_id, ...venue } of rows) {
    venues.set(edition_id, [...(venues.get(edition_id) ?? []), venueOf(venue)]);
  }
  return venues;
}

const venueOf = (row: {
  name: string;
  address: string;
  starts_on: string | null;
  ends_on: string | null;
}) => ({
  name: row.name,
  address: row.address,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
});

function missionOf(row: MissionRow, venues: Venues): Mission {
  const { edition_id, edition_slug, fair, year, city, country, time_zone } = row;
  const known = edition_id && edition_slug && fair && year && city && country && time_zone;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    organisationId: row.organisation_id,
    edition: known
      ? {
          id: edition_id,
          slug: edition_slug,
          fair,
          year,
          city,
          country,
          timeZone: time_zone,
          provisional: row.provisional === 1,
          venues: venues.get(edition_id) ?? [],
        }
      : null,
  };
}

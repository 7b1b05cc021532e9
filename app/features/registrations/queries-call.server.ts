import type { PriceList } from '#app/domain/invoicing/price-list';
import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { priceListIn } from '#app/features/fairs/queries-price-lists.server';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** One venue of an edition: its own days and zone. */
export type CallVenue = {
  name: string;
  address: string;
  zone: string;
  from: LocalDate | null;
  to: LocalDate | null;
};

/** A pavilion and its call for exhibitors. */
export type Call = {
  pavilionId: string;
  organisationId: OrganisationId;
  organisation: string;
  organisationEmail: string | null;
  slug: string;
  pavilion: string;
  fair: string;
  year: number;
  city: string;
  country: string;
  period: string | null;
  provisional: boolean;
  status: 'open' | 'closed';
  opensOn: LocalDate | null;
  closesOn: LocalDate | null;
  venues: CallVenue[];
  priceList: PriceList | null;
};

/** The pavilion of an edition: of one organisation, or else the first that was made. */
export async function findCall(
  db: Db,
  slug: string,
  organisationId?: OrganisationId,
): Promise<Call | undefined> {
  const found = await findCalls(db, { slug, organisationId });
  return found[0];
}

/** Calls that take registrations on a day, the nearest closing first. */
export async function findOpenCalls(db: Db, today: LocalDate): Promise<Call[]> {
  const calls = await findCalls(db, { openOn: today });
  return [...calls].sort((a, b) => endOf(a).localeCompare(endOf(b)));
}

/** Open on that day: both days included. */
export const isOpen = (call: Pick<Call, 'status' | 'opensOn' | 'closesOn'>, today: LocalDate): boolean =>
  call.status === 'open' && (call.opensOn ?? today) <= today && today <= (call.closesOn ?? today);

/** Opened once: a call that was never published is nobody's business yet. */
export const isPublished = (call: Pick<Call, 'status' | 'opensOn' | 'closesOn'>): boolean =>
  call.status === 'open' || call.opensOn !== null || call.closesOn !== null;

const endOf = (call: Call): string => call.closesOn ?? '9999';

/** Every pavilion, or those of an edition, of an organisation or open on a day, the nearest fair first. */
export const findCalls = (db: Db, which: Which): Promise<readonly Call[]> =>
  whileUnchanged(db, `calls ${which.slug} ${which.organisationId} ${which.openOn}`, () =>
    readCalls(db, which),
  );

type Which = { slug?: string; organisationId?: OrganisationId; openOn?: LocalDate };

async function readCalls(db: Db, which: Which): Promise<Call[]> {
  const rows = await db
    .selectFrom('pavilion')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .innerJoin('organisation', 'organisation.id', 'pavilion.organisation_id')
    .leftJoin('price_list', 'price_list.id', 'pavilion.price_list_id')
    .select([
      'pavilion.id as pavilionId',
      'pavilion.edition_id as editionId',
      'pavilion.organisation_id as organisationId',
      'pavilion.name as pavilion',
      'pavilion.call_status as status',
      'pavilion.call_opens_on as opensOn',
      'pavilion.call_closes_on as closesOn',
      'edition.slug',
      'edition.year',
      'edition.period',
      'edition.provisional',
      'fair.name as fair',
      'fair.city',
      'fair.country',
      'organisation.name as organisation',
      'organisation.email as organisationEmail',
      'price_list.definition',
    ])
    .$if(which.slug !== undefined, (query) => query.where('edition.slug', '=', which.slug ?? ''))
    .$if(which.organisationId !== undefined, (query) =>
      query.where('pavilion.organisation_id', '=', which.organisationId ?? ''),
    )
    .$if(which.openOn !== undefined, (query) =>
      query
        .where('pavilion.call_status', '=', 'open')
        .where(({ eb }) => eb(eb.fn.coalesce('pavilion.call_opens_on', eb.val('')), '<=', which.openOn ?? ''))
        .where(({ eb }) =>
          eb(eb.fn.coalesce('pavilion.call_closes_on', eb.val('9999')), '>=', which.openOn ?? ''),
        ),
    )
    .orderBy('edition.year')
    .orderBy('edition.period')
    .orderBy('pavilion.created_at')
    .execute();
  const venues = await venuesOf(
    db,
    rows.map(({ editionId }) => editionId),
  );
  return rows.map(({ editionId, provisional, definition, ...row }) => ({
    ...row,
    provisional: provisional === 1,
    venues: venues
      .filter((venue) => venue.editionId === editionId)
      .map(({ editionId: _, ...venue }) => venue),
    priceList: definition === null ? null : priceListOf(definition),
  }));
}

const venuesOf = (db: Db, editionIds: string[]) =>
  db
    .selectFrom('edition_venue')
    .innerJoin('venue', 'venue.id', 'edition_venue.venue_id')
    .select([
      'edition_venue.edition_id as editionId',
      'venue.name',
      'venue.address',
      'venue.time_zone as zone',
      'edition_venue.starts_on as from',
      'edition_venue.ends_on as to',
    ])
    .where('edition_venue.edition_id', 'in', editionIds)
    .orderBy('edition_venue.starts_on')
    .execute();

function priceListOf(definition: string): PriceList | null {
  const parsed = priceListIn(definition);
  return parsed.ok ? parsed.value : null;
}

/** Booths of a pavilion as wishes need them. */
export const findBooths = (db: Db, pavilionId: string) =>
  db
    .selectFrom('booth')
    .innerJoin('hall', 'hall.id', 'booth.hall_id')
    .select([
      'booth.id',
      'booth.label',
      'booth.area',
      'booth.kind',
      'booth.use',
      'booth.open_sides as openSides',
      'hall.code as hall',
      'hall.name as hallName',
    ])
    .where('booth.pavilion_id', '=', pavilionId)
    .orderBy('booth.label')
    .execute();

export const findSegments = (db: Db) =>
  db.selectFrom('segment').select(['code', 'label_fr as labelFr', 'label_en as labelEn']).execute();

/** Aid schemes that can be asked for, each label once. */
export async function findAidLabels(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('funding_scheme').select('label').distinct().orderBy('label').execute();
  return rows.map(({ label }) => label);
}

import type { EuroRate } from '#app/domain/invoicing/exchange';
import type { Seller } from '#app/domain/invoicing/ground';
import type { PriceList } from '#app/domain/invoicing/price-list';
import type { LocalDate } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId, PavilionId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { priceListIn } from '#app/features/fairs/queries-price-lists.server';
import type { Db } from '#db/connection';
import { findRates } from './queries-rates.server';
import { addressLinesOf } from './rows.server';

export type PavilionScope = {
  editionSlug: string;
  /** Whose pavilion; left out, the edition's first. */
  organisationId?: OrganisationId;
};

/** The sums of a pavilion are made from this: who sells, what, where and when. */
export type PavilionTerms = {
  pavilionId: PavilionId;
  pavilionName: string;
  organisationId: OrganisationId;
  edition: { id: EditionId; slug: string; name: string; provisional: boolean };
  venue: {
    name: string;
    address: string;
    timeZone: string;
    startsOn: LocalDate | null;
    endsOn: LocalDate | null;
  };
  seller: Seller;
  phone: string | null;
  list: PriceList;
  /** Of the list's currency, the newest first; none for the euro. */
  rates: EuroRate[];
  /** Where the fair is: what is taxed there is taxed by that. */
  fairCountry: string;
};

/** Problems: NO_PAVILION, NO_PRICE_LIST, PRICE_LIST_INVALID. */
export async function findPavilionTerms(db: Db, scope: PavilionScope): Promise<Result<PavilionTerms>> {
  const pavilion = await pavilionRow(db, scope);
  if (!pavilion) return refuse({ code: 'NO_PAVILION', params: { edition: scope.editionSlug } });
  if (!pavilion.definition) return refuse({ code: 'NO_PRICE_LIST', params: { pavilion: pavilion.name } });
  const list = priceListIn(pavilion.definition);
  if (!list.ok) return list;

  return ok({
    pavilionId: pavilion.id,
    pavilionName: pavilion.name,
    organisationId: pavilion.organisation_id,
    edition: {
      id: pavilion.edition_id,
      slug: pavilion.slug,
      name: `${pavilion.fair_name} ${pavilion.year}`,
      provisional: pavilion.provisional === 1,
    },
    venue: await venueOf(db, pavilion),
    ...(await sellerOf(db, pavilion.organisation_id)),
    list: list.value,
    rates: await findRates(db, pavilion.organisation_id, list.value.currency),
    fairCountry: pavilion.fair_country,
  });
}

const pavilionRow = (db: Db, { editionSlug, organisationId }: PavilionScope) =>
  db
    .selectFrom('pavilion')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .leftJoin('price_list', 'price_list.id', 'pavilion.price_list_id')
    .select(['pavilion.id', 'pavilion.name', 'pavilion.organisation_id', 'pavilion.edition_id'])
    .select(['edition.slug', 'edition.year', 'edition.provisional', 'fair.name as fair_name'])
    .select('fair.country as fair_country')
    .select('price_list.definition')
    .where('edition.slug', '=', editionSlug)
    .$if(organisationId !== undefined, (query) =>
      query.where('pavilion.organisation_id', '=', organisationId ?? ''),
    )
    .orderBy('pavilion.created_at')
    .limit(1)
    .executeTakeFirst();

/** A fair may open on several sites: the pavilion's is the one that its name or a hall's tells, else the first that has days. */
async function venueOf(
  db: Db,
  { id, edition_id, name }: { id: PavilionId; edition_id: EditionId; name: string },
): Promise<PavilionTerms['venue']> {
  const venues = await db
    .selectFrom('edition_venue')
    .innerJoin('venue', 'venue.id', 'edition_venue.venue_id')
    .select(['venue.code', 'venue.name', 'venue.address', 'venue.time_zone', 'starts_on', 'ends_on'])
    .where('edition_id', '=', edition_id)
    .orderBy('starts_on')
    .orderBy('venue.code')
    .execute();
  const halls = await db.selectFrom('hall').select('hall.name').where('pavilion_id', '=', id).execute();
  const words = [name, ...halls.map((hall) => hall.name)].join(' ').toLowerCase();
  const named = venues.find(({ code }) => words.includes(code.toLowerCase()));
  const venue = named ?? venues.find(({ starts_on }) => starts_on !== null) ?? venues[0];
  return {
    name: venue?.name ?? '',
    address: venue?.address ?? '',
    timeZone: venue?.time_zone ?? 'Europe/Paris',
    startsOn: venue?.starts_on ?? null,
    endsOn: venue?.ends_on ?? null,
  };
}

async function sellerOf(db: Db, id: OrganisationId): Promise<Pick<PavilionTerms, 'seller' | 'phone'>> {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const seller: Seller = {
    name: row.name,
    addressLines: addressLinesOf(row.address_lines),
    postcode: row.postcode ?? '',
    city: row.city ?? '',
    country: row.country ?? '',
    siren: row.siren ?? undefined,
    siret: row.siret ?? undefined,
    vatId: row.vat_id ?? undefined,
    legalForm: row.legal_form ?? undefined,
    capital: row.capital ?? undefined,
    rcs: row.rcs ?? undefined,
    email: row.email ?? undefined,
    brandColour: row.brand_colour ?? undefined,
    iban: row.iban ?? undefined,
    bic: row.bic ?? undefined,
    latePenalty: { fr: row.late_penalty_text_fr, en: row.late_penalty_text_en },
    depositDueDays: row.deposit_due_days,
    balanceDueDays: row.balance_due_days,
    balanceDueBasis: row.balance_due_basis,
    vatOnDebits: row.vat_on_debits === 1,
    cancellationTaxable: row.cancellation_taxable === 1,
    nonEuCategory: row.non_eu_vat_category,
  };
  return { seller, phone: row.phone };
}

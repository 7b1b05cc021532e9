import { editionDays, periodOf, type TypedDays } from '#app/domain/fairs/edition-days';
import type { EditionVenue } from '#app/domain/fairs/fair';
import { freeSlug, slugOf } from '#app/domain/fairs/slug';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { keepEdition } from './steps-editions.server';
import { keepFair } from './steps-fairs.server';
import type { Keeper } from './steps-keep.server';

type Days = { days: readonly TypedDays[]; provisional: boolean };

/**
 * Says on which days an edition is held at each of its venues. What was issued with other days stays as it was issued; a note
 * on days that were not sure goes with them.
 */
export async function setEditionDays(
  db: Db,
  act: Act,
  { edition: slug, days, provisional }: Days & { edition: string },
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const row = await db.selectFrom('edition').selectAll().where('slug', '=', slug).executeTakeFirst();
    if (!row) return refuse({ code: 'UNKNOWN_EDITION', params: { edition: slug } });
    const decided = editionDays(days, { year: row.year, provisional });
    if (!decided.ok) return decided;
    await keepEdition(keeperOf(db, act), row.fair_id, await venueIds(db, row.fair_id), {
      ...row,
      ...toldBy(decided.value, row.period, provisional),
      note: row.provisional === 1 ? null : row.note,
    });
    return ok(null);
  });
}

/** A fair that isn't known yet, as it was typed. */
export type NewFair = {
  name: string;
  organiser: string;
  city: string;
  country: string;
  timeZone: string;
  venueName: string;
  venueAddress: string;
};

/** Makes known a fair with one venue; answers its slug. FAIR_KNOWN when there is one of this name. */
export async function addFair(db: Db, act: Act, fair: NewFair): Promise<Result<string>> {
  return inTransaction(db, async (db) => {
    const fairs = await db.selectFrom('fair').select(['slug', 'name']).execute();
    const same = fairs.some(({ name }) => name.toLowerCase() === fair.name.toLowerCase());
    if (same) return refuse({ code: 'FAIR_KNOWN', field: 'name', params: { fair: fair.name } });
    const slug = freeSlug(slugOf(fair.name), new Set(fairs.map((known) => known.slug)));
    const { venueName, venueAddress, ...facts } = fair;
    await keepFair(keeperOf(db, act), {
      ...facts,
      slug,
      ...{ airports: [], currencies: [], halls: [], openingHours: [], figures: [], source: null },
      venues: [
        { id: slugOf(venueName), name: venueName, address: venueAddress, role: null, provisional: false },
      ],
      ...{ editions: [], deadlines: [] },
    });
    return ok(slug);
  });
}

/**
 * Adds a year to a fair; answers the edition's slug. Venues without days are left out where others have some. EDITION_KNOWN
 * when the fair has an edition of that year.
 */
export async function addEdition(
  db: Db,
  act: Act,
  { fair: fairSlug, year, days, provisional }: Days & { fair: string; year: number },
): Promise<Result<string>> {
  return inTransaction(db, async (db) => {
    const fair = await db.selectFrom('fair').selectAll().where('slug', '=', fairSlug).executeTakeFirst();
    if (!fair) return refuse({ code: 'UNKNOWN_FAIR' });
    const editions = await db.selectFrom('edition').select(['slug', 'year', 'fair_id']).execute();
    const same = editions.find((known) => known.fair_id === fair.id && known.year === year);
    if (same) return refuse({ code: 'EDITION_KNOWN', field: 'year', params: { fair: fair.name, year } });
    const decided = editionDays(days, { year, provisional });
    if (!decided.ok) return decided;
    const slug = freeSlug(`${fairSlug}-${year}`, new Set(editions.map((known) => known.slug)));
    const dated = decided.value.filter(({ start }) => start !== null);
    await keepEdition(keeperOf(db, act), fair.id, await venueIds(db, fair.id), {
      ...{ slug, year, number: null, note: null },
      ...toldBy(dated.length > 0 ? dated : decided.value, null, provisional),
    });
    return ok(slug);
  });
}

/** What days typed by hand say of an edition: no source but whoever typed them. */
const toldBy = (venues: EditionVenue[], period: string | null, provisional: boolean) => ({
  ...{ venues, provisional, source: null },
  period: periodOf(venues, period),
});

const keeperOf = (db: Db, act: Act): Keeper => ({ db, act, changes: 0, how: 'set' });

async function venueIds(db: Db, fairId: string): Promise<Map<string, string>> {
  const venues = await db.selectFrom('venue').select(['id', 'code']).where('fair_id', '=', fairId).execute();
  return new Map(venues.map(({ id, code }) => [code, id]));
}

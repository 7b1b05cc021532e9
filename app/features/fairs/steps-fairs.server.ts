import type { CountrySheet, Fair, FairDeadline, FairVenue } from '#app/domain/fairs/fair';
import { keepEdition } from './steps-editions.server';
import { type Keeper, keepFact } from './steps-keep.server';

/** A fair with its venues, editions and deadlines. */
export async function keepFair(keeper: Keeper, fair: Fair): Promise<void> {
  const fairId = await keepFairItself(keeper, fair);
  const venues = new Map<string, string>();
  for (const venue of fair.venues)
    venues.set(venue.id, await keepVenue(keeper, fairId, fair.timeZone, venue));
  for (const edition of fair.editions) await keepEdition(keeper, fairId, venues, edition);
  for (const deadline of fair.deadlines) await keepDeadline(keeper, fairId, deadline);
}

async function keepFairItself(keeper: Keeper, fair: Fair): Promise<string> {
  const wanted = {
    slug: fair.slug,
    name: fair.name,
    organiser_name: fair.organiser,
    city: fair.city,
    country: fair.country,
    time_zone: fair.timeZone,
    airports: JSON.stringify(fair.airports),
    currencies: JSON.stringify(fair.currencies),
    halls: JSON.stringify(fair.halls),
    opening_hours: JSON.stringify(fair.openingHours),
    figures: JSON.stringify(fair.figures),
    source: fair.source,
  };
  const row = await keeper.db.selectFrom('fair').selectAll().where('slug', '=', fair.slug).executeTakeFirst();
  return keepFact(keeper, {
    entity: 'fair',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('fair')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('fair').set(wanted).where('id', '=', id).execute(),
  });
}

async function keepVenue(keeper: Keeper, fairId: string, timeZone: string, venue: FairVenue) {
  const wanted = {
    fair_id: fairId,
    code: venue.id,
    name: venue.name,
    address: venue.address,
    role: venue.role,
    time_zone: timeZone,
    provisional: flag(venue.provisional),
  };
  const row = await keeper.db
    .selectFrom('venue')
    .selectAll()
    .where('fair_id', '=', fairId)
    .where('code', '=', venue.id)
    .executeTakeFirst();
  return keepFact(keeper, {
    entity: 'venue',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('venue')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('venue').set(wanted).where('id', '=', id).execute(),
  });
}

async function keepDeadline(keeper: Keeper, fairId: string, deadline: FairDeadline) {
  const wanted = {
    fair_id: fairId,
    code: deadline.code,
    days_before_opening: deadline.daysBeforeOpening,
    label_fr: deadline.labelFr,
    label_en: deadline.labelEn,
  };
  const row = await keeper.db
    .selectFrom('fair_deadline')
    .selectAll()
    .where('fair_id', '=', fairId)
    .where('code', '=', deadline.code)
    .executeTakeFirst();
  await keepFact(keeper, {
    entity: 'fair_deadline',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('fair_deadline')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('fair_deadline').set(wanted).where('id', '=', id).execute(),
  });
}

export async function keepCountrySheet(keeper: Keeper, { country, sheet }: CountrySheet): Promise<void> {
  const wanted = { country, sheet: JSON.stringify(sheet) };
  const row = await keeper.db
    .selectFrom('country_sheet')
    .selectAll()
    .where('country', '=', country)
    .executeTakeFirst();
  await keepFact(keeper, {
    entity: 'country_sheet',
    wanted,
    kept: row && { key: row.country, row: { ...row } },
    insert: () => keeper.db.insertInto('country_sheet').values(wanted).execute(),
    update: (key) => keeper.db.updateTable('country_sheet').set(wanted).where('country', '=', key).execute(),
  });
}

const flag = (yes: boolean): 0 | 1 => (yes ? 1 : 0);

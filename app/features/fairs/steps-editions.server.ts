import type { EditionVenue, FairEdition } from '#app/domain/fairs/fair';
import { recordAudit } from '#app/platform/audit.server';
import { type Keeper, keepFact } from './steps-keep.server';

/** An edition with its days at each venue; a venue that it no longer has is taken away. `venues`: ids by code. */
export async function keepEdition(
  keeper: Keeper,
  fairId: string,
  venues: Map<string, string>,
  edition: FairEdition,
): Promise<void> {
  const { slug, year, number, period, source, note } = edition;
  const provisional = flag(edition.provisional);
  const wanted = { fair_id: fairId, slug, year, number, period, provisional, source, note };
  const row = await keeper.db.selectFrom('edition').selectAll().where('slug', '=', slug).executeTakeFirst();
  const editionId = await keepFact(keeper, {
    entity: 'edition',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('edition')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('edition').set(wanted).where('id', '=', id).execute(),
  });
  const kept: string[] = [];
  for (const days of edition.venues) {
    const venueId = venues.get(days.venue);
    if (venueId) kept.push(await keepDays(keeper, editionId, venueId, days));
  }
  await removeOtherDays(keeper, editionId, kept);
}

async function keepDays(keeper: Keeper, editionId: string, venueId: string, days: EditionVenue) {
  const wanted = {
    edition_id: editionId,
    venue_id: venueId,
    starts_on: days.start,
    ends_on: days.end,
    provisional: flag(days.provisional),
  };
  const row = await keeper.db
    .selectFrom('edition_venue')
    .selectAll()
    .where('edition_id', '=', editionId)
    .where('venue_id', '=', venueId)
    .executeTakeFirst();
  return keepFact(keeper, {
    entity: 'edition_venue',
    wanted,
    kept: row && { key: row.id, row },
    insert: (id) =>
      keeper.db
        .insertInto('edition_venue')
        .values({ id, ...wanted })
        .execute(),
    update: (id) => keeper.db.updateTable('edition_venue').set(wanted).where('id', '=', id).execute(),
  });
}

async function removeOtherDays(keeper: Keeper, editionId: string, kept: string[]) {
  const others = await keeper.db
    .deleteFrom('edition_venue')
    .where('edition_id', '=', editionId)
    .where('id', 'not in', kept)
    .returningAll()
    .execute();
  for (const before of others) {
    keeper.changes++;
    await recordAudit(keeper.db, keeper.act, {
      action: 'edition_venue.removed',
      entity: 'edition_venue',
      entityId: before.id,
      before,
    });
  }
}

const flag = (yes: boolean): 0 | 1 => (yes ? 1 : 0);

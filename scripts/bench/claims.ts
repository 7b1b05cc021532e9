import { allocate } from '#app/features/allocation/commands-allocate.server';
import { placeFirm } from '#app/features/allocation/commands-place.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import type { Db } from '#db/connection';
import { orRefuse } from '../command';
import { type Figure, figure, secondsOf } from './figure';
import { actAt, PLACED } from './season';

const REQUESTS = 200;

/** Many managers at once ask for booths in one draft: each is answered, and no place is held twice. */
export async function measureClaims(db: Db, solve: Solve): Promise<Figure[]> {
  const act = actAt('2026-05-22T08:00:00.000Z');
  orRefuse(await allocate(db, act, { editionSlug: PLACED }, solve));
  const firms = await firmsOfDraft(db);
  const booths = await db
    .selectFrom('booth')
    .innerJoin('pavilion', 'pavilion.id', 'booth.pavilion_id')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .select('booth.id')
    .where('edition.slug', '=', PLACED)
    .orderBy('label_key')
    .execute();
  const claims = Array.from({ length: REQUESTS }, (_, index) => {
    const firm = firms[index % firms.length];
    const booth = booths[(index * 7) % booths.length];
    if (!firm || !booth) throw new Error('nobody is placed');
    return { ...firm, boothId: booth.id };
  });
  const seconds = await secondsOf(() => Promise.all(claims.map((claim) => placeFirm(db, act, claim))));
  return [figure('200 requests at once for a booth, answered', REQUESTS / seconds, 'requests/s')];
}

const firmsOfDraft = (db: Db) =>
  db
    .selectFrom('placement')
    .innerJoin('allocation', 'allocation.id', 'placement.allocation_id')
    .innerJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .select([
      'allocation.id as allocationId',
      'registration_id as registrationId',
      'place.booth_id as expected',
    ])
    .where('allocation.state', '=', 'draft')
    .orderBy('registration_id')
    .execute();

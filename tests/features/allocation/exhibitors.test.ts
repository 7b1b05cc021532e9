import { beforeAll, expect, test } from 'vitest';
import { changeAllocationSetting } from '#app/features/allocation/commands-policy.server';
import {
  findPublishedBooth,
  findSeenNames,
  type SeenName,
} from '#app/features/allocation/queries-exhibitors.server';
import { findAllHeldPlaces } from '#app/features/allocation/queries-versions.server';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import { withdrawRegistration } from '#app/features/registrations/steps.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must } from './season';

const editionSlug = 'cosmoprof-las-vegas-2027';
const act = testAct(undefined, 'seen');
let db: Db;
let pavilionId: string;
let held: Awaited<ReturnType<typeof findAllHeldPlaces>>;

beforeAll(async () => {
  db = await acceptedSeason(editionSlug);
  const draft = await draftOf(db, editionSlug);
  pavilionId = draft.pavilionId;
  held = await findAllHeldPlaces(db, draft.id);
}, 60_000);

const announce = () =>
  db.updateTable('registration').set({ announced_at: '2026-11-20T10:00:00.000Z' }).execute();
const set = async (change: Parameters<typeof changeAllocationSetting>[2]['change']) =>
  must(await changeAllocationSetting(db, act, { editionSlug, change }));
const names = (): Promise<readonly SeenName[]> => {
  const [own] = held;
  return findSeenNames(db, pavilionId, {
    registrationId: own?.registrationId ?? '',
    boothId: own?.boothId ?? '',
  });
};
const booth = () => findPublishedBooth(db, pavilionId, held[0]?.registrationId ?? '');

test('nothing of a draft, nothing before it is told, nothing until it is switched on', async () => {
  await set({ published: true, neighbours: 'everybody' });
  expect([await booth(), await names()]).toEqual([null, []]);
  must(await releaseAllocation(db, act, { editionSlug }));
  expect([await booth(), await names()]).toEqual([null, []]);
  await announce();
  expect((await booth())?.label).toBe(held[0]?.label);
  await set({ published: false, neighbours: 'none' });
  expect([await booth(), await names()]).toEqual([null, []]);
});

test('names of the neighbours are those behind the same walls, and only names', async () => {
  await set({ neighbours: 'names' });
  const booths = await findAllBooths(db, pavilionId);
  const own = booths.find(({ id }) => id === held[0]?.boothId);
  const touches = (other: (typeof booths)[number]) =>
    own !== undefined &&
    other.hall === own.hall &&
    ((Math.min(own.x + own.width, other.x + other.width) > Math.max(own.x, other.x) &&
      [own.y + own.depth - other.y, other.y + other.depth - own.y].includes(0)) ||
      (Math.min(own.y + own.depth, other.y + other.depth) > Math.max(own.y, other.y) &&
        [own.x + own.width - other.x, other.x + other.width - own.x].includes(0)));
  const beside = booths.filter(touches).map(({ label }) => label);
  const expected = held
    .filter(({ label }) => beside.includes(label))
    .map(({ label, company }) => ({ booth: label, name: company }));
  const seen = await names();
  expect([...seen].sort(byBooth)).toEqual(expected.sort(byBooth));
  expect(seen.flatMap(Object.keys).every((key) => ['booth', 'name'].includes(key))).toBe(true);
});

test('everybody is all who take part, without oneself and without those who left', async () => {
  await set({ neighbours: 'everybody' });
  expect(await names()).toHaveLength(held.length - 1);
  await withdrawRegistration(db, act, held[1]?.registrationId ?? '');
  expect((await names()).map(({ name }) => name)).not.toContain(held[1]?.company);
  expect(await names()).toHaveLength(held.length - 2);
});

const byBooth = (a: SeenName, b: SeenName) => (a.booth < b.booth ? -1 : 1);

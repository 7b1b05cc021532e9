import { beforeEach, describe, expect, it } from 'vitest';
import { removeItem, saveItem, undoItem } from '#app/features/delegations/commands-programme.server';
import { itemMark } from '#app/features/delegations/marks.server';
import { findLastChange } from '#app/features/delegations/queries-changed.server';
import { findDelegation } from '#app/features/delegations/queries-delegation.server';
import { findMission } from '#app/features/delegations/queries-mission.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { bringIn, fairsDatabase, organiserOf } from './delegations';

const SLUG = 'cosmoprof-asia-2026';

let db: Db;
let organisationIds: string[];

beforeEach(async () => {
  db = await fairsDatabase();
  organisationIds = [await organiserOf(db)];
  await bringIn(db, SLUG);
});

async function delegation() {
  const mission = await findMission(db, organisationIds, SLUG);
  if (!mission) throw new Error('no mission');
  return await findDelegation(db, mission);
}

describe('changing the programme', () => {
  const plan = {
    date: '2026-11-11',
    start: '10:30',
    end: '11:00',
    timeZone: 'Asia/Hong_Kong',
    kind: 'meeting',
    title: 'RDV',
    place: 'T01',
    audience: 'named',
    participants: [11, 999],
    meetingTable: null,
    counterpart: null,
    interpreter: null,
    dress: null,
  } as const;
  const act = () => testAct(undefined, 'p');
  const input = { missionSlug: SLUG };

  it('adds, moves and takes away an item, telling of clashes each time', async () => {
    const where = { ...input, organisationIds };
    const added = await saveItem(db, act(), {
      ...where,
      itemId: null,
      plan: { ...plan, participants: [...plan.participants] },
    });
    if (!added.ok) throw new Error(JSON.stringify(added.problems));
    expect(
      added.value.raised.conflicts.map(({ n, code, with: other, item }) => [n, code, [item, other].sort()]),
    ).toEqual([
      [11, 'TWO_PLACES_AT_ONCE', ['RDV', 'Sapin Baumier Cosmétiques inc. × Pacific Duty Free (HK)']],
    ]);
    const id = (await delegation()).programme.find(({ title }) => title === 'RDV')?.id ?? '';
    const moved = await saveItem(db, act(), {
      ...where,
      itemId: id,
      plan: { ...plan, start: '12:00', end: '12:30', participants: [11] },
    });
    expect(moved.ok && moved.value.settled.conflicts).toHaveLength(1);
    expect(moved.ok && moved.value.raised.conflicts).toEqual([]);
    expect((await delegation()).programme.find((item) => item.id === id)).toMatchObject({
      startsAt: '2026-11-11T04:00:00.000Z',
      participants: [11],
    });
    const later = '2026-11-20T09:30:00.000Z';
    expect((await removeItem(db, testAct(later, 'p'), { ...where, itemId: id })).ok).toBe(true);
    expect((await delegation()).programme.some((item) => item.id === id)).toBe(false);
    expect(await findLastChange(db, (await delegation()).mission)).toBe(later);
    const [last] = await db
      .selectFrom('audit_entry')
      .select('action')
      .orderBy('seq', 'desc')
      .limit(1)
      .execute();
    expect(last?.action).toBe('programme.removed');
    expect((await undoItem(db, act(), { ...where, itemId: id })).ok).toBe(true);
    expect((await delegation()).programme.find((item) => item.id === id)).toMatchObject({
      title: 'RDV',
      participants: [11],
    });
    await bringIn(db, 'beautyworld-dubai-2027', false, 'o');
    const other = await findMission(db, organisationIds, 'beautyworld-dubai-2027');
    expect(other && (await findLastChange(db, other))).toBe('2026-11-20T08:00:00.000Z');
    const elsewhere = { ...where, missionSlug: 'beautyworld-dubai-2027', itemId: id };
    expect(await undoItem(db, act(), elsewhere)).toEqual({ ok: false, problems: [{ code: 'NOT_FOUND' }] });
  });

  it('a form for a new item sent twice adds one, and one filled before another’s change is refused', async () => {
    const save = (given: { itemId: string | null; key?: string; mark?: string; title?: string }) =>
      saveItem(db, testAct(undefined, `${given.title}`), {
        ...input,
        organisationIds,
        ...given,
        plan: { ...plan, participants: [11], title: given.title ?? 'RDV' },
      });
    const key = 'once-and-only-once';
    for (const _ of [1, 2]) expect((await save({ itemId: null, key })).ok).toBe(true);
    const items = (await delegation()).programme.filter(({ title }) => title === 'RDV');
    expect(items.map(({ id }) => id)).toEqual([key]);
    const mark = itemMark(items[0] ?? null);
    expect((await save({ itemId: key, mark, title: 'Un' })).ok).toBe(true);
    const stale = await save({ itemId: key, mark, title: 'Deux' });
    expect(!stale.ok && stale.problems.map(({ code }) => code)).toEqual(['JOURNEY_CHANGED_MEANWHILE']);
  });
});

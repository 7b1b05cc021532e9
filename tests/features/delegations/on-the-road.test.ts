import { beforeEach, describe, expect, it } from 'vitest';
import type { TypedOnTheRoad } from '#app/domain/delegations/plan-on-the-road';
import { keepOnTheRoad, undoOnTheRoad } from '#app/features/delegations/commands-on-the-road.server';
import { onTheRoadMark } from '#app/features/delegations/marks.server';
import { findLastChange } from '#app/features/delegations/queries-changed.server';
import { findMissionBySlug } from '#app/features/delegations/queries-mission.server';
import { findOnTheRoad } from '#app/features/delegations/queries-on-the-road.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { bringIn, fairsDatabase, organiserOf } from './delegations';

const SLUG = 'beautyworld-dubai-2026-reperage';

let db: Db;
let organisationIds: string[];

beforeEach(async () => {
  db = await fairsDatabase();
  organisationIds = [await organiserOf(db)];
  await bringIn(db, SLUG, false);
});

async function mission() {
  const found = await findMissionBySlug(db, SLUG);
  if (!found) throw new Error('no mission');
  return found;
}

const standing = async () => await findOnTheRoad(db, (await mission()).id);

const typed = (phone: string): TypedOnTheRoad => ({
  hotels: [
    { hotel: 'Souk Inn', address: '1 Al Ras St', localName: 'نزل السوق', localAddress: '', phone, note: '' },
  ],
  contacts: [{ order: '', kind: 'duty', name: '', phone, note: '' }],
});

const keep = (phone: string, mark?: string, at?: string) =>
  keepOnTheRoad(db, testAct(at, `k${phone}`), {
    ...{ organisationIds, missionSlug: SLUG },
    ...{ typed: typed(phone), mark },
  });

describe('hotels and numbers of a mission', () => {
  it('outlast a file that brings the delegation in anew, and are its last change', async () => {
    const later = '2026-11-21T09:30:00.000Z';
    expect((await keep('+971 4 111 2222', undefined, later)).ok).toBe(true);
    const kept = await standing();
    expect(kept.hotels).toMatchObject([{ hotel: 'Souk Inn', localName: 'نزل السوق' }]);
    expect(kept.contacts).toEqual([{ kind: 'duty', name: null, phone: '+971 4 111 2222', note: null }]);
    expect(await findLastChange(db, await mission())).toBe(later);
    await bringIn(db, SLUG, false, 'again');
    expect(await standing()).toEqual(kept);
  });

  it('are not overwritten unseen, and what a change replaced can be put back once', async () => {
    const mark = onTheRoadMark(await standing());
    expect((await keep('111', mark)).ok).toBe(true);
    const stale = await keep('222', mark);
    expect(!stale.ok && stale.problems.map(({ code }) => code)).toEqual(['FACTS_CHANGED_MEANWHILE']);
    expect((await standing()).contacts.map(({ phone }) => phone)).toEqual(['111']);
    const undo = (mark: string) =>
      undoOnTheRoad(db, testAct(undefined, 'u'), { organisationIds, missionSlug: SLUG, mark });
    expect((await undo(mark)).ok).toBe(false);
    expect((await undo(onTheRoadMark(await standing()))).ok).toBe(true);
    expect(await standing()).toEqual({ hotels: [], contacts: [] });
  });

  it('are written once when nothing changes, and by nobody of another organisation', async () => {
    const entries = async () =>
      await db.selectFrom('audit_entry').select('seq').where('entity', '=', 'mission_facts').execute();
    for (const _ of [1, 2]) await keep('111');
    expect(await entries()).toHaveLength(1);
    const other = { organisationIds: [], missionSlug: SLUG, typed: typed('222') };
    expect(await keepOnTheRoad(db, testAct(undefined, 'o'), other)).toEqual({
      ok: false,
      problems: [{ code: 'NOT_FOUND' }],
    });
    expect(await entries()).toHaveLength(1);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Delegate } from '#app/domain/delegations/delegation';
import type { TypedTravel } from '#app/domain/delegations/plan-travel';
import { changeTravel, undoTravel } from '#app/features/delegations/commands-edit.server';
import { travelMark } from '#app/features/delegations/marks.server';
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

async function person(number: number): Promise<Delegate> {
  const found = (await delegation()).delegates.find((one) => one.number === number);
  if (!found) throw new Error('nobody');
  return found;
}

const typed = (delegate: Delegate): TypedTravel => ({
  outward: delegate.legs.filter(({ direction }) => direction === 'outward'),
  return: delegate.legs.filter(({ direction }) => direction === 'return'),
  stays: delegate.stays.map((stay) => ({ ...stay, sharesWith: `${stay.sharesWith ?? ''}` })),
});

const audits = async () =>
  (await db.selectFrom('audit_entry').select('action').orderBy('seq').execute())
    .map(({ action }) => action)
    .slice(-1);

describe('changing a flight', () => {
  it('tells what it brings before it is written: a later flight misses two meetings’ day and leaves nights short', async () => {
    const min = await person(9);
    const travel = typed(min);
    const late = {
      ...travel,
      outward: [
        {
          flight: 'KE607',
          from: 'icn',
          to: 'HKG',
          departure: '2026-11-11T13:30',
          arrival: '2026-11-11T16:25',
        },
      ],
    };
    const change = (dryRun: boolean) =>
      changeTravel(db, testAct(undefined, 'e'), {
        organisationIds,
        missionSlug: SLUG,
        number: 9,
        travel: late,
        dryRun,
      });
    const dry = await change(true);
    if (!dry.ok) throw new Error('refused');
    expect(dry.value.raised.conflicts.map(({ code, item }) => [code, item])).toContainEqual([
      'WHILE_TRAVELLING',
      '한빛바이오 (Hanbit Bio Co., Ltd.) × Pacific Duty Free (HK)',
    ]);
    expect(await person(9)).toEqual(min);
    const done = await change(false);
    expect(done).toEqual({ ok: true, value: { ...dry.value, written: true } });
    expect((await person(9)).legs[0]).toMatchObject({
      departsAt: '2026-11-11T04:30:00.000Z',
      minutes: 235,
      from: 'ICN',
    });
    expect(await audits()).toEqual(['delegate.travel_changed']);
  });

  it('settles an alert', async () => {
    const benoit = await person(60);
    const travel = {
      ...typed(benoit),
      stays: [
        {
          hotel: 'Harbour Lane Hotel',
          roomType: 'SGL',
          sharesWith: '',
          checkIn: '2026-11-09',
          checkOut: '2026-11-13',
        },
      ],
    };
    const result = await changeTravel(db, testAct(undefined, 'e'), {
      organisationIds,
      missionSlug: SLUG,
      number: 60,
      travel,
    });
    expect(result.ok && result.value.settled.alerts.map(({ n, code }) => [n, code])).toEqual([
      [60, 'NIGHTS_BELOW_ONE'],
      [60, 'STAY_DOES_NOT_COVER_FLIGHTS'],
    ]);
    expect(result.ok && result.value.raised).toEqual({ alerts: [], conflicts: [] });
  });

  it('refuses what can’t be flown, naming the leg, and writes nothing', async () => {
    const before = await person(9);
    const travel = {
      ...typed(before),
      outward: [
        {
          flight: 'KE607',
          from: 'ICN',
          to: 'HKG',
          departure: '2026-11-08T13:30',
          arrival: '2026-11-08T12:00',
        },
      ],
    };
    const result = await changeTravel(db, testAct(undefined, 'e'), {
      organisationIds,
      missionSlug: SLUG,
      number: 9,
      travel,
    });
    expect(!result.ok && result.problems.map(({ code, field }) => [code, field])).toEqual([
      ['ARRIVES_BEFORE_LEAVING', 'outward-1'],
    ]);
    expect(await person(9)).toEqual(before);
  });

  it('holds any number of legs and stays, in the order in which they leave; undone it is as it was', async () => {
    const before = await person(9);
    const where = { organisationIds, missionSlug: SLUG, number: 9 };
    const train = { flight: 'KTX 1', from: 'PUS', to: 'ICN' };
    const travel = {
      ...typed(before),
      outward: [
        ...typed(before).outward,
        { ...train, departure: '2026-11-08T05:00', arrival: '2026-11-08T07:00' },
        { ...train, flight: 'KTX 0', departure: '2026-11-07T05:00', arrival: '2026-11-07T07:00' },
      ],
      stays: [...typed(before).stays, ...typed(before).stays, ...typed(before).stays],
    };
    const changed = await changeTravel(db, testAct(undefined, 'e'), { ...where, travel });
    expect(changed.ok && changed.value.edited.what === 'travel' && changed.value.edited.changes).toHaveLength(
      4,
    );
    const after = await person(9);
    expect(after.legs.map(({ flight, position }) => `${flight} ${position}`)).toEqual([
      'KTX 0 1',
      'KTX 1 2',
      'KE607 3',
      'KE608 1',
    ]);
    expect(after.stays).toHaveLength(3);
    expect((await undoTravel(db, testAct(undefined, 'u'), where)).ok).toBe(true);
    expect(await person(9)).toEqual(before);
    await bringIn(db, SLUG, true, 'f');
    const late = await undoTravel(db, testAct(undefined, 'l'), where);
    expect(!late.ok && late.problems.map(({ code }) => code)).toEqual(['JOURNEY_CHANGED_MEANWHILE']);
  });

  it('that somebody else changed meanwhile isn’t overwritten unseen; sent twice it is written once', async () => {
    const opened = await person(9);
    const mark = travelMark(opened);
    const save = (prefix: string, flight: string) =>
      changeTravel(db, testAct(undefined, prefix), {
        organisationIds,
        missionSlug: SLUG,
        number: 9,
        travel: { ...typed(opened), outward: typed(opened).outward.map((leg) => ({ ...leg, flight })) },
        mark,
      });
    expect((await save('a', 'KE609')).ok).toBe(true);
    expect((await save('b', 'KE609')).ok).toBe(true);
    const second = await save('c', 'KE611');
    expect(!second.ok && second.problems.map(({ code }) => code)).toEqual(['JOURNEY_CHANGED_MEANWHILE']);
    expect((await person(9)).legs[0]?.flight).toBe('KE609');
    const entries = await db
      .selectFrom('audit_entry')
      .select('seq')
      .where('action', '=', 'delegate.travel_changed')
      .execute();
    expect(entries).toHaveLength(1);
  });

  it('of a mission that isn’t one’s own is not found', async () => {
    const travel = typed(await person(9));
    const result = await changeTravel(db, testAct(undefined, 'e'), {
      organisationIds: ['other'],
      missionSlug: SLUG,
      number: 9,
      travel,
    });
    expect(result).toEqual({ ok: false, problems: [{ code: 'NOT_FOUND' }] });
  });
});

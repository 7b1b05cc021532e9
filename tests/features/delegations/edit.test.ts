import { beforeEach, describe, expect, it } from 'vitest';
import type { Delegate } from '#app/domain/delegations/delegation';
import type { TypedTravel } from '#app/domain/delegations/plan-travel';
import { changeTravel } from '#app/features/delegations/commands-edit.server';
import { removeItem, saveItem } from '#app/features/delegations/commands-programme.server';
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
  const input = { organisationIds, missionSlug: SLUG };

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
    expect((await removeItem(db, act(), { ...where, itemId: id })).ok).toBe(true);
    expect((await delegation()).programme.some((item) => item.id === id)).toBe(false);
    expect(await audits()).toEqual(['programme.removed']);
  });
});

import { beforeAll, expect, it } from 'vitest';
import { journeyCalendar } from '#app/calendar/journey.server';
import { itineraryContent } from '#app/documents/itinerary/content';
import { itinerary } from '#app/documents/itinerary/index.server';
import { roomingContent } from '#app/documents/rooming-list/content';
import { roomingList } from '#app/documents/rooming-list/index.server';
import { changeTravel, undoTravel } from '#app/features/delegations/commands-edit.server';
import { findDelegation } from '#app/features/delegations/queries-delegation.server';
import { findMissionBySlug } from '#app/features/delegations/queries-mission.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { bringIn, fairsDatabase, organiserOf } from './delegations';

const SLUG = 'cosmoprof-asia-2026';

let db: Db;

beforeAll(async () => {
  db = await fairsDatabase();
  await bringIn(db, SLUG);
});

async function traveller() {
  const mission = await findMissionBySlug(db, SLUG);
  if (!mission) throw new Error('no mission');
  const delegation = await findDelegation(db, mission);
  const delegate = delegation.delegates.find(({ number }) => number === 11);
  if (!delegate) throw new Error('nobody');
  return { ...delegation, delegate };
}

const FACTS = { booking: 'X7Q2KD', fromTerminal: 'M', toTerminal: '1', baggage: '2 × 23 kg' };
const ROOM = { confirmation: 'HK-4711', note: 'Petit déjeuner compris' };

it('is on one’s own papers, page and calendar, outlasts a file that comes again, and is taken back by one click', async () => {
  const where = { organisationIds: [await organiserOf(db)], missionSlug: SLUG, number: 11 };
  const before = (await traveller()).delegate;
  const [first, ...others] = before.legs.filter(({ direction }) => direction === 'outward');
  if (!first) throw new Error('no flight');
  const travel = {
    outward: [{ ...first, ...FACTS }, ...others],
    return: before.legs.filter(({ direction }) => direction === 'return'),
    stays: before.stays.map((stay) => ({ ...stay, sharesWith: `${stay.sharesWith ?? ''}`, ...ROOM })),
  };
  const changed = await changeTravel(db, testAct(undefined, 'e'), { ...where, travel });
  expect(changed.ok && changed.value.edited.what === 'travel' && changed.value.edited.changes.length).toBe(2);
  const kept = (await traveller()).delegate;
  expect([kept.legs[0], kept.stays[0]]).toEqual([
    { ...first, ...FACTS },
    { ...before.stays[0], ...ROOM },
  ]);

  const snapshot = JSON.parse((await itinerary.load(db, kept.id)) ?? '');
  const content = JSON.stringify(itineraryContent({ ...snapshot, locale: 'en' }));
  expect(content).toContain(' · terminal\u00a0M · booking\u00a0X7Q2KD · baggage: 2 × 23 kg');
  expect(content).toContain('Confirmation\u00a0HK-4711');
  const { mission, delegate, programme } = await traveller();
  const calendar = journeyCalendar({
    ...{ mission, delegate, programme },
    ...{ changedAt: '2026-10-19T13:45:00.000Z', locale: 'en' },
  });
  expect(calendar.replaceAll('\r\n ', '')).toContain('Booking reference: X7Q2KD');

  const rooms = (await roomingList.load(db, mission.id)) ?? '';
  expect(JSON.stringify(roomingContent(JSON.parse(rooms)))).toContain('Confirmation\u00a0HK-4711');
  expect(rooms).not.toContain('X7Q2KD');
  const other = (await traveller()).delegates.find(({ number }) => number === 12);
  expect(await itinerary.load(db, other?.id ?? '')).not.toMatch(/X7Q2KD|HK-4711/);

  await bringIn(db, SLUG, true, 'again');
  const again = (await traveller()).delegate;
  expect([again.legs, again.stays]).toEqual([kept.legs, kept.stays]);
  expect(
    await changeTravel(db, testAct(undefined, 'f'), { ...where, travel: { ...travel, stays: [] } }),
  ).toHaveProperty('ok', true);
  expect(await undoTravel(db, testAct(undefined, 'u'), where)).toHaveProperty('ok', true);
  expect((await traveller()).delegate.stays).toEqual(kept.stays);
});

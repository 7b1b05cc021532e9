import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itineraryContent } from '#app/documents/itinerary/content';
import { itinerary } from '#app/documents/itinerary/index.server';
import type { ItinerarySnapshot } from '#app/documents/itinerary/snapshot';
import { participantsList } from '#app/documents/participants-list/index.server';
import { type RoomingSnapshot, roomingContent } from '#app/documents/rooming-list/content';
import { roomingList } from '#app/documents/rooming-list/index.server';
import type { Db } from '#db/connection';
import { bringIn, fairsDatabase } from '../features/delegations/delegations';

let db: Db;
let missionId: string;

beforeAll(async () => {
  db = await fairsDatabase();
  await bringIn(db, 'cosmoprof-asia-2026');
  missionId = (await db.selectFrom('mission').select('id').executeTakeFirstOrThrow()).id;
});

afterAll(() => db.destroy());

async function snapshotOf(number: number): Promise<ItinerarySnapshot> {
  const { id } = await db
    .selectFrom('delegate')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return JSON.parse((await itinerary.load(db, id)) ?? 'null');
}

describe('itinerary', () => {
  it('reads like a timetable, home time beside, over the date line', async () => {
    const { days, departure } = itineraryContent({ ...(await snapshotOf(11)), locale: 'en' });
    expect(departure).toEqual({
      label: 'First departure · Sunday, 8 November 2026',
      value: '18:30',
      note: 'AC311, Montréal YUL → Vancouver YVR',
    });
    const last = days.days.at(-1);
    expect([last?.title, last?.steps.map(({ time, home, title }) => [time, home, title])]).toEqual([
      'Saturday, 14 November 2026',
      [
        ['', '', 'Check-out from Hôtel du Port Wan Chai'],
        ['12:55', '23:55 (−1)', 'Navette hôtel – aéroport (vol AC8)'],
        ['16:55', '03:55', 'Departure from Hong Kong HKG'],
        ['12:35', '15:35', 'Arrival in Vancouver YVR'],
        ['15:30', '18:30', 'Departure from Vancouver YVR'],
        ['23:10', '', 'Arrival in Montréal YUL'],
      ],
    ]);
  });

  it('holds one’s own meetings and nobody else’s private facts', async () => {
    const snapshot = await snapshotOf(9);
    const told = JSON.stringify(snapshot);
    const meetings = snapshot.programme
      .filter(({ kind }) => kind === 'meeting')
      .map(({ meetingTable }) => meetingTable);
    expect(meetings).toEqual(['T08', 'T01', 'T02']);
    const others = await db.selectFrom('delegate').selectAll().where('number', '!=', 9).execute();
    const contacts = ['organiser', 'interpreter'];
    const leaks = others.flatMap(({ role, email, phone, emergency_phone, passport_expires_on }) =>
      [email, emergency_phone, passport_expires_on, ...(contacts.includes(role) ? [] : [phone])].filter(
        (fact) => fact && told.includes(fact),
      ),
    );
    expect(leaks).toEqual([]);
    expect(told).not.toContain('passport');
  });

  it('is drawn with a name of 200 letters and Korean, twice the same', async () => {
    const snapshot = await snapshotOf(9);
    const long = {
      ...snapshot,
      delegate: { ...snapshot.delegate, familyName: '최'.repeat(100) + 'É'.repeat(100) },
    };
    const bytes = await itinerary.draw(JSON.stringify(long));
    expect(Buffer.from(await itinerary.draw(JSON.stringify(long))).equals(bytes)).toBe(true);
  });
});

describe('rooming list', () => {
  it('counts rooms, sets who shares side by side, and knows no passport', async () => {
    const json = (await roomingList.load(db, missionId)) ?? '';
    const snapshot: RoomingSnapshot = JSON.parse(json);
    const content = roomingContent({ ...snapshot, locale: 'en' });
    expect(content.sum).toEqual({
      label: 'Rooms to prepare',
      value: '30 × SGL · 8 × DBL · 15 × TWN',
      note: '67 people, 2 hotels',
    });
    const rows = content.sections.find(({ title }) => title === 'Hôtel du Port Wan Chai')?.rows ?? [];
    const at = rows.findIndex(([number]) => number === '11');
    expect([rows[at]?.[2], rows[at + 1]?.[0]]).toEqual([{ text: 'TWN', note: 'with Étienne Bédard' }, '12']);
    expect(json).not.toMatch(/passport|emergency/i);
  });

  it('and the participants list are drawn in both languages', async () => {
    for (const paper of [roomingList, participantsList]) {
      const json = (await paper.load(db, missionId)) ?? '';
      for (const locale of ['fr', 'en'] as const) {
        expect(
          Buffer.from(await paper.draw(json, locale))
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-');
      }
    }
  });
});

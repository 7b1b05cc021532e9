import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itineraryContent } from '#app/documents/itinerary/content';
import { itinerary } from '#app/documents/itinerary/index.server';
import type { ItinerarySnapshot } from '#app/documents/itinerary/snapshot';
import { type ParticipantsSnapshot, participantsContent } from '#app/documents/participants-list/content';
import { participantsList } from '#app/documents/participants-list/index.server';
import { type RoomingSnapshot, roomingContent } from '#app/documents/rooming-list/content';
import { roomingList } from '#app/documents/rooming-list/index.server';
import type { Db } from '#db/connection';
import { bringIn, fairsDatabase } from '../features/delegations/delegations';
import { misplacedIn } from './misplaced';
import { readPdf } from './read-pdf';

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
    expect([last?.clock, last?.beside]).toEqual(['Hong Kong time, UTC+8', 'in grey: Montréal']);
    expect(last?.steps.slice(2).map(({ clock, details }) => [clock, details])).toEqual([
      ['', 'Flight AC8 to Vancouver YVR, 11\u00a0h\u00a040 · lands at 12:35'],
      ['Vancouver time, UTC−8', 'Flight AC8 · connection AC306 in 2\u00a0h\u00a055'],
      ['', 'Flight AC306 to Montréal YUL, 4\u00a0h\u00a040 · lands at 23:10'],
      ['Montréal time, UTC−5', 'Flight AC306'],
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

  it('says what goes past midnight, whom one meets, and when the clocks of a place change', async () => {
    const snapshot = await snapshotOf(9);
    const [item] = snapshot.programme;
    if (!item) throw new Error('no programme');
    const at = (startsAt: string, endsAt: string, rest: Partial<typeof item> = {}) => ({
      ...{ ...item, startsAt, endsAt, timeZone: 'Europe/Paris', interpreter: 'non', place: 'Place' },
      ...rest,
    });
    const { days, glance } = itineraryContent({
      ...snapshot,
      locale: 'en',
      delegate: { ...snapshot.delegate, legs: [], stays: [] },
      programme: [
        at('2026-10-24T21:00:00.000Z', '2026-10-24T23:30:00.000Z', {
          kind: 'meeting',
          counterpart: 'Ms Lee',
        }),
        at('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', { kind: 'transfer' }),
        at('2026-10-25T08:00:00.000Z', '2026-10-25T09:00:00.000Z', { kind: 'transfer' }),
      ],
    });
    expect(
      days.days.map(({ clock, steps }) => [clock, steps.map((one) => [one.time, one.clock, one.details])]),
    ).toEqual([
      ['Paris time, UTC+2', [['23:00', '', 'Meeting · until 01:30 (+1) · Place · with Ms Lee']]],
      [
        'Paris time, UTC+2',
        [
          ['02:30', '', 'Transfer · until 02:30 · Place'],
          ['09:00', 'Paris time, UTC+1', 'Transfer · until 10:00 · Place'],
        ],
      ],
    ]);
    expect(glance.rows.at(1)?.what).toBe(`02:30\u00a0${item.title}\u00a0· 09:00\u00a0${item.title}`);
  });

  it('of forty things in a day none is lost, the day is named again overleaf, and every page says whose it is', async () => {
    const snapshot = await snapshotOf(9);
    const programme = snapshot.programme.slice(0, 1).flatMap((item) =>
      Array.from({ length: 40 }, (_, index) => ({
        ...item,
        title: `${index + 1}. ${'Rendez-vous فندق الميناء 商談 '.repeat(index % 7)}`,
        startsAt: `2026-11-11T0${1 + Math.floor(index / 10)}:${10 + (index % 10)}:00.000Z`,
        endsAt: '2026-11-11T06:00:00.000Z',
      })),
    );
    const pdf = readPdf(await itinerary.draw(JSON.stringify({ ...snapshot, programme }), 'en'));
    const { stretches, pages } = pdf;
    expect(misplacedIn(pdf)).toEqual([]);
    for (let number = 1; number <= 40; number += 1) expect(pdf.text).toContain(`${number}.`);
    expect(stretches.some(({ text, page }) => page > 1 && /^\w+day, .* \(continued\)$/.test(text))).toBe(
      true,
    );
    const owned = stretches.filter(({ text }) => text.includes('holds only what concerns Min-jun Choi'));
    expect(owned.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
  });

  it('tells a French passport what it needs, and when that is to be checked', async () => {
    const french = await snapshotOf(5);
    expect(french.practical?.visa).toEqual({ rule: 'visa-free 90 days', validUntil: null });
    expect((await snapshotOf(9)).practical?.visa).toBeNull();
    const facts = (rule: string, validUntil: string | null) =>
      itineraryContent({
        ...french,
        locale: 'en',
        practical: french.practical && { ...french.practical, visa: { rule, validUntil } },
      }).practical?.facts.find(({ label }) => label === 'With a French passport');
    expect(facts('visa-free 30 days for business', '2026-11-13')).toEqual({
      label: 'With a French passport',
      value: 'no visa for 30\u00a0days on business',
      note: 'Known to hold until 13 Nov 2026: check before leaving.',
    });
    expect(facts('visa-free 90 days within 180', '2026-12-31')).toMatchObject({
      value: 'no visa for 90\u00a0days in 180',
      note: undefined,
    });
    expect(facts('ESTA required', null)?.value).toBe('ESTA required');
    expect(facts('ESTA required (about 40 USD) or B-1 visa', null)?.value).toBe(
      'ESTA required, about 40\u00a0USD, or B-1 visa',
    );
    expect(facts('none (EU)', null)?.value).toBe('no visa');
  });

  it('is drawn with a name of 200 letters and Korean, twice the same', async () => {
    const snapshot = await snapshotOf(9);
    const long = {
      ...snapshot,
      delegate: { ...snapshot.delegate, familyName: '최'.repeat(100) + 'É'.repeat(100) },
    };
    const bytes = await itinerary.draw(JSON.stringify(long));
    expect(misplacedIn(readPdf(bytes))).toEqual([]);
    expect(Buffer.from(await itinerary.draw(JSON.stringify(long))).equals(bytes)).toBe(true);
  });
});

describe('rooming list', () => {
  let json = '';
  beforeAll(async () => {
    json = (await roomingList.load(db, missionId)) ?? '';
  });

  it('counts rooms, sets who shares side by side, and knows no passport', async () => {
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
    expect(rows[at]?.slice(3, 6)).toEqual([
      { text: '10–14 Nov', note: '4 nights' },
      { text: '10 Nov 06:20', note: 'AC7' },
      { text: '14 Nov 16:55', note: 'AC8' },
    ]);
    expect(json).not.toMatch(/passport|emergency/i);
  });

  it('tells a hotel what it must know in the language of the paper, and what isn’t known as written', () => {
    const snapshot: RoomingSnapshot = JSON.parse(json);
    const written = { diet: 'sans fruits à coque (allergie)', remarks: 'PMR : chambre accessible; vue mer' };
    const [guest] = snapshot.people;
    if (!guest) throw new Error('nobody');
    const told = (locale: 'fr' | 'en') =>
      roomingContent({ ...snapshot, locale, people: [{ ...guest, ...written }] }).sections[0]?.rows[0];
    expect([told('en')?.at(-1), told('fr')?.at(-1)]).toEqual([
      'no nuts (allergy)\naccessible room (reduced mobility), vue mer',
      'sans fruits à coque (allergie)\nPMR : chambre accessible, vue mer',
    ]);
    expect(told('en')?.[1]).toMatchObject({ note: expect.stringMatching(/French$/) });
  });

  it('gives each hotel pages of its own, to be sent alone', async () => {
    const { stretches } = readPdf(
      await roomingList.draw((await roomingList.load(db, missionId)) ?? '', 'en'),
    );
    const title = stretches.find(({ text, size }) => text === 'Hôtel du Port Wan Chai' && size === 11);
    const above = stretches.filter(
      ({ page, baseline }) => page === title?.page && baseline < (title?.baseline ?? 0),
    );
    expect(above.map(({ text }) => text)).toEqual(['Cosmetic Valley', 'Rooming list · Cosmoprof Asia 2026']);
  });

  it.each([
    ['rooming list', roomingList],
    ['participants list', participantsList],
  ] as const)('and %s: nothing misplaced in either language, every name said', async (_, paper) => {
    const json = (await paper.load(db, missionId)) ?? '';
    const names = await db.selectFrom('delegate').select(['given_name', 'family_name']).execute();
    for (const locale of ['fr', 'en'] as const) {
      const pdf = readPdf(await paper.draw(json, locale));
      expect(misplacedIn(pdf)).toEqual([]);
      const said = pdf.text.replace(/\s/g, '');
      const unsaid = names.filter(({ family_name }) => !said.includes(family_name.replace(/\s/g, '')));
      expect(unsaid).toEqual([]);
    }
  });
});

describe('participants list', () => {
  it('names who else pays, where anybody does', async () => {
    const snapshot: ParticipantsSnapshot = JSON.parse((await participantsList.load(db, missionId)) ?? '');
    const noteOf = (funders: string[]) =>
      participantsContent({ ...snapshot, locale: 'en', mission: { ...snapshot.mission, funders } }).note;
    expect(snapshot.mission.funders).toEqual([]);
    expect(noteOf([])).toBeUndefined();
    expect(noteOf(['Région Normandie', 'Business France'])).toBe(
      'With the support of Région Normandie and Business France.',
    );
  });

  it('names a firm again where a page begins in the middle of its people', async () => {
    const json = (await participantsList.load(db, missionId)) ?? '';
    const { stretches, pages } = readPdf(await participantsList.draw(json, 'en'));
    for (let page = 2; page <= pages; page += 1) {
      const rows = stretches.filter((one) => one.page === page && one.size === 9.5);
      const first = Math.min(...rows.map(({ baseline }) => baseline));
      const left = Math.min(...rows.map(({ x }) => x));
      expect(rows.find(({ baseline, x }) => baseline === first && x === left)?.text).toMatch(/\w/);
    }
  });
});

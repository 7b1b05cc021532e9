import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { journeyCalendar } from '#app/calendar/journey.server';
import { missionCalendars } from '#app/calendar/mission.server';
import { concerns } from '#app/domain/delegations/delegation';
import { findDelegation } from '#app/features/delegations/queries-delegation.server';
import { findMissionBySlug } from '#app/features/delegations/queries-mission.server';
import { bringIn, fairsDatabase } from '../features/delegations/delegations';

const SLUGS: [slug: string, withProgramme: boolean][] = [
  ['cosmoprof-asia-2026', true],
  ['beautyworld-dubai-2027', true],
  ['cosmoprof-las-vegas-2027', true],
  ['beautyworld-dubai-2026-reperage', false],
];

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('calendars', () => {
  it.each(SLUGS)(
    '%s: an independent parser reads every instant of every delegate as it is',
    async (slug, withProgramme) => {
      const db = await fairsDatabase();
      await bringIn(db, slug, withProgramme);
      const mission = await findMissionBySlug(db, slug);
      const calendars = await missionCalendars(db, slug);
      if (!mission || !calendars) throw new Error('no mission');
      const { delegates, programme } = await findDelegation(db, mission);
      expect(calendars).toHaveLength(delegates.length);
      expect(delegates.every(({ legs }) => legs.length > 0)).toBe(true);
      expect(new Set(calendars.map(({ filename }) => filename)).size).toBe(delegates.length);
      for (const { filename } of calendars)
        expect(filename).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*\.ics$/u);
      delegates.forEach((delegate, index) => {
        const events = eventsOf(calendars[index]?.calendar ?? '');
        const timed = events.filter((event) => !event.startDate.isDate);
        const told = timed.map(
          ({ startDate, endDate }) =>
            `${startDate.toJSDate().toISOString()} ${endDate.toJSDate().toISOString()}`,
        );
        const expected = [
          ...delegate.legs.map(({ departsAt, arrivesAt }) => `${departsAt} ${arrivesAt}`),
          ...programme
            .filter((item) => concerns(item, delegate))
            .map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`),
        ];
        expect(told).toEqual(expected);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
        const nights = events
          .filter((event) => event.startDate.isDate)
          .map(({ startDate }) => startDate.toString());
        expect(nights).toEqual(delegate.stays.map(({ checkIn }) => checkIn));
      });
    },
  );

  it('a name can’t begin an event of its own, and comes back as it was', async () => {
    const db = await fairsDatabase();
    await bringIn(db, 'beautyworld-dubai-2026-reperage', false);
    const mission = await findMissionBySlug(db, 'beautyworld-dubai-2026-reperage');
    const [delegate] = mission ? (await findDelegation(db, mission)).delegates : [];
    if (!mission || !delegate) throw new Error('nobody');
    const nasty = 'A;B,C\\D "E"\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:x 한빛바이오';
    const text = journeyCalendar({
      mission,
      delegate: {
        ...delegate,
        givenName: nasty,
        stays: delegate.stays.map((stay) => ({ ...stay, hotel: nasty })),
      },
      programme: [],
      changedAt: '2026-11-20T08:00:00.000Z',
      locale: 'fr',
    });
    const events = eventsOf(text);
    expect(events).toHaveLength(3);
    expect(events.at(-1)?.summary).toBe('A;B,C\\D "E" END:VEVENT BEGIN:VEVENT SUMMARY:x 한빛바이오');
    expect(text.match(/^BEGIN:VEVENT\r?$/gm)).toHaveLength(3);
  });

  it('says the local time in words, reminds in time, and each state comes after the one before', async () => {
    const db = await fairsDatabase();
    await bringIn(db, 'cosmoprof-asia-2026', true);
    const mission = await findMissionBySlug(db, 'cosmoprof-asia-2026');
    if (!mission) throw new Error('no mission');
    const { delegates, programme } = await findDelegation(db, mission);
    const delegate = delegates.find(({ number }) => number === 11);
    if (!delegate) throw new Error('nobody');
    const told = (changedAt: string) =>
      journeyCalendar({ mission, delegate, programme, changedAt, locale: 'en' });
    const text = told('2026-10-19T13:45:00.000Z');
    expect(text).toBe(told('2026-10-19T13:45:00.000Z'));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(Buffer.from(text).toString('utf8')).toBe(text);

    const events = eventsOf(text);
    const outward = events.at(1);
    expect([outward?.summary, outward?.location, plain(outward?.description ?? '')]).toEqual([
      'AC7 Vancouver YVR → Hong Kong HKG',
      'Vancouver YVR',
      'Departure from Vancouver YVR: Monday, 9 November 2026, 00:20, Vancouver time\n' +
        'Arrival in Hong Kong HKG: Tuesday, 10 November 2026, 06:20, Hong Kong time\n' +
        'Duration: 14 h 00',
    ]);
    const meeting = events.find(({ description }) => description.includes('Meeting'));
    expect(plain(meeting?.description ?? '')).toBe(
      'Wednesday, 11 November 2026, 10:30 – 10:55, Hong Kong time\nMeeting · table T06',
    );
    const remindersOf = (event: (typeof events)[number] | undefined) =>
      event?.component
        .getAllSubcomponents('valarm')
        .map((alarm) => `${alarm.getFirstPropertyValue('action')} ${alarm.getFirstPropertyValue('trigger')}`);
    expect([events[0], outward, meeting, events.at(-1)].map(remindersOf)).toEqual([
      ['DISPLAY -PT3H'],
      ['DISPLAY -PT45M'],
      ['DISPLAY -PT15M'],
      [],
    ]);
    expect(events.at(-1)?.endDate.toString()).toBe(delegate.stays.at(-1)?.checkOut);

    const later = eventsOf(told('2026-10-19T13:45:01.000Z'));
    expect(later.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
    expect(new Set(later.map(({ sequence }, index) => sequence - (events[index]?.sequence ?? 0)))).toEqual(
      new Set([1]),
    );
    expect(events[0]?.component.getFirstPropertyValue('last-modified')?.toString()).toBe(
      '2026-10-19T13:45:00Z',
    );
    for (const [, after = ''] of text.matchAll(/END:VALARM\r\n(.*)\r\n/g)) expect(after).toBe('END:VEVENT');
  });
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

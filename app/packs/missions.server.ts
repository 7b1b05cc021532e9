import { missionCalendars } from '#app/calendar/mission.server';

import { listItineraries } from '#app/documents/mission-lists.server';
import type { Instant, Locale } from '#app/domain/shared/dates';
import { findLastChange } from '#app/features/delegations/queries-changed.server';
import { findAllMissions, type Mission } from '#app/features/delegations/queries-mission.server';
import { translator } from '#app/i18n/translator';
import type { Db } from '#db/connection';
import type { Entry } from './entry';
import { safeName } from './names';
import { drawUnissued } from './unissued.server';

/** The missions that go to an edition, by name of their address. */
export async function findItsMissions(db: Db, of: { organisationId: string; editionId: string }) {
  const missions = await findAllMissions(db, [of.organisationId]);
  return missions
    .filter(({ edition }) => edition?.id === of.editionId)
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Who comes, where they sleep, each one’s itinerary and calendar. */
export async function missionEntries(
  db: Db,
  missions: readonly Mission[],
  folder: string,
  locale: Locale,
): Promise<Entry[]> {
  const entries = missions.map(async (mission) => {
    const to = { folder: `${folder}/${mission.slug}`, at: await findLastChange(db, mission), locale };
    return [
      ...listEntries(db, mission, to),
      ...(await itineraryEntries(db, mission, to)),
      ...(await calendarEntries(db, mission, to)),
    ];
  });
  return (await Promise.all(entries)).flat();
}

type To = { folder: string; at: Instant; locale: Locale };

function listEntries(db: Db, { id }: Mission, { folder, at, locale }: To): Entry[] {
  const t = translator(locale);
  const lists = [
    { type: 'participants-list', title: t('participants.title') },
    { type: 'rooming-list', title: t('rooming.title') },
  ];
  return lists.map(({ type, title }) => ({
    path: `${folder}/${safeName(title)}.pdf`,
    title,
    at,
    bytes: () => drawUnissued(db, { type, id, locale }),
  }));
}

/** Each in its traveller’s language. */
async function itineraryEntries(db: Db, { slug }: Mission, { folder, at, locale }: To): Promise<Entry[]> {
  const itineraries = await listItineraries(db, { missionSlug: slug });
  const under = `${folder}/${translator(locale)('pack.itineraries')}`;
  return itineraries.map(({ id, label }, index) => ({
    path: `${under}/${String(index + 1).padStart(3, '0')} ${safeName(label)}.pdf`,
    title: label,
    at,
    bytes: () => drawUnissued(db, { type: 'itinerary', id }),
  }));
}

async function calendarEntries(db: Db, { slug }: Mission, { folder, at, locale }: To): Promise<Entry[]> {
  const calendars = (await missionCalendars(db, slug)) ?? [];
  const under = `${folder}/${translator(locale)('pack.calendars')}`;
  return calendars.map(({ filename, calendar }) => ({
    path: `${under}/${safeName(filename)}`,
    title: filename,
    at,
    bytes: async () => new TextEncoder().encode(calendar),
  }));
}

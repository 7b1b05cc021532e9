import { missionCalendars } from '#app/calendar/mission.server';
import { listItineraries } from '#app/documents/mission-lists.server';
import { paperType } from '#app/documents/registry.server';
import type { Locale } from '#app/domain/shared/dates';
import { findLastChange } from '#app/features/delegations/queries-changed.server';
import { findAllMissions, type Mission } from '#app/features/delegations/queries-mission.server';
import { translator } from '#app/i18n/translator';
import type { Db } from '#db/connection';
import type { Entry } from './entry';
import { safeName } from './names';

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
  const entries = missions.map((mission) => entriesOf(db, mission, `${folder}/${mission.slug}`, locale));
  return (await Promise.all(entries)).flat();
}

async function entriesOf(db: Db, mission: Mission, folder: string, locale: Locale): Promise<Entry[]> {
  const t = translator(locale);
  const at = await findLastChange(db, mission);
  const drawn = (type: string, id: string, path: string, title: string, as?: Locale): Entry => ({
    ...{ path: `${folder}/${path}.pdf`, title, at },
    bytes: () => drawNow(db, type, id, as),
  });
  const itineraries = await listItineraries(db, { missionSlug: mission.slug });
  const calendars = (await missionCalendars(db, mission.slug)) ?? [];
  return [
    drawn(
      'participants-list',
      mission.id,
      safeName(t('participants.title')),
      t('participants.title'),
      locale,
    ),
    drawn('rooming-list', mission.id, safeName(t('rooming.title')), t('rooming.title'), locale),
    ...itineraries.map(({ id, label }, index) => {
      const name = `${t('pack.itineraries')}/${String(index + 1).padStart(3, '0')} ${safeName(label)}`;
      return drawn('itinerary', id, name, label);
    }),
    ...calendars.map(({ filename, calendar }) => ({
      ...{ path: `${folder}/${t('pack.calendars')}/${safeName(filename)}`, title: filename, at },
      bytes: async () => new TextEncoder().encode(calendar),
    })),
  ];
}

/** A paper that is not issued, as things stand; without a language in that of whom it is for. */
export async function drawNow(db: Db, type: string, id: string, locale?: Locale): Promise<Uint8Array> {
  const known = paperType(type);
  const snapshot = await known?.load(db, id);
  if (!known || snapshot === undefined) throw new Error(`no ${type} ${id}`);
  return known.draw(snapshot, locale);
}

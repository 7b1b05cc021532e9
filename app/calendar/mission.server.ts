import { nameOf } from '#app/domain/delegations/delegation';
import { findLastChange } from '#app/features/delegations/queries-changed.server';
import { findDelegation } from '#app/features/delegations/queries-delegation.server';
import { findMissionBySlug } from '#app/features/delegations/queries-mission.server';
import { findOnTheRoad } from '#app/features/delegations/queries-on-the-road.server';
import type { Db } from '#db/connection';
import { journeyCalendar } from './journey.server';

/** A calendar for each delegate of a mission, in their language, with a file name; undefined when there is no such mission. */
export async function missionCalendars(
  db: Db,
  slug: string,
): Promise<{ filename: string; calendar: string }[] | undefined> {
  const mission = await findMissionBySlug(db, slug);
  if (!mission) return undefined;
  const delegation = await findDelegation(db, mission);
  const { hotels } = await findOnTheRoad(db, mission.id);
  const changedAt = await findLastChange(db, mission);
  return delegation.delegates.map((delegate) => ({
    filename: `${slug}-${String(delegate.number).padStart(3, '0')}-${fileName(nameOf(delegate))}.ics`,
    calendar: journeyCalendar({
      mission,
      delegate,
      programme: delegation.programme,
      hotels,
      changedAt,
      locale: delegate.locale,
    }),
  }));
}

const fileName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
    .toLowerCase();

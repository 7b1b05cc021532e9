import { journeyCalendar } from '#app/calendar/journey.server';
import { itinerary } from '#app/documents/itinerary/index.server';
import type { Locale } from '#app/domain/shared/dates';
import { findLastChange } from '#app/features/delegations/queries-changed.server';
import type { Delegation, KnownDelegate } from '#app/features/delegations/queries-delegation.server';
import { findOnTheRoad } from '#app/features/delegations/queries-on-the-road.server';
import type { RequestContext } from '#app/platform/context';

export type JourneyFile = { bytes: Uint8Array; headers: Record<string, string> };

/** What a delegate takes away: "itinerary.pdf" or "calendar.ics"; undefined for any other name. */
export async function journeyFile(
  { db, draw }: Pick<RequestContext, 'db' | 'draw'>,
  delegation: Delegation,
  delegate: KnownDelegate,
  name: string,
  locale: Locale,
): Promise<JourneyFile | undefined> {
  const filename = `${delegation.mission.slug}-${delegate.number}`;
  if (name === 'itinerary.pdf') {
    const snapshot = await itinerary.load(db, delegate.id);
    return snapshot === undefined
      ? undefined
      : {
          bytes: await draw({ type: itinerary.type, snapshot, locale }),
          headers: headersOf('application/pdf', `${filename}.pdf`),
        };
  }
  if (name !== 'calendar.ics') return undefined;
  const changedAt = await findLastChange(db, delegation.mission);
  const { hotels } = await findOnTheRoad(db, delegation.mission.id);
  const calendar = journeyCalendar({ ...delegation, hotels, delegate, changedAt, locale });
  return {
    bytes: Buffer.from(calendar, 'utf8'),
    headers: headersOf('text/calendar; charset=utf-8', `${filename}.ics`),
  };
}

const headersOf = (type: string, filename: string): Record<string, string> => ({
  'content-type': type,
  'cache-control': 'no-store',
  'content-disposition': `attachment; filename="${filename}"`,
});

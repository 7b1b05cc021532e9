import { DateTime, IANAZone } from 'luxon';
import type { Instant } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** What a clock on a wall shows: "2026-11-08T13:30", without a zone. */
export type LocalTime = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

const INSTANT = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** True for a zone of the IANA database, such as "Asia/Hong_Kong". */
export function isZone(zone: string): boolean {
  return zone.includes('/') && IANAZone.isValidZone(zone);
}

/**
 * The moment at which the clocks of a zone show `local`. Refuses NO_SUCH_TIME for an hour that the clocks skip (or a day
 * that no calendar has) and AMBIGUOUS_TIME for one that they show twice: guessing would send somebody to the airport an
 * hour late.
 */
export function instantOf(local: LocalTime, zone: string): Result<Instant> {
  const wall = DateTime.fromISO(local, { zone: 'utc' });
  if (!SHAPE.test(local) || !wall.isValid)
    return refuse({ code: 'NO_SUCH_TIME', params: { time: local, zone } });
  const clocks = IANAZone.create(zone);
  const offsets = new Set([wall.toMillis() - DAY, wall.toMillis() + DAY].map((at) => clocks.offset(at)));
  const moments = [...offsets]
    .map((offset) => ({ offset, at: wall.toMillis() - offset * MINUTE }))
    .filter(({ offset, at }) => clocks.offset(at) === offset);
  const [moment, second] = moments;
  if (!moment) return refuse({ code: 'NO_SUCH_TIME', params: { time: local, zone } });
  if (second) return refuse({ code: 'AMBIGUOUS_TIME', params: { time: local, zone } });
  return ok(DateTime.fromMillis(moment.at, { zone: 'utc' }).toFormat(INSTANT));
}

/** What the clocks of a zone show at a moment. */
export function localTimeIn(at: Instant, zone: string): LocalTime {
  return DateTime.fromISO(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

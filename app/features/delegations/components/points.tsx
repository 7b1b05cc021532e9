import { Link } from '@remix-run/react';
import type { Alert } from '#app/domain/delegations/alerts';
import type { Conflict } from '#app/domain/delegations/conflicts';
import { instantOf } from '#app/domain/delegations/local-time';
import { isLocalDate } from '#app/domain/shared/dates';
import type { Formats } from '#app/i18n/formats';
import { useFormats, useT } from '#app/i18n/react';

type Told = { alerts: readonly Alert[]; conflicts: readonly Conflict[] };

/** Alerts and clashes in words, each with the person and the place, each leading to where it is settled. */
export function Points({ points, mission }: { points: Told; mission: string }) {
  const t = useT();
  const formats = useFormats();
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {points.alerts.map((alert) => (
        <li key={`${alert.n} ${alert.code} ${Object.values(alert.params).join()}`}>
          <Link className="link" to={`/missions/${mission}/delegates/${alert.n}`}>
            {t(`alert.${alert.code}`, { name: alert.name, ...wordedDates(alert.params, formats) })}
          </Link>
        </li>
      ))}
      {points.conflicts.map((conflict) => (
        <li key={`${conflict.n} ${conflict.code} ${conflict.item} ${conflict.at} ${conflict.with}`}>
          <Link className="link" to={`/missions/${mission}/delegates/${conflict.n}`}>
            {t(`conflict.${conflict.code}`, {
              name: conflict.name,
              item: conflict.item,
              place: conflict.place || '–',
              with: conflict.with,
              at: startOf(conflict, formats),
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const wordedDates = (params: Record<string, string>, formats: Formats): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isLocalDate(value) ? formats.date(value) : value]),
  );

function startOf({ at, timeZone }: Conflict, formats: Formats): string {
  const instant = instantOf(at, timeZone);
  return instant.ok ? formats.dateTime(instant.value, timeZone) : at;
}

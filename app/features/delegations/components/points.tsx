import { Link } from '@remix-run/react';
import { group } from 'd3-array';
import type { Alert } from '#app/domain/delegations/alerts';
import type { Conflict } from '#app/domain/delegations/conflicts';
import { instantOf } from '#app/domain/delegations/local-time';
import { isLocalDate } from '#app/domain/shared/dates';
import type { Formats } from '#app/i18n/formats';
import { useFormats, useT } from '#app/i18n/react';
import type { Translate } from '#app/i18n/translator';

type Told = { alerts: readonly Alert[]; conflicts: readonly Conflict[] };

/**
 * Alerts and clashes in words, each with the person and the place, each leading to where it is settled. One clash of many
 * people is one point, that leads to the programme.
 */
export function Points({
  points,
  mission,
}: {
  points: Told;
  /** Its slug; null where nothing is there yet to be led to. */
  mission: string | null;
}) {
  const t = useT();
  const formats = useFormats();
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {points.alerts.map((alert) => (
        <li key={`${alert.n} ${alert.code} ${Object.values(alert.params).join()}`}>
          <Lead to={mission && `/missions/${mission}/delegates/${alert.n}`}>
            {t(`alert.${alert.code}`, { name: alert.name, ...wordedDates(alert.params, formats) })}
          </Lead>
        </li>
      ))}
      {clashesOf(points.conflicts).map(({ key, conflict, names }) => (
        <li key={key}>
          <Lead
            to={
              mission && `/missions/${mission}/${names.length > 1 ? 'programme' : `delegates/${conflict.n}`}`
            }
          >
            {t(`conflict.${conflict.code}`, {
              name: peopleIn(t, formats, names),
              item: conflict.item,
              place: conflict.place || '–',
              with: conflict.with,
              at: startOf(conflict, formats),
            })}
          </Lead>
        </li>
      ))}
    </ul>
  );
}

const Lead = ({ to, children }: { to: string | null; children: string }) =>
  to === null ? (
    children
  ) : (
    <Link className="link" to={to}>
      {children}
    </Link>
  );

/** How many points `Points` lists. */
export const countPoints = ({ alerts, conflicts }: Told): number =>
  alerts.length + clashesOf(conflicts).length;

/** Who can't be where the same item wants them, for the same reason. */
function clashesOf(conflicts: readonly Conflict[]) {
  const alike = group(conflicts, ({ code, item, at, with: other }) =>
    JSON.stringify([code, item, at, other]),
  );
  return [...alike].flatMap(([key, those]) => {
    const [conflict] = those;
    return conflict ? [{ key, conflict, names: those.map(({ name }) => name) }] : [];
  });
}

/** "A, B et 65 autres": all of them up to `most`, else the first two and how many more. */
export function peopleIn(t: Translate, formats: Formats, names: readonly string[], most = 3): string {
  if (names.length <= most) return formats.list(names);
  const [first = '', second = ''] = names;
  return t('conflict.people', { names: `${first}, ${second}`, count: names.length - 2 });
}

const wordedDates = (params: Record<string, string>, formats: Formats): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isLocalDate(value) ? formats.date(value) : value]),
  );

function startOf({ at, timeZone }: Conflict, formats: Formats): string {
  const instant = instantOf(at, timeZone);
  return instant.ok ? formats.dateTime(instant.value, timeZone) : at;
}

import { __iconData as arrowRight } from 'lucide-react/icons/arrow-right';
import { __iconData as ban } from 'lucide-react/icons/ban';
import { __iconData as calendarClock } from 'lucide-react/icons/calendar-clock';
import { __iconData as calendarDays } from 'lucide-react/icons/calendar-days';
import { __iconData as calendarRange } from 'lucide-react/icons/calendar-range';
import { __iconData as chartColumn } from 'lucide-react/icons/chart-column';
import { __iconData as check } from 'lucide-react/icons/check';
import { __iconData as chevronsUpDown } from 'lucide-react/icons/chevrons-up-down';
import { __iconData as circleCheck } from 'lucide-react/icons/circle-check';
import { __iconData as circleDashed } from 'lucide-react/icons/circle-dashed';
import { __iconData as circleAlert } from 'lucide-react/icons/circle-exclamation-point';
import { __iconData as circleUserRound } from 'lucide-react/icons/circle-user-round';
import { __iconData as circleX } from 'lucide-react/icons/circle-x';
import { __iconData as clipboardList } from 'lucide-react/icons/clipboard-list';
import { __iconData as clock } from 'lucide-react/icons/clock';
import { __iconData as euro } from 'lucide-react/icons/euro';
import { __iconData as fileText } from 'lucide-react/icons/file-text';
import { __iconData as house } from 'lucide-react/icons/house';
import { __iconData as info } from 'lucide-react/icons/info';
import { __iconData as layoutGrid } from 'lucide-react/icons/layout-grid';
import { __iconData as lock } from 'lucide-react/icons/lock';
import { __iconData as logOut } from 'lucide-react/icons/log-out';
import { __iconData as mail } from 'lucide-react/icons/mail';
import { __iconData as map } from 'lucide-react/icons/map';
import { __iconData as mapPin } from 'lucide-react/icons/map-pin';
import { __iconData as menu } from 'lucide-react/icons/menu';
import { __iconData as plane } from 'lucide-react/icons/plane';
import { __iconData as settings } from 'lucide-react/icons/settings';
import { __iconData as store } from 'lucide-react/icons/store';
import { __iconData as users } from 'lucide-react/icons/users';

type Drawing = { node: readonly (readonly [string, Readonly<Record<string, string>>])[] };

declare module 'lucide-react/icons/check' {
  /** What an icon is made of; every icon of the package shares this declaration. */
  const __iconData: Drawing;
}

export const ArrowRight = icon(arrowRight);
export const Ban = icon(ban);
export const CalendarClock = icon(calendarClock);
export const CalendarDays = icon(calendarDays);
export const CalendarRange = icon(calendarRange);
export const ChartColumn = icon(chartColumn);
export const Check = icon(check);
export const ChevronsUpDown = icon(chevronsUpDown);
export const CircleAlert = icon(circleAlert);
export const CircleCheck = icon(circleCheck);
export const CircleDashed = icon(circleDashed);
export const CircleUserRound = icon(circleUserRound);
export const CircleX = icon(circleX);
export const ClipboardList = icon(clipboardList);
export const Clock = icon(clock);
export const Euro = icon(euro);
export const FileText = icon(fileText);
export const House = icon(house);
export const Info = icon(info);
export const LayoutGrid = icon(layoutGrid);
export const Lock = icon(lock);
export const LogOut = icon(logOut);
export const Mail = icon(mail);
export const MapIcon = icon(map);
export const MapPin = icon(mapPin);
export const Menu = icon(menu);
export const Plane = icon(plane);
export const Settings = icon(settings);
export const Store = icon(store);
export const Users = icon(users);

/**
 * An icon of lucide as one element: lucide's own component builds each of its strokes anew wherever it stands, which is
 * a tenth of a long list's time. Icons never speak: what they mean stands beside them in words.
 */
function icon({ node }: Drawing) {
  const strokes = { __html: node.map(strokeOf).join('') };
  return function Icon({ size, className }: { size: number; className?: string }) {
    return (
      <svg
        aria-hidden
        width={size}
        height={size}
        viewBox="0 0 24 24"
        className={className ? `icon ${className}` : 'icon'}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the package's own numbers
        dangerouslySetInnerHTML={strokes}
      />
    );
  };
}

function strokeOf([name, { key: _, ...attributes }]: Drawing['node'][number]): string {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
  return `<${name}${written.join('')}/>`;
}

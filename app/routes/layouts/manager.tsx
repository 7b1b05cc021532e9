import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import {
  organisationsHandlingMoney,
  organisationsRead,
  organisationsRepresented,
} from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { EditionSwitch } from '#app/features/pavilions/components/EditionSwitch';
import {
  chosenEdition,
  findEditionChoices,
  nearestChoices,
} from '#app/features/pavilions/queries-editions.server';
import { useT } from '#app/i18n/react';
import { editionInHand, keepEdition } from '#app/platform/edition.server';
import { foundOr404 } from '#app/platform/http.server';
import { doorsFor } from '#app/routes/doors.server';
import {
  CalendarRange,
  ChartColumn,
  ClipboardList,
  Euro,
  LayoutGrid,
  Mail,
  MapIcon,
  Plane,
  Settings,
  Users,
} from '#app/ui/icons';
import { RailShell } from '#app/ui/shell';

const ICONS = {
  season: CalendarRange,
  pavilions: MapIcon,
  registrations: ClipboardList,
  allocation: LayoutGrid,
  money: Euro,
  missions: Plane,
  reports: ChartColumn,
  people: Users,
  mail: Mail,
  settings: Settings,
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const organisations = [...organisationsRead(person), ...organisationsRepresented(person)];
  const editions = await findEditionChoices(context.db, organisations);
  const edition = chosenEdition(editions, params.edition ?? editionInHand(request));
  const headers = new Headers();
  if (edition && edition.slug === params.edition) headers.set('Set-Cookie', keepEdition(edition.slug));
  return data(
    {
      person: person.name || person.email,
      editions: nearestChoices(editions, edition, dayIn(context.clock.now(), 'utc')),
      allEditions: editions.length,
      edition,
      handlesMoney: organisationsHandlingMoney(person).length > 0,
      doors: doorsFor('manager', person, edition?.hasPavilion ? edition.slug : null),
    },
    { headers },
  );
}

/** Pages that the tabs of money lead to. */
const ROOMS_OF_MONEY = ['/aid', '/costs', '/payments', '/reminders', '/books'];

export default function ManagerLayout() {
  const { person, doors, editions, allEditions, edition } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <RailShell
      doors={doors.map(({ name, to }) => {
        const Icon = ICONS[name];
        const rooms = name === 'money' ? ROOMS_OF_MONEY : undefined;
        return { to, rooms, label: t(`nav.${name}`), icon: <Icon size={18} /> };
      })}
      navName={t('nav.manager')}
      person={person}
      scopeName={edition?.name}
      scope={editions.length > 0 && <EditionSwitch editions={editions} all={allEditions} current={edition} />}
    >
      <Outlet />
    </RailShell>
  );
}

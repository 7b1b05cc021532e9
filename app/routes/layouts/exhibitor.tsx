import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { doorsFor } from '#app/routes/doors.server';
import { FileText, House, Plane, Store } from '#app/ui/icons';
import { BarShell } from '#app/ui/shell';

const ICONS = { home: House, booth: Store, papers: FileText, journey: Plane } as const;

export function loader({ context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  return { person: person.name || person.email, doors: doorsFor('exhibitor', person, null) };
}

export default function ExhibitorLayout() {
  const { person, doors } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <BarShell
      doors={doors.map(({ name, to }) => {
        const Icon = ICONS[name];
        return { to, label: t(`nav.${name}`), icon: <Icon size={18} /> };
      })}
      navName={t('nav.exhibitor')}
      person={person}
    >
      <Outlet />
    </BarShell>
  );
}

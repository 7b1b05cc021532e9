import { Outlet } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { FileText, House, Plane, Store } from '#app/ui/icons';
import { BarShell } from '#app/ui/shell';
import { useVisitor } from './visitor';

const ICONS = { home: House, booth: Store, papers: FileText, journey: Plane } as const;

export default function ExhibitorLayout() {
  const visitor = useVisitor();
  const t = useT();
  return (
    <BarShell
      doors={(visitor?.doors ?? []).map(({ name, to }) => {
        const Icon = ICONS[name];
        return { to, label: t(`nav.${name}`), icon: <Icon size={18} /> };
      })}
      navName={t('nav.exhibitor')}
      person={visitor?.name ?? ''}
    >
      <Outlet />
    </BarShell>
  );
}

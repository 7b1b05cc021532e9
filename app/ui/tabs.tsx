import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Pages that belong together, one of them open: links, so that each has its address. */
export function Tabs({
  name,
  tabs,
}: {
  name: string;
  tabs: readonly { to: string; label: ReactNode; end?: boolean }[];
}) {
  return (
    <nav aria-label={name} className="overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {tabs.map(({ to, label, end = true }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className="-mb-px flex min-h-10 items-center border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-muted no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

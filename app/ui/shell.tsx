import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react';
import { CircleUserRound, LogOut, Menu } from './icons';
import { LanguageSwitch } from './language-switch';
import { MAIN_ID } from './skip-link';
import { Wordmark } from './wordmark';

export type Door = {
  to: string;
  label: string;
  icon: ReactNode;
  /** Where else one is behind this door: beginnings of addresses. */
  rooms?: readonly string[];
};

type ShellProps = {
  doors: readonly Door[];
  navName: string;
  person: string;
  /** What is worked on, always in sight (an edition and its switch, say). */
  scope?: ReactNode;
  /** Its name, where there is room for one line only. */
  scopeName?: string;
  children: ReactNode;
};

/** A left rail for people who work here all day; on a phone it folds into a menu that opens without scripts. */
export function RailShell({ doors, navName, person, scope, scopeName, children }: ShellProps) {
  const t = useT();
  const rail = (
    <>
      {scope}
      <RailNav doors={doors} name={navName} />
      <Person name={person} />
    </>
  );
  return (
    <div data-shell="rail" className="flex grow flex-col lg:flex-row">
      <header className="print:hidden sticky top-0 z-30 border-b border-line bg-raised lg:hidden">
        <div aria-hidden className="h-1 bg-brand" />
        <details className="group">
          <summary className="flex list-none items-center justify-between px-4 py-3">
            <span className="flex min-w-0 items-center gap-3">
              <Wordmark />
              {scopeName && <span className="truncate text-sm text-muted">{scopeName}</span>}
            </span>
            <span className="flex items-center gap-2 text-sm font-medium">
              <Menu size={20} />
              {t('ui.menu')}
            </span>
          </summary>
          <div className="flex flex-col gap-4 px-4 pb-4">{rail}</div>
        </details>
      </header>
      <header className="print:hidden rail sticky top-0 hidden w-60 shrink-0 flex-col gap-5 overflow-y-auto border-r border-line bg-raised px-4 pb-4 lg:flex">
        <div aria-hidden className="-mx-4 h-1 shrink-0 bg-brand" />
        <Link to="/" className="rounded no-underline">
          <Wordmark />
        </Link>
        {rail}
      </header>
      <main id={MAIN_ID} className="min-w-0 grow">
        {children}
      </main>
    </div>
  );
}

function RailNav({ doors, name }: { doors: readonly Door[]; name: string }) {
  const current = useCurrent();
  return (
    <nav aria-label={name} className="grow">
      <ul className="flex flex-col gap-0.5">
        {doors.map((door) => (
          <li key={door.to}>
            <Link
              to={door.to}
              aria-current={current(door)}
              className="flex min-h-9 items-center gap-3 rounded-md px-2 py-1.5 text-sm text-muted no-underline motion-safe:transition-colors motion-safe:duration-150 hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {door.icon}
              {door.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Which door one is behind, as `aria-current`. */
function useCurrent() {
  const { pathname } = useLocation();
  return ({ to, rooms = [] }: Door) =>
    [to, ...rooms].some((start) => pathname === start || pathname.startsWith(`${start}/`))
      ? 'page'
      : undefined;
}

/** A top bar with a few doors, for people who come by now and then. */
export function BarShell({ doors, navName, person, scope, children }: ShellProps) {
  const current = useCurrent();
  return (
    <>
      <header className="print:hidden border-b border-line bg-raised">
        <div aria-hidden className="h-1 bg-brand" />
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 pt-3 sm:px-8">
          <Link to="/" className="rounded pb-2 no-underline">
            <Wordmark />
          </Link>
          <div className="pb-2">
            <PersonLine name={person} />
          </div>
          <nav aria-label={navName} className="-mx-2 w-full overflow-x-auto">
            <ul className="flex">
              {doors.map((door) => (
                <li key={door.to} className="grow sm:grow-0">
                  <Link to={door.to} aria-current={current(door)} className="bar-door">
                    {door.icon}
                    {door.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      {scope}
      <main id={MAIN_ID} data-shell="bar" className="grow">
        {children}
      </main>
    </>
  );
}

/** Who is signed in, the language, and the way out. */
export function PersonLine({ name }: { name: string }) {
  const t = useT();
  return (
    <div className="flex items-center gap-1">
      <Link
        to="/account"
        className="flex min-h-8 min-w-0 items-center gap-2 rounded px-1 text-sm text-ink no-underline hover:text-accent"
      >
        <CircleUserRound size={18} className="shrink-0 text-muted" />
        <span className="max-w-40 truncate max-sm:sr-only">{name}</span>
      </Link>
      <LanguageSwitch />
      <form method="post" action="/sign-out">
        <button
          type="submit"
          className="flex min-h-8 items-center gap-2 rounded px-1 text-sm text-muted hover:text-ink"
        >
          <LogOut size={18} />
          <span className="max-sm:sr-only">{t('nav.sign-out')}</span>
        </button>
      </form>
    </div>
  );
}

function Person({ name }: { name: string }) {
  const t = useT();
  return (
    <div className="flex flex-col gap-1">
      <Link
        to="/account"
        className="flex min-h-8 min-w-0 items-center gap-2 rounded text-sm text-ink no-underline hover:text-accent"
      >
        <CircleUserRound size={18} className="shrink-0 text-muted" />
        <span className="truncate">{name}</span>
      </Link>
      <div className="flex items-center justify-between gap-3">
        <form method="post" action="/sign-out">
          <button
            type="submit"
            className="flex min-h-8 items-center gap-2 rounded text-sm text-muted hover:text-ink"
          >
            <LogOut size={18} />
            {t('nav.sign-out')}
          </button>
        </form>
        <LanguageSwitch />
      </div>
    </div>
  );
}

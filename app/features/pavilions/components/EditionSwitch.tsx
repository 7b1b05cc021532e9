import { Link, useLocation } from '@remix-run/react';
import type { EditionChoice } from '#app/features/pavilions/queries-editions.server';
import { useFormats, useT } from '#app/i18n/react';
import { ChevronsUpDown } from '#app/ui/icons';

type ChoicesProps = { editions: readonly EditionChoice[]; current: EditionChoice | null };

/** `all`: how many editions there are, where these are only the nearest. */
type EditionSwitchProps = ChoicesProps & { all: number };

/** The edition in hand, and the others: the same page of another edition is one step away. */
export function EditionSwitch({ editions, all, current }: EditionSwitchProps) {
  const t = useT();
  const { pathname } = useLocation();
  const drawn = editions.filter((edition) => edition.hasPavilion);
  const planned = editions.filter((edition) => !edition.hasPavilion);
  return (
    <details key={pathname} className="group rounded-md border border-line bg-paper">
      <summary className="flex list-none items-center justify-between gap-2 rounded-md px-3 py-2">
        <span className="min-w-0">
          <span className="block text-xs text-muted">{t('nav.edition')}</span>
          <span className="block truncate text-sm font-semibold">
            {current?.name ?? t('nav.edition.choose')}
          </span>
        </span>
        <ChevronsUpDown size={16} className="shrink-0 text-muted" />
      </summary>
      <div className="max-h-80 overflow-y-auto border-t border-line p-1">
        <Choices editions={drawn} current={current} />
        {planned.length > 0 && (
          <p className="px-2 pt-2 pb-1 text-xs text-muted">{t('nav.edition.planned')}</p>
        )}
        <Choices editions={planned} current={current} />
        {all > editions.length && (
          <Link to="/season" className="link block px-2 py-1.5 text-sm">
            {t('nav.edition.all', { count: all })}
          </Link>
        )}
      </div>
    </details>
  );
}

function Choices({ editions, current }: ChoicesProps) {
  const formats = useFormats();
  const { pathname } = useLocation();
  return (
    <ul>
      {editions.map(({ slug, name, startsOn }) => (
        <li key={slug}>
          <Link
            to={samePage(pathname, slug, current?.slug)}
            aria-current={slug === current?.slug || undefined}
            className="block rounded px-2 py-1.5 text-sm text-ink no-underline hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-accent"
          >
            {name}
            {startsOn && (
              <span className="block text-xs font-normal text-muted">{formats.date(startsOn)}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** "/registrations/cosmoprof-asia-2026/…" → "/registrations/<slug>"; from a page about no edition, its pavilion. */
function samePage(pathname: string, slug: string, current: string | undefined): string {
  const [, section, edition] = pathname.split('/');
  return `/${edition !== undefined && edition === current ? section : 'pavilions'}/${slug}`;
}

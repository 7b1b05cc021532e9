import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { useAddress } from './address';
import { COLOURS, type Colour } from './colours';

export const VIEWS = ['plan', 'placed', 'left', 'versions'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (wanted: string | null): View => VIEWS.find((one) => one === wanted) ?? 'plan';

/** The parts of the page, one at a time, so that a phone isn't endless; each has its address. */
export function Views({ view, counts }: { view: View; counts: Record<View, number | null> }) {
  const t = useT();
  const address = useAddress();
  return (
    <nav aria-label={t('allocation.views')} className="overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {VIEWS.map((one) => (
          <li key={one}>
            <Link
              to={address({
                show: one === 'plan' ? null : one,
                q: null,
                only: null,
                sort: null,
                page: null,
                find: null,
              })}
              preventScrollReset
              aria-current={one === view ? 'page' : undefined}
              className="-mb-px flex min-h-10 items-center gap-2 border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-muted no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {t(`allocation.view.${one}`)}
              {counts[one] !== null && <span className="tabular-nums">({counts[one]})</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** By what the plan is coloured. */
export function ColourLinks({ colour }: { colour: Colour }) {
  const t = useT();
  const address = useAddress();
  return (
    <nav
      aria-label={t('allocation.colour')}
      className="flex flex-wrap gap-1 rounded-md border border-line bg-raised p-1 text-sm"
    >
      {COLOURS.map((one) => (
        <Link
          key={one}
          to={address({ colour: one === 'satisfaction' ? null : one })}
          preventScrollReset
          aria-current={one === colour ? 'true' : undefined}
          className="rounded px-3 py-1 text-muted no-underline hover:bg-sunken aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold aria-[current=true]:text-accent"
        >
          {t(`allocation.colour.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

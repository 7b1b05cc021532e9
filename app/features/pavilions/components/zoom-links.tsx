import { Link, useSearchParams } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import type { PlanScale } from './PlanFrame';

const SCALES = { fit: { most: 30 }, normal: 24, large: 40 } as const satisfies Record<string, PlanScale>;
const SIZES = ['fit', 'normal', 'large'] as const;

const isSize = (zoom: string | null): zoom is keyof typeof SCALES =>
  zoom !== null && Object.hasOwn(SCALES, zoom);

/** The scale that the address asks for: fitted to the column unless it asks for another. */
export const scaleOf = (zoom: string | null): PlanScale => SCALES[isSize(zoom) ? zoom : 'fit'];

/** Sizes of the plan as links, so that they work without scripts and can be sent to someone. */
export function ZoomLinks({ zoom }: { zoom: string | null }) {
  const t = useT();
  const [search] = useSearchParams();
  const now = isSize(zoom) ? zoom : 'fit';
  return (
    <nav
      aria-label={t('pavilions.zoom')}
      className="flex gap-1 rounded-md border border-line bg-raised p-1 text-sm"
    >
      {SIZES.map((size) => (
        <Link
          key={size}
          to={`?${new URLSearchParams([...[...search].filter(([name]) => name !== 'zoom'), ['zoom', size]])}`}
          preventScrollReset
          aria-current={size === now ? 'true' : undefined}
          className="rounded px-3 py-1 text-muted no-underline hover:bg-sunken aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold aria-[current=true]:text-accent"
        >
          {t(`pavilions.zoom.${size}`)}
        </Link>
      ))}
    </nav>
  );
}

import { Link, useSearchParams } from '@remix-run/react';
import { useT } from '#app/i18n/react';

const SCALES = { small: 14, normal: 22, large: 36 } as const;
const SIZES = ['small', 'normal', 'large'] as const;

const isSize = (zoom: string | null): zoom is keyof typeof SCALES =>
  zoom !== null && Object.hasOwn(SCALES, zoom);

/** Pixels for a metre at the size that the address asks for. */
export const scaleOf = (zoom: string | null): number => SCALES[isSize(zoom) ? zoom : 'normal'];

/** Sizes of the plan as links, so that they work without scripts and can be sent to someone. */
export function ZoomLinks({ zoom }: { zoom: string | null }) {
  const t = useT();
  const [search] = useSearchParams();
  const now = isSize(zoom) ? zoom : 'normal';
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

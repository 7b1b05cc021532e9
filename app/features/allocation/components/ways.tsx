import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';

const WAYS = ['what-if', 'envy', 'repair'] as const;

/** The pages around the allocation: what if, justified envy, free booths. */
export function Ways({ edition, here }: { edition: string; here?: (typeof WAYS)[number] }) {
  const t = useT();
  return (
    <nav aria-label={t('ways.title')} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {WAYS.map((way) => (
        <Link
          key={way}
          to={`/allocation/${edition}/${way}`}
          aria-current={way === here ? 'page' : undefined}
          className="link aria-[current=page]:font-semibold aria-[current=page]:no-underline"
        >
          {t(`ways.${way}`)}
        </Link>
      ))}
    </nav>
  );
}

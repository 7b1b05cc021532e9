import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { ArrowRight, CircleCheck } from '#app/ui/icons';
import type { PavilionNeeds } from '../queries-needs.server';

const KINDS = ['decide', 'announce', 'place', 'confirm', 'draw'] as const;

export type NeedKind = (typeof KINDS)[number];

type Props = {
  needs: readonly PavilionNeeds[];
  nameOf: (edition: string) => string;
  hrefFor: (kind: NeedKind, edition: string) => string;
};

export const isWaiting = (need: PavilionNeeds): boolean => KINDS.some((kind) => need[kind] > 0);

/** What waits for the reader, pavilion by pavilion; each line leads to the page where it is done. */
export function NeedsPanel({ needs, nameOf, hrefFor }: Props) {
  const t = useT();
  const waiting = needs
    .map((need) => ({ need, kinds: KINDS.filter((kind) => need[kind] > 0) }))
    .filter(({ kinds }) => kinds.length > 0);
  if (waiting.length === 0) {
    return (
      <p className="flex items-center gap-2 text-muted">
        <CircleCheck size={18} className="text-done" />
        {t('season.needs.none')}
      </p>
    );
  }
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {waiting.map(({ need, kinds }) => (
        <li key={need.edition} className="rounded-lg border border-line bg-raised p-4">
          <h3 className="font-semibold">{nameOf(need.edition)}</h3>
          <ul className="mt-2 flex flex-col">
            {kinds.map((kind) => (
              <li key={kind}>
                <Link
                  to={hrefFor(kind, need.edition)}
                  className="group flex min-h-9 items-center justify-between gap-3 rounded px-2 -mx-2 text-accent no-underline hover:bg-accent-soft"
                >
                  {t(`season.needs.${kind}`, { count: need[kind] })}
                  <ArrowRight size={16} className="shrink-0" />
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

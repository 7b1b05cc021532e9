import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react';
import { ArrowRight, CircleCheck } from '#app/ui/icons';
import type { MoneyNeeds } from '../queries-money-needs.server';
import type { PavilionNeeds } from '../queries-needs.server';

const KINDS = ['decide', 'announce', 'place', 'confirm', 'balance', 'draw'] as const;

export type NeedKind = (typeof KINDS)[number];

type Props = {
  needs: readonly PavilionNeeds[];
  /** Of whoever handles money. */
  money?: MoneyNeeds | null;
  nameOf: (edition: string) => string;
  hrefFor: (kind: NeedKind, edition: string) => string;
};

export const isWaiting = (need: PavilionNeeds): boolean => KINDS.some((kind) => need[kind] > 0);

const MONEY_DOORS = { settle: '/payments', overdue: '/reminders' } as const;

/** What waits for the reader, money first, then pavilion by pavilion; each line leads to the page where it is done. */
export function NeedsPanel({ needs, money = null, nameOf, hrefFor }: Props) {
  const t = useT();
  const waiting = needs
    .map((need) => ({ need, kinds: KINDS.filter((kind) => need[kind] > 0) }))
    .filter(({ kinds }) => kinds.length > 0);
  const owed = money ? (['settle', 'overdue'] as const).filter((kind) => money[kind] > 0) : [];
  if (waiting.length + owed.length === 0) {
    return (
      <p className="flex items-center gap-2 text-muted">
        <CircleCheck size={18} className="text-done" />
        {t('season.needs.none')}
      </p>
    );
  }
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {money && owed.length > 0 && (
        <Card title={t('season.needs.money')}>
          {owed.map((kind) => (
            <Door key={kind} to={MONEY_DOORS[kind]}>
              {t(`season.needs.${kind}`, { count: money[kind] })}
            </Door>
          ))}
        </Card>
      )}
      {waiting.map(({ need, kinds }) => (
        <Card key={need.edition} title={nameOf(need.edition)}>
          {kinds.map((kind) => (
            <Door key={kind} to={hrefFor(kind, need.edition)}>
              {t(`season.needs.${kind}`, { count: need[kind] })}
            </Door>
          ))}
        </Card>
      ))}
    </ul>
  );
}

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <li className="rounded-lg border border-line bg-raised p-4">
    <h3 className="font-semibold">{title}</h3>
    <ul className="mt-2 flex flex-col">{children}</ul>
  </li>
);

const Door = ({ to, children }: { to: string; children: ReactNode }) => (
  <li>
    <Link
      to={to}
      className="group flex min-h-9 items-center justify-between gap-3 rounded px-2 -mx-2 text-accent no-underline hover:bg-accent-soft"
    >
      {children}
      <ArrowRight size={16} className="shrink-0" />
    </Link>
  </li>
);

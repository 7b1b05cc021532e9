import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';
import type { ConfirmedMove } from '../queries-moves.server';

/** Confirmed firms that move when a version is released: each gets a new confirmation; what its money does is said. */
export function ConfirmedMoves({ slug, moves }: { slug: string; moves: readonly ConfirmedMove[] }) {
  const t = useT();
  if (moves.length === 0) return null;
  return (
    <Section title={t('confirmations.moves', { count: moves.length })} intro={t('confirmations.moves.intro')}>
      <ul className="flex flex-col gap-2">
        {moves.map((move) => (
          <li key={move.registrationId} className="rounded-lg border border-line bg-raised px-4 py-3">
            <p className="flex flex-wrap justify-between gap-x-4 font-semibold">
              {move.company}
              <span>{t('confirmations.moves.booths', { from: move.from, to: move.to })}</span>
            </p>
            <MoveMoney move={move} />
          </li>
        ))}
      </ul>
      {moves.some(({ difference }) => difference && !difference.later) && (
        <p>
          <Link className="link" to={`/money/${slug}`}>
            {t('confirmations.moves.money')}
          </Link>
        </p>
      )}
    </Section>
  );
}

function MoveMoney({ move: { difference, currency } }: { move: ConfirmedMove }) {
  const t = useT();
  const formats = useFormats();
  if (!difference) return <p className="text-sm text-muted">{t('confirmations.moves.same')}</p>;
  const { differenceCents: cents, number, later } = difference;
  const amount = formats.money({ cents: Math.abs(cents), currency });
  const more = cents > 0;
  if (later)
    return (
      <p className="text-sm text-muted">
        {t(more ? 'confirmations.moves.later.more' : 'confirmations.moves.later.less', { amount, number })}
      </p>
    );
  return (
    <p className="text-sm text-muted">
      {t(more ? 'confirmations.moves.more' : 'confirmations.moves.less', { amount, number })}
    </p>
  );
}

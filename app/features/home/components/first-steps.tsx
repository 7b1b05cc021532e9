import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { CircleCheck, CircleDashed } from '#app/ui/icons';
import type { FirstSteps as Steps } from '../queries-first-steps.server';

type Props = { steps: Steps; mayAdminister: boolean; sendsMail: boolean };

/** The way to a first open call, in its order; each step leads to its page. */
export function FirstSteps({ steps, mayAdminister, sendsMail }: Props) {
  const t = useT();
  const list = [
    ...(mayAdminister
      ? [
          { name: 'organisation', done: steps.organisation, to: '/settings/organisation' } as const,
          { name: 'mail', done: sendsMail, to: '/mail' } as const,
          { name: 'people', done: null, to: '/people' } as const,
        ]
      : []),
    { name: 'prices', done: null, to: '/settings/price-lists' } as const,
    { name: 'pavilion', done: steps.pavilion, to: '#editions' } as const,
    { name: 'call', done: false, to: steps.edition && `/season/${steps.edition}` } as const,
  ];
  return (
    <ol className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {list.map(({ name, done, to }) => (
        <li key={name} className="flex gap-3 rounded-lg border border-line bg-raised p-4">
          {done ? (
            <CircleCheck size={20} className="mt-0.5 shrink-0 text-done" />
          ) : (
            <CircleDashed size={20} className="mt-0.5 shrink-0 text-muted" />
          )}
          <div>
            {to ? (
              <Link className="link font-semibold" to={to}>
                {t(`season.first.${name}`)}
              </Link>
            ) : (
              <span className="font-semibold">{t(`season.first.${name}`)}</span>
            )}
            {done && <span className="sr-only"> ({t('season.first.done')})</span>}
            <p className="text-sm text-muted">{t(`season.first.${name}.text`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

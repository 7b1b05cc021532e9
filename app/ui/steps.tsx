import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Check } from './icons';

export type Step = { key: string; label: ReactNode; note?: ReactNode; state: 'done' | 'now' | 'later' };

const MARKS = {
  done: 'border-done bg-done-soft text-done',
  now: 'border-accent bg-accent text-on-accent',
  later: 'border-edge bg-raised text-muted',
} as const;

/** A road with its stops: what is done (ticked), where one stands, what comes. `said` words each state for screen readers. */
export function Steps({
  name,
  steps,
  said,
}: {
  name: string;
  steps: readonly Step[];
  said: Record<Step['state'], string>;
}) {
  return (
    <ol aria-label={name} className="flex flex-col">
      {steps.map((step, at) => (
        <li
          key={step.key}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className="relative flex gap-4 pb-5 last:pb-0"
        >
          {at < steps.length - 1 && (
            <span aria-hidden className="absolute top-7 bottom-0 left-3.5 w-px bg-line" />
          )}
          <span
            aria-hidden
            className={classNames(
              'flex size-7 shrink-0 items-center justify-center rounded-full border text-xs font-semibold',
              MARKS[step.state],
            )}
          >
            {step.state === 'done' ? <Check size={16} /> : at + 1}
          </span>
          <div className="min-w-0 pt-0.5">
            <p
              className={classNames(
                step.state === 'now' && 'font-semibold',
                step.state === 'later' && 'text-muted',
              )}
            >
              {step.label} <span className="sr-only">({said[step.state]})</span>
            </p>
            {step.note && <div className="text-sm text-muted">{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

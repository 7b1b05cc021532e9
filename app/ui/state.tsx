import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { CircleAlert, CircleCheck, CircleDashed, CircleX, Clock, Info } from './icons';

export type Tone = 'done' | 'attention' | 'wrong' | 'waiting' | 'none' | 'accent';

const ICONS = {
  done: CircleCheck,
  attention: CircleAlert,
  wrong: CircleX,
  waiting: Clock,
  none: CircleDashed,
  accent: Info,
} as const satisfies Record<Tone, unknown>;

const COLOURS: Record<Tone, string> = {
  done: 'bg-done-soft text-done',
  attention: 'bg-attention-soft text-attention',
  wrong: 'bg-wrong-soft text-wrong',
  waiting: 'bg-sunken text-muted',
  none: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
};

/** A state as an icon and a word: never by colour alone. */
export function State({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        COLOURS[tone],
      )}
    >
      <Icon size={14} className="shrink-0" />
      {children}
    </span>
  );
}

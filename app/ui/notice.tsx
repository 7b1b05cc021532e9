import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { CircleAlert, CircleCheck, CircleX, Info } from './icons';

type Tone = 'info' | 'done' | 'attention' | 'wrong';

const ICONS = { info: Info, done: CircleCheck, attention: CircleAlert, wrong: CircleX } as const;

const COLOURS: Record<Tone, string> = {
  info: 'border-accent bg-accent-soft',
  done: 'border-done bg-done-soft',
  attention: 'border-attention bg-attention-soft',
  wrong: 'border-wrong bg-wrong-soft',
};

const MARKS: Record<Tone, string> = {
  info: 'text-accent',
  done: 'text-done',
  attention: 'text-attention',
  wrong: 'text-wrong',
};

/** Something to know, with what to do about it. What went wrong is announced to screen readers at once. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
}) {
  const Icon = ICONS[tone];
  return (
    <div
      role={tone === 'wrong' ? 'alert' : 'status'}
      className={classNames('flex gap-3 rounded-md border-l-4 px-4 py-3', COLOURS[tone])}
    >
      <Icon size={20} className={classNames('mt-0.5 shrink-0', MARKS[tone])} />
      <div className="min-w-0 max-w-[70ch]">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

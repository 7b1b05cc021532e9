import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** The body of a page: `wide` for dense tables and plans, `reading` for one question at a time. */
export function Page({ width = 'wide', children }: { width?: 'wide' | 'reading'; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'mx-auto flex w-full flex-col in-data-[shell=rail]:mx-0 gap-6 px-4 py-6 sm:px-8 sm:py-8',
        // Under a top bar a page stands as wide as the bar, and its reading column at the bar's left edge.
        'in-data-[shell=bar]:max-w-6xl',
        width === 'wide' ? 'max-w-[90rem]' : 'max-w-3xl in-data-[shell=bar]:*:max-w-3xl',
      )}
    >
      {children}
    </div>
  );
}

/** One title, one main action. */
export function PageHeader({
  title,
  above,
  intro,
  action,
}: {
  title: ReactNode;
  above?: ReactNode;
  intro?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        {above && <div className="mb-1 text-sm text-muted">{above}</div>}
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {intro && <p className="mt-1 max-w-[70ch] text-muted">{intro}</p>}
      </div>
      {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
    </header>
  );
}

export function Section({
  id,
  title,
  intro,
  action,
  children,
}: {
  /** For links that lead to it. */
  id?: string;
  title: ReactNode;
  intro?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} className="flex scroll-mt-20 flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
          {intro && <p className="max-w-[70ch] text-sm text-muted">{intro}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

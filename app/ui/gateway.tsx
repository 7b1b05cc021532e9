import type { ReactNode } from 'react';

/** One narrow column for one thing to do before coming in. */
export function Gateway({
  title,
  intro,
  children,
}: {
  title: ReactNode;
  intro?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6 px-4 py-10 sm:py-16">
      <header>
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {intro && <p className="mt-2 text-muted">{intro}</p>}
      </header>
      {children}
    </div>
  );
}

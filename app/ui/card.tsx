import type { ReactNode } from 'react';
import { classNames } from './class-names';

export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={classNames('rounded-lg border border-line bg-raised p-5', className)}>{children}</div>
  );
}

export function Cards({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-2 sm:gap-4 xl:grid-cols-4">{children}</div>;
}

/** One figure with its name; `note` says what it is measured against or what happens next. */
export function Stat({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <Card className="flex min-w-0 flex-col gap-1 max-sm:p-3">
      <p className="text-sm text-muted">{label}</p>
      <p className="text-lg font-semibold tracking-tight [overflow-wrap:anywhere] tabular-nums sm:text-xl">
        {value}
      </p>
      {note && <p className="text-xs text-muted">{note}</p>}
    </Card>
  );
}

export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-lg border border-dashed border-edge px-6 py-10 sm:items-center sm:text-center">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-[60ch] text-muted">{children}</div>}
      {action}
    </div>
  );
}

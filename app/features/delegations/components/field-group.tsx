import type { ReactNode } from 'react';

/** Fields that belong together, with what they come to, what is wrong with them, and a box that takes them away. */
export function FieldGroup({
  name,
  legend,
  remove,
  told,
  error,
  children,
}: {
  name: string;
  legend: string;
  /** The words of the box; null where there is nothing to take away. */
  remove: string | null;
  told?: string | null;
  error?: string;
  children: ReactNode;
}) {
  return (
    <fieldset
      id={`field-${name}`}
      aria-describedby={error ? `field-${name}-error` : undefined}
      className="rounded-lg border border-line bg-raised p-4 pt-2"
    >
      <legend className="px-1 font-medium">{legend}</legend>
      {children}
      {error && (
        <p id={`field-${name}-error`} className="mt-2 text-sm font-medium text-wrong">
          {error}
        </p>
      )}
      {(told || remove) && (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm text-muted">
          <span>{told}</span>
          {remove && (
            <label className="flex items-center gap-2">
              <input type="checkbox" name={`${name}.remove`} className="size-5 accent-accent" />
              {remove}
            </label>
          )}
        </div>
      )}
    </fieldset>
  );
}

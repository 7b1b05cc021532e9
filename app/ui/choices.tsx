import type { ReactNode } from 'react';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

type ChoicesProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  choices: readonly Choice[];
  /** The values chosen at first. */
  chosen?: readonly string[];
  /** "one" draws radio buttons, "many" boxes to tick. */
  pick: 'one' | 'many';
  required?: boolean;
};

export function Choices({ name, legend, hint, error, choices, chosen = [], pick, required }: ChoicesProps) {
  const id = `field-${name}`;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset id={id} aria-describedby={described} className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} className="flex items-start gap-3">
          <input
            type={pick === 'one' ? 'radio' : 'checkbox'}
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            required={pick === 'one' ? required : undefined}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>
            {choice.label}
            {choice.hint && <span className="block text-sm text-muted">{choice.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-wrong">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** A single box to tick. */
export function Checkbox({
  name,
  label,
  hint,
  value = 'on',
  checked = false,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  checked?: boolean;
}) {
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}

import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useT } from '#app/i18n/react';

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, in the reader's words. */
  error?: string;
};

const fieldId = (name: string) => `field-${name.replaceAll(/[^\w-]/g, '-')}`;

/** What a control must carry so that its label, hint and error are read with it. */
const described = ({ name, hint, error }: FieldProps) => ({
  id: fieldId(name),
  name,
  'aria-invalid': error ? true : undefined,
  'aria-describedby':
    [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean).join(' ') ||
    undefined,
});

function Frame({
  field,
  required,
  children,
}: {
  field: FieldProps;
  required?: boolean;
  children: ReactNode;
}) {
  const t = useT();
  const id = fieldId(field.name);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {field.label}
        {required === false && <span className="font-normal text-muted"> ({t('ui.optional')})</span>}
      </label>
      {field.hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {field.hint}
        </p>
      )}
      {children}
      {field.error && (
        <p id={`${id}-error`} className="text-sm font-medium text-wrong">
          {field.error}
        </p>
      )}
    </div>
  );
}

/** One line of text. `required={false}` marks it optional; left out, nothing is said. */
export function TextField({
  label,
  hint,
  error,
  name,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const field = { label, hint, error, name };
  return (
    <Frame field={field} required={rest.required}>
      <input className="control" {...rest} {...described(field)} />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  name,
  rows = 4,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = { label, hint, error, name };
  return (
    <Frame field={field} required={rest.required}>
      <textarea className="control" rows={rows} {...rest} {...described(field)} />
    </Frame>
  );
}

export function Select({
  label,
  hint,
  error,
  name,
  children,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const field = { label, hint, error, name };
  return (
    <Frame field={field} required={rest.required}>
      <select className="control" {...rest} {...described(field)}>
        {children}
      </select>
    </Frame>
  );
}

export function FileField({
  label,
  hint,
  error,
  name,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const field = { label, hint, error, name };
  return (
    <Frame field={field} required={rest.required}>
      <input
        className="control file:mr-3 file:rounded file:border-0 file:bg-accent-soft file:px-3 file:py-1 file:text-sm file:font-medium file:text-accent"
        {...rest}
        type="file"
        {...described(field)}
      />
    </Frame>
  );
}

/** Where the error summary sends the reader. */
export const fieldAnchor = (name: string) => `#${fieldId(name)}`;

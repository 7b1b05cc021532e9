import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { Problem } from '#app/domain/shared/problem';

/** What was typed, to be shown again with what is wrong. Files and secrets are not kept. */
export type Typed = Record<string, string>;

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[]; typed: Typed };

/**
 * Strings of a form → domain values by a zod schema (empty means absent; "a.b" and "a[0]" nest). A schema's own message in
 * capitals is a problem's code; otherwise an absent field is REQUIRED and a wrong one INVALID.
 */
export function parseForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): Parsed<z.output<Schema>> {
  const submission = parseWithZod(form, { schema });
  if (submission.status === 'success') return { ok: true, value: submission.value };
  const problems = Object.entries(submission.error ?? {}).map(([field, messages]) => ({
    code: codeOf(messages?.[0] ?? ''),
    field: field || undefined,
  }));
  return { ok: false, problems, typed: typedIn(form) };
}

const codeOf = (message: string): string => {
  if (/^[A-Z][A-Z0-9_]+$/.test(message)) return message;
  return message.includes('received undefined') ? 'REQUIRED' : 'INVALID';
};

/** The text fields of a form, without passwords. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !/password/i.test(name)) typed[name] = value;
  }
  return typed;
}

/**
 * A refusal that a person can cause. It is a value, never an exception: `code` is worded in i18n under
 * `problem.<code>`, `field` names the form field or column, `at` the place (record, booth, metre), `params` fill the words.
 */
export type Problem = {
  code: string;
  field?: string;
  at?: string;
  params?: Record<string, string | number>;
};

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems,
});

import type { RuleOutcome } from '#app/domain/funding/assess-rules';
import type { Locale } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';
import type { Formats } from '#app/i18n/formats';
import { isMessageKey, type Params, type Translate, wordProblem } from '#app/i18n/translator';

/** A rule as it came out, in the reader's words. */
export function wordRule(t: Translate, f: Formats, { rule, outcome, params }: RuleOutcome): string {
  const key = `aid.rule.${rule}.${outcome}`;
  return isMessageKey(key) ? t(key, written(f, params)) : wordRuleName(t, rule);
}

export function wordRuleName(t: Translate, rule: string): string {
  const key = `aid.rule.${rule}`;
  return isMessageKey(key) ? t(key) : rule;
}

/** A refusal about aid, in the reader's words. */
export const wordAidProblem = (t: Translate, f: Formats, problem: Problem): string =>
  wordProblem(t, writtenProblem(t, f, problem));

/** A refusal with its rules by name, its amounts as money and its days as the reader writes them. */
export function writtenProblem(t: Translate, f: Formats, problem: Problem): Problem {
  const { rules } = problem.params ?? {};
  const names = typeof rules === 'string' ? rules.split(', ').filter(Boolean) : [];
  const named: Params = names.length > 0 ? { rules: f.list(names.map((rule) => wordRuleName(t, rule))) } : {};
  return { ...problem, params: { ...written(f, problem.params), ...named } };
}

/** Params ending in Cents are money, those ending in On days; an open end is a dash. */
function written(f: Formats, params: Params = {}): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name.endsWith('Cents')) return [name, f.money({ cents: Number(value), currency: 'EUR' })];
      if (name.endsWith('On')) return [name, value === '' ? '–' : f.date(String(value), 'short')];
      return [name, value];
    }),
  );
}

/** An amount as it stands in a field to be typed over: "3994,96"; nothing for one that isn't known. */
export function eurosTyped(cents: number | null | undefined, locale: Locale): string {
  if (cents === null || cents === undefined) return '';
  const text = (cents / 100).toFixed(2);
  return locale === 'fr' ? text.replace('.', ',') : text;
}

import type { RuleOutcome } from '#app/domain/funding/assess-rules';
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

/** A refusal about aid: its rules by name, its amounts as money. */
export function wordAidProblem(t: Translate, f: Formats, problem: Problem): string {
  const { rules } = problem.params ?? {};
  const named: Params =
    typeof rules === 'string'
      ? {
          rules: f.list(
            rules
              .split(', ')
              .filter(Boolean)
              .map((rule) => wordRuleName(t, rule)),
          ),
        }
      : {};
  return wordProblem(t, { ...problem, params: { ...written(f, problem.params), ...named } });
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

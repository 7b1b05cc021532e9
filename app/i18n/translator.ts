import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';
import { MESSAGES, type MessageKey } from './messages';

export type { MessageKey } from './messages';

export type Params = Record<string, string | number>;

export type Translate = (key: MessageKey, params?: Params) => string;

export const LOCALE_TAGS = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Locale, string>;

function makeTranslator(locale: Locale): Translate {
  const formats = new Map<MessageKey, IntlMessageFormat | string>();
  const formatOf = (key: MessageKey) => {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const text = MESSAGES[locale][key];
    const made = SYNTAX.test(text)
      ? new IntlMessageFormat(text, LOCALE_TAGS[locale], undefined, { ignoreTag: true })
      : text;
    formats.set(key, made);
    return made;
  };
  return (key, params) => {
    const format = formatOf(key);
    return typeof format === 'string' ? format : String(format.format(params));
  };
}

/** What ICU reads as more than itself: most messages are without. */
const SYNTAX = /[{}']/;

const translators = { fr: makeTranslator('fr'), en: makeTranslator('en') };

/** `t('season.title')`, `t('registrations.count', { count: 3 })`: ICU message format. */
export const translator = (locale: Locale): Translate => translators[locale];

export const isMessageKey = (text: string): text is MessageKey =>
  Object.values(MESSAGES).some((words) => Object.hasOwn(words, text));

/** The reader's words for a refusal: `problem.<CODE>` of any area. */
export function wordProblem(t: Translate, problem: Problem): string {
  const key = `problem.${problem.code}`;
  return isMessageKey(key)
    ? t(key, worded(t, problem.params))
    : t('problem.unworded', { code: problem.code });
}

const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Times that a clock on a wall shows, and whose clocks those are, as people write them. */
const worded = (t: Translate, params: Params = {}): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'zone' ? cityOf(String(value)) : timeIn(t, value),
    ]),
  );

/** A time as it was typed may be none that a calendar has: it is worded, never reckoned with. */
function timeIn(t: Translate, value: string | number): string | number {
  const [, year, month, day, hour, minute] = LOCAL_TIME.exec(String(value)) ?? [];
  if (!year || !month || !day || !hour || !minute) return value;
  return t('ui.local-time', { year, month, day, hour: Number(hour), minute });
}

/** "Hong Kong" for Asia/Hong_Kong. */
const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

import type { Locale } from '#app/domain/shared/dates';
import { isLocale } from '#app/i18n/locale';
import { type Given, Misused } from './command';
import { terminalLocale } from './words';

/** The language of `--lang`, else that of the terminal. */
export function localeOf(given: Given): Locale {
  const lang = given.text('lang') ?? terminalLocale;
  if (!isLocale(lang)) throw new Misused(`--lang is fr or en, not “${lang}”`);
  return lang;
}

import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import type { Money } from '#app/domain/shared/money';
import { LOCALE_TAGS } from './translator';

type MonthStyle = 'short' | 'long';
type DateStyle = 'short' | 'medium' | 'long' | 'full';

const NBSP = '\u00a0';

const DATE_STYLES = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Numbers, money, days and times as the reader's language writes them. Times are those of the given IANA zone. */
export type Formats = {
  number: (value: number, decimals?: number) => string;
  percent: (ratio: number, decimals?: number) => string;
  area: (squareMetres: number) => string;
  money: (money: Money) => string;
  date: (day: LocalDate, style?: DateStyle) => string;
  /** "mars 2027", of "2027-03"; `short` is "mars" alone. */
  month: (month: string, style?: MonthStyle) => string;
  dateRange: (from: LocalDate, to: LocalDate) => string;
  dateOf: (at: Instant, zone: string, style?: DateStyle) => string;
  time: (at: Instant, zone: string) => string;
  dateTime: (at: Instant, zone: string, style?: DateStyle) => string;
  list: (items: readonly string[]) => string;
};

function makeFormats(locale: Locale): Formats {
  const tag = LOCALE_TAGS[locale];
  const numbers = keptBy((decimals: number | undefined) => {
    return new Intl.NumberFormat(tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals ?? 2,
    });
  });
  const percents = keptBy((digits: number) => {
    return new Intl.NumberFormat(tag, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  });
  const monies = keptBy((currency: string) => {
    const format = new Intl.NumberFormat(tag, { style: 'currency', currency });
    const unit = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
    return (cents: number) => format.format(cents / unit);
  });
  const daysIn = keptBy((timeZone: string) =>
    keptBy((style: DateStyle) => new Intl.DateTimeFormat(tag, { ...DATE_STYLES[style], timeZone })),
  );
  const months = keptBy((style: MonthStyle) => {
    const year = style === 'long' ? ({ year: 'numeric' } as const) : {};
    return new Intl.DateTimeFormat(tag, { month: style, ...year, timeZone: 'UTC' });
  });
  const ranges = keptBy((days: string) => {
    const [from = '', to = ''] = days.split(' ');
    return withPlainDash(daysIn('UTC')('medium').formatRange(noonUtc(from), noonUtc(to)));
  });
  const lists = new Intl.ListFormat(tag);
  const number = (value: number, decimals?: number) => numbers(decimals).format(value);
  const date = (day: LocalDate, style: DateStyle = 'medium') => daysIn('UTC')(style).format(noonUtc(day));
  const dateOf = (at: Instant, zone: string, style: DateStyle = 'medium') =>
    daysIn(zone)(style).format(momentOf(at));
  const clocks = keptBy((timeZone: string) => new Intl.DateTimeFormat('en-GB', { ...CLOCK, timeZone }));
  const time = (at: Instant, zone: string) => {
    const [hour = '', minute = ''] = clocks(zone).format(momentOf(at)).split(':');
    return locale === 'fr' ? `${Number(hour)}${NBSP}h${NBSP}${minute}` : `${hour}:${minute}`;
  };
  return {
    number,
    percent: (ratio, decimals = 0) => percents(decimals).format(ratio),
    area: (squareMetres) => `${number(squareMetres)}${NBSP}m²`,
    money: ({ cents, currency }) => monies(currency)(cents),
    date,
    month: (month, style = 'long') => months(style).format(noonUtc(`${month}-15`)),
    dateRange: (from, to) => ranges(`${from} ${to}`),
    dateOf,
    time,
    dateTime: (at, zone, style) => `${dateOf(at, zone, style)}, ${time(at, zone)}`,
    list: (items) => lists.format(items),
  };
}

/** Servers and browsers set other spaces around a range's dash; one page must not say it in two ways. */
const withPlainDash = (range: string) =>
  range.replace(/^(\d+)\s?–\s?(\d+ )/, '$1–$2').replace(/\s–\s/, `${NBSP}– `);

const MANY = 1000;

/** Intl's formatters are slow to make, and so are ranges of days: each is made once. */
function keptBy<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    if (kept.size >= MANY) kept.clear();
    kept.set(key, made);
    return made;
  };
}

const noonUtc = (day: LocalDate) => Date.parse(`${day}T12:00:00Z`);
const momentOf = (at: Instant) => Date.parse(at);

const made = { fr: makeFormats('fr'), en: makeFormats('en') };

export const formatsOf = (locale: Locale): Formats => made[locale];

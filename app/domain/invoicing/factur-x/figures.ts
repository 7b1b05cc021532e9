import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents, Decimal } from '#app/domain/shared/money';
import { type Element, group, leaf } from './xml';

/** "7074.00"; two places always, as the rules want at most two and people compare by eye. */
export function amount(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "20.00" */
export function percentage(value: Decimal): string {
  const [whole = '0', places = ''] = value.split('.');
  return `${whole}.${places.padEnd(2, '0')}`;
}

export const compactDate = (date: LocalDate): string => date.replaceAll('-', '');

/** A day in the form that CII dates have, 102 being "CCYYMMDD". */
export function dateOf(name: string, date: LocalDate | undefined, prefix = 'udt'): Element | undefined {
  if (date === undefined) return undefined;
  return group(name, leaf(`${prefix}:DateTimeString`, compactDate(date), { format: '102' }));
}

import { type Cents, type Decimal, percentOfShare } from '#app/domain/shared/money';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code: "EUR", "HKD". */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

const digits = new Map<string, number>();

/** Decimal places of a currency's minor unit (ISO 4217): 2 for EUR, 0 for JPY and KRW, 3 for BHD. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return found;
}

/** Minor units of a currency in euro cents, half-up: ¥16 000 at 160 yen for a euro are 10 000. */
export function inEuroCents(cents: Cents, currency: string, unitsPerEuro: Decimal): Cents {
  const whole = String(10 ** minorDigits(currency));
  return percentOfShare(cents * 100, '100', '1', timesWhole(unitsPerEuro, whole));
}

const timesWhole = (units: Decimal, ten: string): Decimal => {
  const places = ten.length - 1;
  const [whole = '0', fraction = ''] = units.split('.');
  const moved = `${whole}${fraction.slice(0, places).padEnd(places, '0')}`;
  const rest = fraction.slice(places);
  return rest ? `${moved}.${rest}` : moved;
};

/**
 * A decimal as minor units of a currency: "12.5" in EUR is 1250. Null when it is no decimal, has more places than the
 * currency (zeros at its end are none), or is beyond thirteen digits.
 */
export function minorUnits(text: string, currency: string): Cents | null {
  const places = minorDigits(currency);
  const match = /^([+-]?)(\d{1,13})(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const exact = fraction.replace(/0+$/, '');
  if (exact.length > places) return null;
  const units = Number(whole + exact.padEnd(places, '0'));
  return sign === '-' && units !== 0 ? -units : units;
}

/**
 * An amount as people type it, in minor units: "1 234,56", "-12.5", "1.234,56 €". The last sign before digits is the mark of
 * cents where both signs stand there; null for what is no amount of this currency.
 */
export function minorUnitsTyped(text: string, currency: string): Cents | null {
  const tight = text.replace(/[\s\u00a0\u202f'’€]/g, '').replace(/\u2212/g, '-');
  const comma = tight.lastIndexOf(',') > tight.lastIndexOf('.');
  const plain = comma ? tight.replace(/\./g, '').replace(',', '.') : tight.replace(/,/g, '');
  return minorUnits(plain, currency);
}

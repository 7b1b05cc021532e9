import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import type { Cents, Decimal } from '#app/domain/shared/money';

/** A positive surface as a decimal, without its unit or needless zeros: "24,0 m²" → "24"; undefined when it is none. */
export function areaOf(text: string): Decimal | undefined {
  const match = /^(\d{1,6})(?:[.,](\d{1,4}))?$/.exec(text.replace(/\s*(?:m²|m2|m)$/i, ''));
  if (!match) return undefined;
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const area = fraction ? `${whole}.${fraction}` : whole;
  return Number(area) > 0 ? area : undefined;
}

/** dd/mm/yyyy or yyyy-mm-dd, a day that exists: → yyyy-mm-dd. */
export function dayOf(text: string): LocalDate | undefined {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : text;
  return isLocalDate(iso) ? iso : undefined;
}

/** A number with comma or point, spaces between thousands allowed; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return /^-?\d{1,13}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

/** Euros with at most two decimals → cents. */
export function centsOf(text: string): Cents | undefined {
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s/g, ''));
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** "2019:9 | 2022:18" → [["2019", "9"], ["2022", "18"]]; undefined when an item is not key:number. */
export function pairsOf(text: string): [key: string, number: string][] | undefined {
  const pairs: [string, string][] = [];
  for (const item of itemsOf(text)) {
    const match = /^([^:]+):\s*(\d{1,12}(?:[.,]\d{1,4})?)$/.exec(item);
    if (!match) return undefined;
    pairs.push([(match[1] ?? '').trim(), (match[2] ?? '').replace(',', '.')]);
  }
  return pairs;
}

/** Items between " | ", without empty ones. */
export const itemsOf = (text: string): string[] =>
  text
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** "oui" and "o" are true, "non", "n" and nothing false; undefined when it is none of them. */
export function yesOrNo(text: string): boolean | undefined {
  const answer = text.toLowerCase();
  if (answer === 'oui' || answer === 'o') return true;
  return answer === 'non' || answer === 'n' || answer === '' ? false : undefined;
}

/** Exactly one @ between two parts that are not empty, and no space. */
export const isEmail = (text: string): boolean => /^[^@\s]+@[^@\s]+$/.test(text);

/**
 * Text that a spreadsheet would run as a formula: it begins with = or @, or with + or − and is neither a number nor a
 * telephone number. It stays text here; every export neutralises it.
 */
export const isFormula = (text: string): boolean =>
  /^[=@]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s.,()-]*\d[\d\s.,()-]*$/.test(text));

import { isCurrency, minorUnits } from '#app/domain/accounting/cost-currency';
import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import { type Cents, type Decimal, isDecimal } from '#app/domain/shared/money';
import type { Problem } from '#app/domain/shared/problem';
import { first, textAt, type XmlNode } from './supplier-xml';

export type Fields = {
  problems: Problem[];
  /** Text that must be there. */
  needed: (node: XmlNode | undefined, path: string, term: string) => string;
  amount: (node: XmlNode | undefined, path: string, term: string) => Cents | null;
  neededAmount: (node: XmlNode | undefined, path: string, term: string) => Cents;
  decimal: (node: XmlNode | undefined, path: string, term: string) => Decimal | null;
  day: (node: XmlNode | undefined, path: string, term: string) => LocalDate | null;
};

const LONGEST = 200;

/**
 * Reads fields of an invoice in one currency and collects what is wrong with them, each by its EN 16931 term:
 * SUPPLIER_FIELD_MISSING, SUPPLIER_FIELD_LONG, SUPPLIER_AMOUNT, SUPPLIER_DAY.
 */
export function fieldsIn(currency: string): Fields {
  const problems: Problem[] = [];
  const wrong = (code: string, term: string, value = '') => {
    problems.push({ code, params: { term, value: value.slice(0, 40) } });
  };
  const needed: Fields['needed'] = (node, path, term) => {
    const text = textAt(node, path) ?? '';
    if (text === '') wrong('SUPPLIER_FIELD_MISSING', term);
    if (text.length > LONGEST) wrong('SUPPLIER_FIELD_LONG', term);
    return text;
  };
  const amount: Fields['amount'] = (node, path, term) => {
    const text = textAt(node, path);
    if (text === null) return null;
    const cents = minorUnits(text, isCurrency(currency) ? currency : 'EUR');
    if (cents === null) wrong('SUPPLIER_AMOUNT', term, text);
    return cents;
  };
  return {
    problems,
    needed,
    amount,
    neededAmount: (node, path, term) => {
      if (textAt(node, path) === null) wrong('SUPPLIER_FIELD_MISSING', term);
      return amount(node, path, term) ?? 0;
    },
    decimal: (node, path, term) => {
      const text =
        textAt(node, path)
          ?.replace(/^\+/, '')
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, '') ?? null;
      if (text === null || isDecimal(text)) return text;
      wrong('SUPPLIER_AMOUNT', term, text);
      return null;
    },
    day: (node, path, term) => {
      const found = first(node, path);
      if (!found) return null;
      const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(found.text) ?? [];
      const date = `${year}-${month}-${day}`;
      if (isLocalDate(date)) return date;
      wrong('SUPPLIER_DAY', term, found.text);
      return null;
    },
  };
}

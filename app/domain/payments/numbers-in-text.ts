import { referredBy } from './creditor-reference';

/** How surely a text names an invoice: by a reference with check digits, by its whole number, or by parts of it. */
export type Naming = 'REFERENCE' | 'NUMBER' | 'LIKE_NUMBER';

export type NumberIndex = {
  /** "FA202600042" → key. */
  whole: ReadonlyMap<string, string>;
  /** "FA|2026|42" and "|2026|42" → keys. */
  parts: ReadonlyMap<string, readonly string[]>;
  lengths: readonly number[];
  /** "FA", "AC", "AV": what may stand before a year. */
  series: ReadonlySet<string>;
};

const core = (text: string): string => text.replace(/[^0-9a-z]/gi, '').toUpperCase();

/** Invoice numbers by what people and banks make of them; `numbers` gives each its key. */
export function indexNumbers(
  numbers: readonly { key: string; number: string }[],
  series: ReadonlySet<string>,
): NumberIndex {
  const whole = new Map<string, string>();
  const parts = new Map<string, string[]>();
  for (const { key, number } of numbers) {
    whole.set(core(number), key);
    const [, own = '', year = '', position = ''] = PARTS.exec(number.toUpperCase()) ?? [];
    if (!year) continue;
    for (const prefix of [own, '']) {
      const name = `${prefix}|${year}|${Number(position)}`;
      parts.set(name, [...(parts.get(name) ?? []), key]);
    }
  }
  return { whole, parts, lengths: [...new Set([...whole.keys()].map(({ length }) => length))], series };
}

const PARTS = /^([A-Z]+)\W*(20\d\d)\W*(\d+)$/;

/** The series that numbers are of: "FA-2026-00042" is of "FA". */
export const seriesOf = (numbers: readonly string[]): Set<string> =>
  new Set(numbers.flatMap((number) => PARTS.exec(number.toUpperCase())?.[1] ?? []));

/**
 * The invoices that a text names, each with how surely: "RF39 FA20 2600 042" by a reference, "fa 2026 00042" and
 * "FA202600042" by the whole number, "2026-42" by parts of it. In the order in which they stand.
 */
export function namedIn(text: string, index: NumberIndex): { key: string; by: Naming }[] {
  const found = new Map<string, Naming>();
  const add = (key: string | undefined, by: Naming) => {
    if (key !== undefined && !found.has(key)) found.set(key, by);
  };
  for (const reference of referencesIn(text)) add(index.whole.get(reference), 'REFERENCE');
  for (const key of wholeNumbersIn(text, index)) add(key, 'NUMBER');
  for (const keys of likeNumbersIn(text, index)) for (const key of keys) add(key, 'LIKE_NUMBER');
  return [...found].map(([key, by]) => ({ key, by }));
}

/** RF references in free text, printed in fours or not. */
function referencesIn(text: string): string[] {
  const found: string[] = [];
  for (const { index } of text.matchAll(/RF\s?\d\s?\d/gi)) {
    const following = text.slice(index, index + 40).split(/[^0-9a-z ]/i)[0] ?? '';
    const words = following.split(' ');
    for (let count = words.length; count > 0; count -= 1) {
      const referred = referredBy(words.slice(0, count).join(''));
      if (referred === undefined) continue;
      found.push(referred);
      break;
    }
  }
  return found;
}

/** Whole numbers whatever stands between their signs; a digit right behind would make it another number. */
function wholeNumbersIn(text: string, { whole, lengths }: NumberIndex): string[] {
  const places = text.split('').flatMap((sign, at) => (/[0-9a-z]/i.test(sign) ? [at] : []));
  const plain = places.map((at) => (text[at] ?? '').toUpperCase()).join('');
  const found: string[] = [];
  for (let from = 0; from < plain.length; from += 1) {
    for (const length of lengths) {
      const key = whole.get(plain.slice(from, from + length));
      if (key === undefined) continue;
      const last = places[from + length - 1] ?? 0;
      if (!/\d/.test(text[last + 1] ?? '')) found.push(key);
    }
  }
  return found;
}

const LIKE_NUMBER =
  /(?:\b([A-Z]{2,4})[^0-9A-Z]{0,3})?(?<!\d)(20\d\d)[^0-9A-Z]{1,3}0*(\d{1,6})(?!\d|[-/.]\d)/gi;

/** Numbers without their zeros or their series: "AC 2026-12", "2026/12". Dates look like the second, so it must stand alone. */
function likeNumbersIn(text: string, { parts, series }: NumberIndex): (readonly string[])[] {
  return [...text.matchAll(LIKE_NUMBER)].flatMap(([, before = '', year = '', position = '']) => {
    const own = series.has(before.toUpperCase()) ? before.toUpperCase() : '';
    const named = parts.get(`${own}|${year}|${Number(position)}`);
    return named ? [named] : [];
  });
}

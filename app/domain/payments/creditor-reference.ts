const LONGEST = 21;

/**
 * The RF creditor reference of an invoice number (ISO 11649): letters and digits alone, with two check digits before them:
 * "FA-2026-00042" → "RF39FA202600042". Undefined when the number has none, or more than 21.
 */
export function creditorReference(number: string): string | undefined {
  const core = number.replace(/[^0-9a-z]/gi, '').toUpperCase();
  if (core.length === 0 || core.length > LONGEST) return undefined;
  return `RF${String(98 - remainderOf(`${core}RF00`)).padStart(2, '0')}${core}`;
}

/** What an RF reference refers to, "FA202600042", when its check digits are right; spaces and case don't matter. */
export function referredBy(reference: string): string | undefined {
  const plain = reference.replace(/\s/g, '').toUpperCase();
  if (!/^RF\d{2}[0-9A-Z]{1,21}$/.test(plain)) return undefined;
  return remainderOf(plain.slice(4) + plain.slice(0, 4)) === 1 ? plain.slice(4) : undefined;
}

/** Modulo 97 of a text whose letters stand for 10 (A) to 35 (Z), digit by digit: the whole number would not be exact. */
function remainderOf(text: string): number {
  const digits = [...text].map((sign) => Number.parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

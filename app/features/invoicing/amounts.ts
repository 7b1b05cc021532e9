import { MOST_CENTS } from '#app/domain/shared/figures';
import type { Cents } from '#app/domain/shared/money';

/** "1 234,50", "1234.5 €" → cents; undefined for anything with a third decimal, below zero or beyond belief. */
export function centsTyped(text: string): Cents | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const parts = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!parts) return undefined;
  const cents = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return cents <= MOST_CENTS ? cents : undefined;
}

import type { Cents } from '#app/domain/shared/money';

/**
 * An amount as people and banks write it, in cents: "1 234,56", "-1.234,56 €", "1,234.56", "+12", "(12,00)". The last sign
 * with one or two digits behind it marks the cents; "1,234" alone may mean either, so it is undefined like anything else.
 */
export function centsIn(text: string): Cents | undefined {
  const tight = text
    .replace(/[\s\u00a0\u202f'’]|€|EUR$/g, '')
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/\u2212/g, '-');
  const match = /^([+-]?)(\d{1,3}(?:[.,]?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(tight);
  const whole = match?.[2]?.replace(/[.,]/g, '') ?? '';
  if (!match || whole.length > 13 || /^[+-]?\d{1,3}[.,]\d{3}$/.test(tight)) return undefined;
  const cents = Number(whole) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -cents : cents;
}

import type { Reason } from '#app/domain/allocation/explain';
import type { Formats } from '#app/i18n/formats';
import { isMessageKey, type Translate } from '#app/i18n/translator';

/** One reason in the reader's words, areas with their unit. */
export function wordReason(
  t: Translate,
  f: Pick<Formats, 'area' | 'date'>,
  { code, params }: Reason,
): string {
  const key = `allocation.reason.${code}`;
  if (!isMessageKey(key)) return code;
  const shown = Object.entries(params).map(([name, value]) => {
    if (name === 'price') return [name, wordPrice(t, String(value))];
    if (name === 'on') return [name, wordDay(f, value)];
    return [name, AREAS.has(name) && typeof value === 'number' ? f.area(value) : value];
  });
  return t(key, { metres: FIRST_DISTANCE, ...Object.fromEntries(shown) });
}

/** The day of a ban, which has none in a what-if. */
export const wordDay = (f: Pick<Formats, 'date'>, on: string | number): string =>
  on === 'unsaid' ? on : f.date(String(on));

/** Reasons kept before the distance between competitors could be set don't name it. */
const FIRST_DISTANCE = 1;

const AREAS = new Set(['area', 'wished', 'limit', 'min', 'max']);

/** Why a price list has no price, as half a sentence. */
export function wordPrice(t: Translate, code: string): string {
  const key = `allocation.price.${code}`;
  return isMessageKey(key) ? t(key) : t('allocation.price.other', { code });
}

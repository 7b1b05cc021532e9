import type { Reason } from '#app/domain/allocation/explain';
import type { Formats } from '#app/i18n/formats';
import { useFormats, useT } from '#app/i18n/react';
import { isMessageKey, type Translate } from '#app/i18n/translator';

/** Why a firm got what it got, in sentences; what is beyond the first stays folded until asked for. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useT();
  const f = useFormats();
  const [first, ...rest] = reasons;
  if (!first) return null;
  if (rest.length === 0) return wordReason(t, f, first);
  return (
    <details className="max-w-[60ch]">
      <summary className="cursor-pointer">
        {wordReason(t, f, first)}{' '}
        <span className="text-accent">{t('allocation.more', { count: rest.length })}</span>
      </summary>
      <ul className="mt-1 list-disc pb-1 pl-5 text-muted">
        {rest.map((reason) => (
          <li key={JSON.stringify(reason)}>{wordReason(t, f, reason)}</li>
        ))}
      </ul>
    </details>
  );
}

/** The same, all of them at once. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const t = useT();
  const f = useFormats();
  if (reasons.length === 0) return null;
  return (
    <ul className="list-disc pl-5 text-sm">
      {reasons.map((reason) => (
        <li key={JSON.stringify(reason)}>{wordReason(t, f, reason)}</li>
      ))}
    </ul>
  );
}

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

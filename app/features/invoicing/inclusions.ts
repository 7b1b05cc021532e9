import type { PriceList } from '#app/domain/invoicing/price-list';
import type { Locale } from '#app/domain/shared/dates';
import { isMessageKey, translator } from '#app/i18n/translator';

/** Spotlights come one to so many square metres; everything else is a flag, a count or a measure. */
const PER_3_M2 = 'spotsPer3m2';

/** What the price includes, in words: "Cloisons de 2,5 m", "3 chaises". A flag that is off, or a name unknown here, is left out. */
export function inclusionWords(list: PriceList, area: number, locale: Locale): string[] {
  const t = translator(locale);
  return Object.entries(list.inclusions).flatMap(([name, given]) => {
    const key = `invoicing.inclusion.${name}`;
    if (given === false || !isMessageKey(key)) return [];
    const value = name === PER_3_M2 ? Math.floor((area * Number(given)) / 3) : Number(given);
    return [t(key, { value })];
  });
}

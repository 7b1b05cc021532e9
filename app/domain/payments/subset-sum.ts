import type { Cents } from '#app/domain/shared/money';

/** 4,096 sets: beyond, a sum is met by chance as often as by meaning. */
const MOST = 12;

/**
 * The sets of two amounts or more that come to `sum` exactly, as places in `amounts` (cents, all > 0), those of fewest
 * amounts first; at most two, since two already leave the answer open. None where there are more than twelve amounts.
 */
export function subsetsThatSum(amounts: readonly Cents[], sum: Cents): number[][] {
  if (amounts.length > MOST) return [];
  const found: number[][] = [];
  for (let set = 1; set < 1 << amounts.length; set += 1) {
    const places = amounts.flatMap((_, at) => (set & (1 << at) ? [at] : []));
    if (places.length < 2) continue;
    if (places.reduce((total, at) => total + (amounts[at] ?? 0), 0) === sum) found.push(places);
  }
  return found.sort((a, b) => a.length - b.length).slice(0, 2);
}

import { assign } from '#app/domain/allocation/assignment';
import type { Field } from '../large/field';

/** Where the search begins: candidates worth trying, the best first, and prices of the registrations. */
type Beginning = { wanted: number[]; prices: Float64Array; boothPrices: Float64Array };

/**
 * The best placement, and its prices, if no two registrations mattered to one another and nobody took several booths:
 * an assignment. Any prices give a true bound; with few rules these give nearly the best one.
 */
export function beginWithoutRules(field: Field): Beginning {
  const byFirm: number[][] = Array.from({ length: field.registrations }, () => []);
  for (const candidate of new Set(field.candidatesAt.flat()))
    byFirm[field.registrationOf[candidate] ?? 0]?.push(candidate);
  const arcs = byFirm.map((own) => own.filter((candidate) => field.boothsOf[candidate]?.length === 1));
  const starts = new Int32Array(field.registrations + 1);
  for (const [firm, own] of arcs.entries()) starts[firm + 1] = (starts[firm] ?? 0) + own.length;
  const candidates = arcs.flat();
  const {
    arcs: taken,
    gains,
    prices,
  } = assign({
    starts,
    columns: Int32Array.from(candidates, (candidate) => field.boothsOf[candidate]?.[0] ?? 0),
    scores: Float64Array.from(candidates, (candidate) => field.scores[candidate] ?? 0),
    places: new Int32Array(field.booths).fill(1),
    must: new Uint8Array(field.registrations),
  });
  return {
    wanted: Array.from(taken).flatMap((arc) => candidates[arc] ?? []),
    prices: gains,
    boothPrices: prices,
  };
}

/** What each registration's best candidate is worth beside the prices of its booths, rules left aside. */
export function pricesOfRegistrations(field: Field, boothPrices: Float64Array): Float64Array {
  const prices = Float64Array.from(field.must, (must) => (must ? Number.NEGATIVE_INFINITY : 0));
  for (const candidate of new Set(field.candidatesAt.flat())) {
    let worth = field.scores[candidate] ?? 0;
    for (const booth of field.boothsOf[candidate] ?? []) worth -= boothPrices[booth] ?? 0;
    const firm = field.registrationOf[candidate] ?? 0;
    prices[firm] = Math.max(prices[firm] ?? 0, worth);
  }
  return prices;
}

import { assign } from '#app/domain/allocation/assignment';
import type { Field } from '../large/field';
import type { Wishes } from './polish';
import type { Web } from './web';

/**
 * The best assignment when every candidate is worth its score and what it would gain beside those that stand, as far as
 * they do (`shares` of candidates, 0 to 1; `dread`: what a place beside one that is forbidden costs). Over and over it settles on a placement that suits itself, as integer
 * projected fixed points do for quadratic assignment (Leordeanu, Hebert & Sukthankar 2009). Merged candidates stay as
 * they are. In the order of candidates; firms may be near one another that mustn't be.
 */
export function reassigned(
  field: Field,
  web: Web,
  wishes: Wishes,
  shares: Float64Array,
  dread: number,
): number[] {
  const taken = new Set<number>();
  const merged: number[] = [];
  const isSettled = wishes.map((own) => {
    const whole = own.find((one) => (field.boothsOf[one]?.length ?? 0) > 1 && (shares[one] ?? 0) > 0.5);
    const booths = field.boothsOf[whole ?? -1] ?? [];
    if (whole === undefined || booths.some((booth) => taken.has(booth))) return false;
    for (const booth of booths) taken.add(booth);
    merged.push(whole);
    return true;
  });
  const arcs = wishes.map((own, firm) =>
    isSettled[firm]
      ? []
      : own.filter((one) => field.boothsOf[one]?.length === 1 && !taken.has(field.boothsOf[one][0] ?? -1)),
  );
  const starts = new Int32Array(field.registrations + 1);
  for (const [firm, own] of arcs.entries()) starts[firm + 1] = (starts[firm] ?? 0) + own.length;
  const candidates = arcs.flat();
  const assigned = assign({
    starts,
    columns: Int32Array.from(candidates, (candidate) => field.boothsOf[candidate]?.[0] ?? 0),
    scores: Float64Array.from(candidates, (candidate) =>
      Math.round(worthBeside(field, web, shares, dread, candidate)),
    ),
    places: new Int32Array(field.booths).fill(1),
    must: new Uint8Array(field.registrations),
  });
  return [...merged, ...Array.from(assigned.arcs).flatMap((arc) => candidates[arc] ?? [])];
}

function worthBeside(field: Field, web: Web, shares: Float64Array, dread: number, candidate: number): number {
  const { starts, others, values } = web;
  const end = starts[candidate + 1] ?? 0;
  let worth = field.scores[candidate] ?? 0;
  for (let index = starts[candidate] ?? 0; index < end; index++) {
    const share = shares[others[index] ?? 0] ?? 0;
    if (share === 0) continue;
    const value = values[index] ?? 0;
    worth += share * (value === Number.NEGATIVE_INFINITY ? -dread : value);
  }
  return worth;
}

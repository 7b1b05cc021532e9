import type { Field } from './field';
import { EMPTY, type States } from './tree';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some parts of the plan, each grown around a booth drawn by chance: `share` of all booths together. */
export function drawBooths(field: Field, chance: () => number, parts: number, share: number): Set<number> {
  const beside = field.candidatesAt.map(() => new Set<number>());
  for (const { a, b } of field.edges) {
    beside[a]?.add(b);
    beside[b]?.add(a);
  }
  const drawn = new Set<number>();
  for (let part = 1; part <= parts; part++) {
    const full = Math.ceil((part * share * field.booths) / parts);
    const queue = [Math.floor(chance() * field.booths)];
    const seen = new Set(queue);
    for (const booth of queue) {
      if (drawn.size >= full) break;
      drawn.add(booth);
      for (const next of beside[booth] ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
    }
  }
  return drawn;
}

/**
 * The states left around a placement when only the `free` booths may change: the others hold what they hold. A merged
 * candidate stays if any booth of it does. The placement itself is always among the states.
 */
export function statesAround(field: Field, states: States, chosen: number[], free: Set<number>): States {
  const staying = chosen.filter((one) => !(field.boothsOf[one] ?? []).every((booth) => free.has(booth)));
  const settledFirms = new Set(staying.map((one) => field.registrationOf[one]));
  const holder = new Map(chosen.flatMap((one) => (field.boothsOf[one] ?? []).map((booth) => [booth, one])));
  const held = new Set(staying.flatMap((one) => field.boothsOf[one] ?? []));
  const mayMove = (candidate: number) =>
    candidate !== EMPTY &&
    !settledFirms.has(field.registrationOf[candidate]) &&
    (field.boothsOf[candidate] ?? []).every((booth) => free.has(booth) && !held.has(booth));
  return states.map((list, booth) => {
    const own = holder.get(booth);
    if (held.has(booth)) return own === undefined ? [] : [own];
    const movers = list.filter(mayMove);
    return own === undefined || movers.includes(own) ? [...movers, EMPTY] : [...movers, own, EMPTY];
  });
}

import type { Field } from './field';
import { searchPrices } from './prices';
import { Relaxation } from './relaxation';
import { EMPTY, type States, treeOf } from './tree';

export type Dive = {
  prices: Float64Array;
  /** Stops when so few candidates are left: a small problem, to be solved exactly. */
  few: number;
  stop: () => boolean;
};

/**
 * Narrows the states down to few candidates that make a good placement: prices are found again and again, and each
 * time the candidates with the best support are settled upon. Booths may always stay empty.
 */
export function dive(field: Field, from: States, { prices: given, few, stop }: Dive): States {
  let states = from.map((list) => [...list.filter((state) => state !== EMPTY), EMPTY]);
  let prices = given;
  const settled = new Set<number>();
  while (!stop()) {
    const open = states.reduce((sum, list) => sum + (list.length > 2 ? list.length - 1 : 0), 0);
    if (open <= few) break;
    const relaxation = new Relaxation(field, treeOf(field, states, MOST_CELLS));
    const found = searchPrices(field, relaxation, { prices, target: null, rounds: ROUNDS, pace: 0.5, stop });
    prices = found.prices;
    states = settle(field, states, settled, found.support);
  }
  return states;
}

const MOST_CELLS = 600_000;
const ROUNDS = 60;
const SURE = 0.85;
const LEAST_SHARE = 0.04;

function settle(field: Field, states: States, settled: Set<number>, support: Float64Array): States {
  const alive = new Set(states.flat());
  const open = [...alive].filter((state) => state !== EMPTY && !settled.has(state));
  open.sort((a, b) => (support[b] ?? 0) - (support[a] ?? 0) || a - b);
  const least = Math.max(3, Math.ceil(LEAST_SHARE * states.length));
  let count = 0;
  for (const candidate of open) {
    if (count >= least && (support[candidate] ?? 0) < SURE) break;
    if (!alive.has(candidate)) continue;
    settled.add(candidate);
    count++;
    for (const other of rivals(field, states, candidate)) alive.delete(other);
  }
  return states.map((list) => list.filter((state) => alive.has(state)));
}

/** All candidates that can't stand beside this one. */
function rivals(field: Field, states: States, candidate: number): number[] {
  const firm = field.registrationOf[candidate];
  const mine = field.boothsOf[candidate] ?? [];
  const inMyPlace = mine.flatMap((booth) => states[booth] ?? []);
  const ofMyFirm = states.flat().filter((other) => field.registrationOf[other] === firm);
  const forbidden = field.edges.flatMap(({ pairs }) =>
    pairs.flatMap(({ one, other, value }) =>
      value !== Number.NEGATIVE_INFINITY
        ? []
        : one === candidate
          ? [other]
          : other === candidate
            ? [one]
            : [],
    ),
  );
  return [...inMyPlace, ...ofMyFirm, ...forbidden].filter((other) => other !== candidate && other !== EMPTY);
}

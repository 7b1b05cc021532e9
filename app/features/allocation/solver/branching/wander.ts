import type { Field } from '../large/field';
import type { Placing } from './placing';
import type { Wishes } from './polish';

type Walk = {
  /** What placing each registration is worth, about. */
  prices: Float64Array;
  steps: number;
  /** How far below the best a choice may be at first, in points of score: that far is taken one time in e. */
  warmth: number;
  chance: () => number;
  /** Called whenever nobody waits for a place. */
  look: () => void;
};

/**
 * Walks from placement to placement: one registration at a time takes one of its wishes by chance, the better the
 * likelier, and whoever is in its way is next to choose, not the same wish again. Choices become stricter with time
 * (annealing, on placements that are whole but for those who wait).
 */
export function wander(field: Field, placing: Placing, wishes: Wishes, walk: Walk): void {
  const { prices, steps, chance, look } = walk;
  const most = wishes.reduce((longest, own) => Math.max(longest, own.length), 0);
  const odds = new Float64Array(most + 1);
  const lost = new Int32Array(wishes.length).fill(-1);
  const waiting: number[] = [];
  const cooling = COLD ** (1 / steps);
  let { warmth } = walk;
  for (let step = 0; step < steps; step++) {
    warmth *= cooling;
    const firm = waiting.pop() ?? Math.floor(chance() * wishes.length);
    const own = wishes[firm] ?? [];
    const current = placing.at[firm] ?? -1;
    if (current >= 0) placing.take(current);
    const price = prices[firm] ?? 0;
    const out = field.must[firm] ? NEVER : -price;
    let best = out;
    for (let turn = 0; turn < own.length; turn++) {
      const candidate = own[turn] ?? 0;
      const worth = candidate === lost[firm] ? NEVER : placing.worthForcing(candidate, prices) - price;
      odds[turn] = worth;
      if (worth > best) best = worth;
    }
    lost[firm] = -1;
    const candidate = draw(own, odds, best, out, warmth, chance());
    if (candidate >= 0) {
      for (const other of placing.inTheWay(candidate)) {
        const loser = field.registrationOf[other] ?? 0;
        placing.take(other);
        lost[loser] = other;
        waiting.push(loser);
      }
      placing.put(candidate);
    }
    if (waiting.length === 0) look();
  }
}

const NEVER = Number.NEGATIVE_INFINITY;
/** Of the first warmth, the last. */
const COLD = 0.27;

/** One of the wishes by their odds, −1: none. `drawn`: 0 to 1. */
function draw(
  own: number[],
  odds: Float64Array,
  best: number,
  out: number,
  warmth: number,
  drawn: number,
): number {
  if (best === NEVER) return -1;
  let sum = Math.exp((out - best) / warmth);
  for (let turn = 0; turn < own.length; turn++) {
    sum += Math.exp(((odds[turn] ?? 0) - best) / warmth);
    odds[turn] = sum;
  }
  const mark = drawn * sum;
  if (mark < Math.exp((out - best) / warmth)) return -1;
  let turn = 0;
  while (turn < own.length - 1 && (odds[turn] ?? 0) <= mark) turn++;
  return own[turn] ?? -1;
}

import type { Field } from './field';
import { type Bag, EMPTY, type Tree } from './tree';

/** The best states when a registration may be placed more than once and each placing costs its price. */
export type Relaxed = { bound: number; label: Int32Array; placings: Float64Array };

/**
 * Lets go of "each registration once" and puts a price on each placing instead (Lagrange): what is left falls apart
 * into groups of booths that matter to one another, each solved exactly. Prices of registrations that must be placed
 * may be negative; the others' may not. Whatever the prices, no placement is worth more than `bound`.
 */
export function relax(field: Field, tree: Tree, prices: Float64Array): Relaxed {
  const own = ownWorths(field, tree, prices);
  let bound = prices.reduce((sum, price) => sum + price, 0);
  for (const bag of tree.bags) bound += passUp(bag, own[bag.booth] ?? NONE);
  const label = new Int32Array(field.booths).fill(EMPTY);
  const chosen = new Int32Array(field.booths);
  const placings = new Float64Array(field.registrations);
  for (let turn = tree.bags.length - 1; turn >= 0; turn--) {
    const bag = tree.bags[turn];
    if (!bag) continue;
    let [cell, stride] = [0, 1];
    for (const other of bag.rest) {
      cell += stride * (chosen[other] ?? 0);
      stride *= tree.states[other]?.length ?? 0;
    }
    const choice = bag.choice[cell] ?? 0;
    chosen[bag.booth] = choice;
    const candidate = tree.states[bag.booth]?.[choice] ?? EMPTY;
    label[bag.booth] = candidate;
    if (candidate === EMPTY) continue;
    const firm = field.registrationOf[candidate] ?? 0;
    placings[firm] = (placings[firm] ?? 0) + 1 / (field.boothsOf[candidate]?.length ?? 1);
  }
  return { bound, label, placings };
}

const NONE = new Float64Array(0);

/** Score less price of each state, shared among the booths of a merged candidate, with its share of loose bonuses. */
function ownWorths(field: Field, tree: Tree, prices: Float64Array): Float64Array[] {
  return tree.states.map((states) => {
    const own = new Float64Array(states.length);
    for (let state = 0; state < own.length; state++) {
      const candidate = states[state] ?? EMPTY;
      if (candidate === EMPTY) continue;
      const price = prices[field.registrationOf[candidate] ?? 0] ?? 0;
      own[state] = ((tree.scores[candidate] ?? 0) - price) / (field.boothsOf[candidate]?.length ?? 1);
    }
    return own;
  });
}

/** Fills a bag's message and choices; what it is worth at a root, else 0. The inner loop is where the time goes. */
function passUp(bag: Bag, own: Float64Array): number {
  const { worth, width, message, choice } = bag;
  const single = bag.from.length === 1 ? bag.from[0] : undefined;
  const heard = single?.bag.message ?? NONE;
  const at = single?.index ?? NO_INDEX;
  const table = single ? worth : tableOf(bag, own);
  let cell = 0;
  for (let outer = 0; outer < message.length; outer++) {
    let best = Number.NEGATIVE_INFINITY;
    let bestState = 0;
    for (let state = 0; state < width; state++, cell++) {
      const value = single
        ? (table[cell] ?? 0) + (own[state] ?? 0) + (heard[at[cell] ?? 0] ?? 0)
        : (table[cell] ?? 0);
      if (value > best) {
        best = value;
        bestState = state;
      }
    }
    message[outer] = best;
    choice[outer] = bestState;
  }
  return bag.isRoot ? (message[0] ?? 0) : 0;
}

const NO_INDEX = new Int32Array(0);

/** What each cell of a bag is worth with all that was eliminated into it. The array is used again by the next call. */
function tableOf(bag: Bag, own: Float64Array): Float64Array {
  const { worth, width } = bag;
  if (scratch.length < worth.length) scratch = new Float64Array(worth.length);
  const table = scratch;
  for (let cell = 0; cell < worth.length; )
    for (let state = 0; state < width; state++, cell++) table[cell] = (worth[cell] ?? 0) + (own[state] ?? 0);
  for (const { bag: other, index } of bag.from) {
    const { message } = other;
    for (let cell = 0; cell < worth.length; cell++)
      table[cell] = (table[cell] ?? 0) + (message[index[cell] ?? 0] ?? 0);
  }
  return table;
}

let scratch = new Float64Array(0);

/**
 * For each booth, in the order of its states, the bound of all placements that have the booth in that state. A state
 * whose bound is below a value that is known to be reached is in no better placement.
 */
export function boundsOfStates(field: Field, tree: Tree, prices: Float64Array): Float64Array[] {
  const { bound } = relax(field, tree, prices);
  const own = ownWorths(field, tree, prices);
  const bounds = tree.states.map((states) => new Float64Array(states.length).fill(Number.NEGATIVE_INFINITY));
  const heardFromAbove = new Map<Bag, Float64Array>();
  for (const bag of [...tree.bags].reverse()) {
    const table = tableOf(bag, own[bag.booth] ?? NONE);
    const above = heardFromAbove.get(bag);
    const best = bounds[bag.booth] ?? NONE;
    const below = bag.from.map(({ bag: other }) => other.message.slice().fill(Number.NEGATIVE_INFINITY));
    const rootWorth = bag.message[0] ?? 0;
    for (let cell = 0; cell < bag.worth.length; cell++) {
      const outer = Math.floor(cell / bag.width);
      const value = (table[cell] ?? 0) + (above ? (above[outer] ?? 0) : bound - rootWorth);
      const state = cell % bag.width;
      if (value > (best[state] ?? 0)) best[state] = value;
      bag.from.forEach(({ bag: other, index }, turn) => {
        const at = index[cell] ?? 0;
        const without = value - (other.message[at] ?? 0);
        const down = below[turn] ?? NONE;
        if (without > (down[at] ?? 0)) down[at] = without;
      });
    }
    bag.from.forEach(({ bag: other }, turn) => void heardFromAbove.set(other, below[turn] ?? NONE));
  }
  return bounds;
}

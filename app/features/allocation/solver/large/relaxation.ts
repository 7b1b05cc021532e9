import type { Field } from './field';
import { type Bag, EMPTY, type Tree } from './tree';

/**
 * Lets go of "each registration once" and puts a price on each placing instead (Lagrange): what is left falls apart
 * into groups of booths that matter to one another, each solved exactly. Prices of registrations that must be placed
 * may be negative; the others' may not. Whatever the prices, no placement is worth more than the bound. Arrays are
 * kept and written over by the next call: this is where the time of a solve goes.
 */
export class Relaxation {
  /** The first state of each booth, all states in one row; one more at the end. */
  readonly starts: Int32Array;
  /** By state: its candidate (or EMPTY), and that one's registration (or −1). */
  readonly candidates: Int32Array;
  readonly firms: Int32Array;
  /** By state: how much of a placing it is, as a merged candidate stands in several booths. */
  readonly shares: Float64Array;
  /** The states of the relaxed optimum that was found last, by booth. */
  readonly label: Int32Array;
  /** How often each registration is placed in it. */
  readonly placings: Float64Array;

  private readonly worths: Float64Array;
  private readonly own: Float64Array;
  /** The class of each state, all classes in one row; by booth its first class; by class what its best state is worth. */
  private readonly classOf: Int32Array;
  private readonly firstClass: Int32Array;
  private readonly ofClass: Float64Array;
  private readonly bestOfClass: Int32Array;
  private readonly scratch: Float64Array;

  constructor(
    field: Field,
    private readonly tree: Tree,
  ) {
    const { states, classes, bags, scores } = tree;
    this.starts = new Int32Array(states.length + 1);
    for (const [booth, list] of states.entries())
      this.starts[booth + 1] = (this.starts[booth] ?? 0) + list.length;
    this.candidates = Int32Array.from(states.flat());
    this.firms = this.candidates.map((one) => (one === EMPTY ? -1 : (field.registrationOf[one] ?? 0)));
    this.shares = Float64Array.from(this.candidates, (one) => 1 / (field.boothsOf[one]?.length ?? 1));
    this.worths = Float64Array.from(this.candidates, (one, state) =>
      one === EMPTY ? 0 : (scores[one] ?? 0) * (this.shares[state] ?? 1),
    );
    this.own = new Float64Array(this.candidates.length);
    this.firstClass = new Int32Array(states.length + 1);
    for (const [booth, count] of classes.counts.entries())
      this.firstClass[booth + 1] = (this.firstClass[booth] ?? 0) + count;
    this.classOf = Int32Array.from(
      classes.of.flatMap((list, booth) => Array.from(list, (one) => one + (this.firstClass[booth] ?? 0))),
    );
    this.ofClass = new Float64Array(this.firstClass[states.length] ?? 0);
    this.bestOfClass = new Int32Array(this.ofClass.length);
    this.label = new Int32Array(field.booths);
    this.placings = new Float64Array(field.registrations);
    this.scratch = new Float64Array(bags.reduce((most, bag) => Math.max(most, bag.worth.length), 0));
  }

  /** The bound at some prices, with `label` and `placings`. States that are `closed` may not be chosen; −Infinity: no way. */
  bound(prices: Float64Array, closed: Uint8Array | null = null): number {
    this.price(prices, closed);
    const { bags } = this.tree;
    let bound = 0;
    for (let firm = 0; firm < prices.length; firm++) bound += prices[firm] ?? 0;
    for (let turn = 0; turn < bags.length; turn++) {
      const bag = bags[turn];
      if (bag) bound += this.passUp(bag);
    }
    this.placings.fill(0);
    for (let turn = bags.length - 1; turn >= 0; turn--) {
      const bag = bags[turn];
      if (bag) this.choose(bag);
    }
    return bound;
  }

  /**
   * For each state the bound of all placements that have it. A state whose bound is below a value that is known to be
   * reached is in no better placement.
   */
  boundsOfStates(prices: Float64Array, closed: Uint8Array | null = null): Float64Array {
    const bound = this.bound(prices, closed);
    const bounds = new Float64Array(this.ofClass.length).fill(Number.NEGATIVE_INFINITY);
    if (bound === Number.NEGATIVE_INFINITY) return this.ofStates(bounds);
    const fromAbove = new Map<Bag, Float64Array>();
    const { bags } = this.tree;
    for (let turn = bags.length - 1; turn >= 0; turn--) {
      const bag = bags[turn];
      if (!bag) continue;
      const above = fromAbove.get(bag) ?? new Float64Array(1).fill(bound - (bag.message[0] ?? 0));
      this.tellDown(bag, above, bounds, fromAbove);
    }
    return this.ofStates(bounds);
  }

  /** The bound of a state is that of its class, less what it is worth below the best of the class. */
  private ofStates(ofClasses: Float64Array): Float64Array {
    return this.own.map((worth, state) => {
      const alike = this.classOf[state] ?? 0;
      const bound = ofClasses[alike] ?? 0;
      return worth === Number.NEGATIVE_INFINITY || bound === Number.NEGATIVE_INFINITY
        ? Number.NEGATIVE_INFINITY
        : bound - (this.ofClass[alike] ?? 0) + worth;
    });
  }

  /** Score less price of each state, shared among the booths of a merged candidate, with its share of loose bonuses. */
  private price(prices: Float64Array, closed: Uint8Array | null): void {
    const { own, worths, firms, shares, classOf, ofClass, bestOfClass } = this;
    ofClass.fill(Number.NEGATIVE_INFINITY);
    for (let state = 0; state < own.length; state++) {
      const firm = firms[state] ?? -1;
      const price = firm < 0 ? 0 : (prices[firm] ?? 0) * (shares[state] ?? 1);
      const worth = closed && closed[state] === 1 ? Number.NEGATIVE_INFINITY : (worths[state] ?? 0) - price;
      own[state] = worth;
      const alike = classOf[state] ?? 0;
      if (worth <= (ofClass[alike] ?? 0)) continue;
      ofClass[alike] = worth;
      bestOfClass[alike] = state;
    }
  }

  /** Fills a bag's message; what it is worth at a root, else 0. */
  private passUp(bag: Bag): number {
    const { message, from, isRoot } = bag;
    const first = this.firstClass[bag.booth] ?? 0;
    const single = from.length === 1 ? from[0] : undefined;
    if (single) this.hear(bag, first, single.bag.message, single.index);
    else this.maximise(message, from.length === 0 ? bag.worth : this.gathered(bag), first, bag.width);
    return isRoot ? (message[0] ?? 0) : 0;
  }

  private maximise(message: Float64Array, table: Float64Array, first: number, width: number): void {
    const { ofClass } = this;
    const end = first + width;
    let cell = 0;
    for (let outer = 0; outer < message.length; outer++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let one = first; one < end; one++, cell++) {
        const value = (table[cell] ?? 0) + (ofClass[one] ?? 0);
        if (value > best) best = value;
      }
      message[outer] = best;
    }
  }

  /** As `maximise`, for the many bags that one other was eliminated into: in one go. */
  private hear({ message, worth, width }: Bag, first: number, heard: Float64Array, index: Int32Array): void {
    const { ofClass } = this;
    const end = first + width;
    let cell = 0;
    for (let outer = 0; outer < message.length; outer++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let one = first; one < end; one++, cell++) {
        const value = (worth[cell] ?? 0) + (ofClass[one] ?? 0) + (heard[index[cell] ?? 0] ?? 0);
        if (value > best) best = value;
      }
      message[outer] = best;
    }
  }

  /** What each cell of a bag is worth with all that was eliminated into it, but for the booth's own worth. */
  private gathered({ worth, from }: Bag): Float64Array {
    const table = this.scratch;
    table.set(worth);
    for (let turn = 0; turn < from.length; turn++) {
      const into = from[turn];
      if (!into) continue;
      const { index } = into;
      const { message } = into.bag;
      for (let cell = 0; cell < worth.length; cell++)
        table[cell] = (table[cell] ?? 0) + (message[index[cell] ?? 0] ?? 0);
    }
    return table;
  }

  private choose(bag: Bag): void {
    const { label, firstClass, classOf } = this;
    const { rest } = bag;
    let row = 0;
    let stride = 1;
    for (let turn = 0; turn < rest.length; turn++) {
      const other = rest[turn] ?? 0;
      const first = firstClass[other] ?? 0;
      row += stride * ((classOf[label[other] ?? 0] ?? 0) - first);
      stride *= (firstClass[other + 1] ?? 0) - first;
    }
    const state = this.bestOfClass[this.bestClass(bag, row)] ?? 0;
    label[bag.booth] = state;
    const firm = this.firms[state] ?? -1;
    if (firm >= 0) this.placings[firm] = (this.placings[firm] ?? 0) + (this.shares[state] ?? 1);
  }

  /** The class of a bag's booth that is best in a row of its table, the first of those as good. */
  private bestClass({ booth, width, worth, from }: Bag, row: number): number {
    const first = this.firstClass[booth] ?? 0;
    let most = first;
    let best = Number.NEGATIVE_INFINITY;
    for (let one = 0; one < width; one++) {
      const cell = row * width + one;
      let value = (worth[cell] ?? 0) + (this.ofClass[first + one] ?? 0);
      for (let turn = 0; turn < from.length; turn++) {
        const into = from[turn];
        if (into) value += into.bag.message[into.index[cell] ?? 0] ?? 0;
      }
      if (value > best) {
        best = value;
        most = first + one;
      }
    }
    return most;
  }

  private tellDown(
    bag: Bag,
    above: Float64Array,
    bounds: Float64Array,
    fromAbove: Map<Bag, Float64Array>,
  ): void {
    const table = this.gathered(bag);
    const first = this.firstClass[bag.booth] ?? 0;
    const below = bag.from.map(({ bag: other }) => other.message.slice().fill(Number.NEGATIVE_INFINITY));
    let cell = 0;
    for (let outer = 0; outer < bag.message.length; outer++)
      for (let one = first; one < first + bag.width; one++, cell++) {
        const value = (table[cell] ?? 0) + (this.ofClass[one] ?? 0) + (above[outer] ?? 0);
        if (!(value > Number.NEGATIVE_INFINITY)) continue;
        if (value > (bounds[one] ?? 0)) bounds[one] = value;
        for (let turn = 0; turn < below.length; turn++) {
          const from = bag.from[turn];
          const down = below[turn];
          if (!from || !down) continue;
          const at = from.index[cell] ?? 0;
          const without = value - (from.bag.message[at] ?? 0);
          if (without > (down[at] ?? 0)) down[at] = without;
        }
      }
    bag.from.forEach(({ bag: other }, turn) => void fromAbove.set(other, below[turn] ?? NONE));
  }
}

const NONE = new Float64Array(0);

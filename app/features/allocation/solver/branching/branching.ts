import type { Field } from '../large/field';
import { Relaxation } from '../large/relaxation';
import { EMPTY, type Tree } from '../large/tree';
import type { Finder, Incumbent } from './finder';
import { boundOf, closeWhole, type Node, ofCandidates } from './node';

type BranchingWork = {
  prices: Float64Array;
  finder: Finder;
  /** Cells that may be gone through before the search gives up. */
  cells: number;
  stop: () => boolean;
};

/** The best placement known, and the bound on all within the states: its own value when the search came to its end. */
type Branched = { best: Incumbent | null; bound: number };

/** Values are integers; sums of fractional prices are this exact. */
export const EXACTNESS = 1e-3;

/**
 * Splits the placements within some states again and again by where one registration stands, the part with the highest
 * bound first, until no part can hold a better placement than the best known (branch and bound). The bound of a part
 * comes from prices on the tables of `tree`, most parts' within a millisecond.
 */
export function branch(field: Field, tree: Tree, work: BranchingWork): Branched {
  return new Branching(field, tree, work).run();
}

class Branching {
  private readonly relaxation: Relaxation;
  private readonly statesOf: number[][];
  private readonly cellsARound: number;
  private spent = 0;
  private turns = 0;

  constructor(
    private readonly field: Field,
    tree: Tree,
    private readonly work: BranchingWork,
  ) {
    this.relaxation = new Relaxation(field, tree);
    const { candidates, firms } = this.relaxation;
    this.statesOf = Array.from({ length: field.registrations }, () => []);
    for (const [state, firm] of firms.entries()) if (firm >= 0) this.statesOf[firm]?.push(state);
    const cells = tree.bags.reduce((sum, bag) => sum + bag.worth.length, 0);
    this.cellsARound = cells + candidates.length + field.registrations;
  }

  run(): Branched {
    const { prices } = this.work;
    const closed = new Uint8Array(this.relaxation.candidates.length);
    const open: Node[] = [{ closed, prices, bound: Number.POSITIVE_INFINITY, depth: 0 }];
    let next: Node | undefined;
    for (let node = takeHighest(open); node; node = next ?? takeHighest(open)) {
      next = undefined;
      if (node.bound < this.worthBeating()) continue;
      if (this.work.stop() || this.spent > this.work.cells) {
        const bound = open.reduce((most, one) => Math.max(most, one.bound), node.bound);
        return { best: this.work.finder.best, bound };
      }
      const parts = this.parts(node);
      next = takeHighest(parts);
      open.push(...parts);
    }
    return { best: this.work.finder.best, bound: this.work.finder.best?.value ?? NEVER };
  }

  private worthBeating(): number {
    return this.work.finder.best ? this.work.finder.best.value + 1 - EXACTNESS : NEVER;
  }

  /** The parts of a node in which something better may be. */
  private parts(node: Node): Node[] {
    const { field, relaxation } = this;
    const enough = this.worthBeating();
    const found = boundOf(field, relaxation, node, {
      ...{ rounds: node.depth === 0 ? FIRST_ROUNDS : ROUNDS, pace: PACE, enough, stop: this.work.stop },
      value: this.work.finder.best?.value ?? null,
    });
    this.spent += this.cellsARound * found.rounds;
    if (found.bound < enough || found.bound === NEVER) return [];
    if (this.turns++ % TURNS_A_TRY === 0 || !this.work.finder.best)
      this.work.finder.tryShares(ofCandidates(field, relaxation, found.shares), false);
    const bounds = relaxation.boundsOfStates(found.prices, node.closed);
    const closed = node.closed.slice();
    for (let state = 0; state < closed.length; state++)
      if ((bounds[state] ?? 0) < this.worthBeating()) closed[state] = 1;
    closeWhole(relaxation, closed);
    const firm = this.mostUncertain(closed, found.shares);
    if (firm < 0) {
      this.tryOnly(closed);
      return [];
    }
    return this.split(firm, closed, bounds, { ...found, depth: node.depth + 1 });
  }

  /** One part for each candidate that the registration still has, and one without it. */
  private split(firm: number, closed: Uint8Array, bounds: Float64Array, above: Omit<Node, 'closed'>): Node[] {
    const { candidates, starts } = this.relaxation;
    const own = this.statesOf[firm] ?? [];
    const options = this.optionsOf(firm, closed);
    const parts = options.map((option): Node => {
      const part = closed.slice();
      let { bound } = above;
      for (const state of own)
        if (candidates[state] !== option) part[state] = 1;
        else bound = Math.min(bound, bounds[state] ?? 0);
      for (const booth of this.field.boothsOf[option] ?? [])
        for (let state = starts[booth] ?? 0; state < (starts[booth + 1] ?? 0); state++)
          if (candidates[state] !== option) part[state] = 1;
      closeWhole(this.relaxation, part);
      return { closed: part, prices: above.prices, bound, depth: above.depth };
    });
    if (!this.field.must[firm]) {
      const part = closed.slice();
      for (const state of own) part[state] = 1;
      parts.push({ closed: part, prices: above.prices, bound: above.bound, depth: above.depth });
    }
    const enough = this.worthBeating();
    return parts.filter((part) => part.bound >= enough && part.bound > NEVER);
  }

  private optionsOf(firm: number, closed: Uint8Array): number[] {
    const { candidates } = this.relaxation;
    const open = (this.statesOf[firm] ?? []).filter((state) => closed[state] === 0);
    return [...new Set(open.map((state) => candidates[state] ?? EMPTY))];
  }

  /** The registration whose place is least settled; −1 when each has one way left. */
  private mostUncertain(closed: Uint8Array, shares: Float64Array): number {
    let [most, highest] = [-1, -1];
    for (let firm = 0; firm < this.statesOf.length; firm++) {
      if (this.isSettled(firm, closed)) continue;
      let doubt = 0;
      for (const state of this.statesOf[firm] ?? []) {
        const share = shares[state] ?? 0;
        doubt += share * (1 - share) * (this.relaxation.shares[state] ?? 1);
      }
      if (doubt > highest) [most, highest] = [firm, doubt];
    }
    return most;
  }

  /** Whether the registration has one way left: out, or a candidate that has to be, of itself or for its booth. */
  private isSettled(firm: number, closed: Uint8Array): boolean {
    const [only, ...more] = this.optionsOf(firm, closed);
    if (more.length > 0) return false;
    if (only === undefined || this.field.must[firm]) return true;
    const { starts, candidates } = this.relaxation;
    const booth = this.field.boothsOf[only]?.[0] ?? 0;
    for (let state = starts[booth] ?? 0; state < (starts[booth + 1] ?? 0); state++)
      if (closed[state] === 0 && candidates[state] !== only) return false;
    return true;
  }

  /** Each registration has one way left: that placement, if it keeps the rules, is all there is. */
  private tryOnly(closed: Uint8Array): void {
    const { placing } = this.work.finder;
    placing.clear();
    for (let firm = 0; firm < this.statesOf.length; firm++) {
      const [candidate] = this.optionsOf(firm, closed);
      if (candidate === undefined) continue;
      if (!placing.isFree(candidate) || placing.gain(candidate) === NEVER) return;
      placing.put(candidate);
    }
    this.work.finder.keep();
  }
}

const NEVER = Number.NEGATIVE_INFINITY;
const TURNS_A_TRY = 5;
const FIRST_ROUNDS = 100;
const ROUNDS = 25;
const PACE = 0.5;

/** Takes the part of the highest bound out of the list, the deepest of these. */
function takeHighest(nodes: Node[]): Node | undefined {
  let at = 0;
  for (let index = 1; index < nodes.length; index++) if (isBefore(nodes[index], nodes[at])) at = index;
  const highest = nodes[at];
  const last = nodes.pop();
  if (last && last !== highest) nodes[at] = last;
  return highest;
}

const isBefore = (one?: Node, other?: Node): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.bound > other.bound || (one.bound === other.bound && one.depth > other.depth));

import type { Field } from '../large/field';
import { EMPTY, type Tree } from '../large/tree';
import type { Finder, Incumbent } from './finder';
import { type Ground, groundOf, narrower } from './ground';
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

type Part = Node & { ground: Ground };

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
  private spent = 0;
  private turns = 0;

  constructor(
    private readonly field: Field,
    private readonly tree: Tree,
    private readonly work: BranchingWork,
  ) {}

  run(): Branched {
    const { prices } = this.work;
    const ground = groundOf(this.field, this.tree);
    const closed = new Uint8Array(ground.relaxation.candidates.length);
    const open: Part[] = [{ ground, closed, prices, bound: Number.POSITIVE_INFINITY, depth: 0 }];
    let next: Part | undefined;
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

  /** The parts of a part in which something better may be. */
  private parts(part: Part): Part[] {
    const { field, work } = this;
    const { relaxation, cells } = part.ground;
    const enough = this.worthBeating();
    const found = boundOf(field, relaxation, part, {
      ...{ rounds: part.depth === 0 ? FIRST_ROUNDS : ROUNDS, pace: PACE, enough, stop: work.stop },
      value: work.finder.best?.value ?? null,
    });
    this.spent += (cells + relaxation.candidates.length + field.registrations) * found.rounds;
    if (found.bound < enough || found.bound === NEVER) return [];
    if (this.turns++ % TURNS_A_TRY === 0 || !work.finder.best)
      work.finder.tryShares(ofCandidates(field, relaxation, found.shares));
    const bounds = relaxation.boundsOfStates(found.prices, part.closed);
    const closed = part.closed.slice();
    for (let state = 0; state < closed.length; state++)
      if ((bounds[state] ?? 0) < this.worthBeating()) closed[state] = 1;
    closeWhole(relaxation, closed);
    const firm = this.mostUncertain(part.ground, closed, found.shares);
    if (firm < 0) {
      this.tryOnly(part.ground, closed);
      return [];
    }
    const depth = part.depth + 1;
    const ground = narrower(field, part.ground, closed);
    if (!ground) return this.split(firm, bounds, { ...found, ground: part.ground, closed, depth });
    const left = bounds.filter((_, state) => closed[state] === 0);
    const whole = new Uint8Array(left.length);
    return this.split(firm, left, { ...found, ground, closed: whole, depth });
  }

  /** One part for each candidate that the registration still has, and one without it. */
  private split(firm: number, bounds: Float64Array, above: Part & { atPrices: number }): Part[] {
    const { ground, closed, prices, depth } = above;
    const { candidates, starts } = ground.relaxation;
    const own = ground.statesOf[firm] ?? [];
    const parts = this.optionsOf(ground, firm, closed).map((option): Part => {
      const part = closed.slice();
      let { bound } = above;
      for (const state of own)
        if (candidates[state] !== option) part[state] = 1;
        else bound = Math.min(bound, bounds[state] ?? 0);
      for (const booth of this.field.boothsOf[option] ?? [])
        for (let state = starts[booth] ?? 0; state < (starts[booth + 1] ?? 0); state++)
          if (candidates[state] !== option) part[state] = 1;
      closeWhole(ground.relaxation, part);
      return { ground, closed: part, prices, bound, depth };
    });
    if (!this.field.must[firm]) parts.push(this.without(firm, above));
    const enough = this.worthBeating();
    return parts.filter((part) => part.bound >= enough && part.bound > NEVER);
  }

  /** Nobody pays for a registration that stays out. */
  private without(firm: number, above: Part & { atPrices: number }): Part {
    const { ground, depth } = above;
    const closed = above.closed.slice();
    for (const state of ground.statesOf[firm] ?? []) closed[state] = 1;
    const prices = above.prices.slice();
    const bound = Math.min(above.bound, above.atPrices - (prices[firm] ?? 0));
    prices[firm] = 0;
    return { ground, closed, prices, bound, depth };
  }

  private optionsOf({ relaxation, statesOf }: Ground, firm: number, closed: Uint8Array): number[] {
    const { candidates } = relaxation;
    const open = (statesOf[firm] ?? []).filter((state) => closed[state] === 0);
    return [...new Set(open.map((state) => candidates[state] ?? EMPTY))];
  }

  /** The registration whose place is least settled; −1 when each has one way left. */
  private mostUncertain(ground: Ground, closed: Uint8Array, shares: Float64Array): number {
    let [most, highest] = [-1, -1];
    for (const [firm, states] of ground.statesOf.entries()) {
      if (this.isSettled(ground, firm, closed)) continue;
      let doubt = 0;
      for (const state of states) {
        const share = shares[state] ?? 0;
        doubt += share * (1 - share) * (ground.relaxation.shares[state] ?? 1);
      }
      if (doubt > highest) [most, highest] = [firm, doubt];
    }
    return most;
  }

  /** Whether the registration has one way left: out, or a candidate that has to be, of itself or for its booth. */
  private isSettled(ground: Ground, firm: number, closed: Uint8Array): boolean {
    const [only, ...more] = this.optionsOf(ground, firm, closed);
    if (more.length > 0) return false;
    if (only === undefined || this.field.must[firm]) return true;
    const { starts, candidates } = ground.relaxation;
    const booth = this.field.boothsOf[only]?.[0] ?? 0;
    for (let state = starts[booth] ?? 0; state < (starts[booth + 1] ?? 0); state++)
      if (closed[state] === 0 && candidates[state] !== only) return false;
    return true;
  }

  /** Each registration has one way left: that placement, if it keeps the rules, is all there is. */
  private tryOnly(ground: Ground, closed: Uint8Array): void {
    const { placing } = this.work.finder;
    placing.clear();
    for (const firm of ground.statesOf.keys()) {
      const [candidate] = this.optionsOf(ground, firm, closed);
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
function takeHighest(nodes: Part[]): Part | undefined {
  let at = 0;
  for (let index = 1; index < nodes.length; index++) if (isBefore(nodes[index], nodes[at])) at = index;
  const highest = nodes[at];
  const last = nodes.pop();
  if (last && last !== highest) nodes[at] = last;
  return highest;
}

const isBefore = (one?: Part, other?: Part): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.bound > other.bound || (one.bound === other.bound && one.depth > other.depth));

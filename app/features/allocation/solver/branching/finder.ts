import type { Field } from '../large/field';
import { Placing } from './placing';
import { fill, polish, type Wishes, wishesOf } from './polish';
import { reassigned } from './reassign';
import { wander } from './wander';

/** A placement found, with its value. */
export type Incumbent = { chosen: number[]; value: number };

/** Makes placements out of hints, and remembers the best. */
export class Finder {
  best: Incumbent | null = null;
  readonly placing: Placing;
  private wishes: Wishes;
  private polished: Incumbent | null = null;
  private readonly dread: number;
  private readonly warmth: number;

  constructor(
    private readonly field: Field,
    candidates: Iterable<number>,
    private readonly onBest: (best: Incumbent) => void,
  ) {
    this.placing = new Placing(field);
    this.wishes = wishesOf(field, candidates);
    let [least, most] = [0, 0];
    for (const score of field.scores) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    this.dread = most - least + 1;
    this.warmth = Math.max(1, WARMTH * meanSpread(field, this.wishes));
  }

  /** From now on only these candidates are tried. */
  keepTo(candidates: Iterable<number>): void {
    this.wishes = wishesOf(this.field, candidates);
  }

  /** Tries what suits these shares of candidates, 0 to 1. */
  tryShares(shares: Float64Array): void {
    const { field, placing, wishes, dread } = this;
    const beside = shares.slice();
    let reached = Number.NEGATIVE_INFINITY;
    for (let turn = 0; turn < TURNS; turn++) {
      fill(field, placing, wishes, reassigned(field, placing.web, wishes, beside, dread));
      this.keep();
      if (placing.value <= reached) break;
      reached = placing.value;
      for (let candidate = 0; candidate < beside.length; candidate++)
        beside[candidate] = (beside[candidate] ?? 0) * MEMORY;
      for (const candidate of placing.at)
        if (candidate >= 0) beside[candidate] = (beside[candidate] ?? 0) + 1 - MEMORY;
    }
  }

  /** Tries every single move from the best placement. */
  polishBest(): void {
    if (this.polished !== null && this.polished === this.best) return;
    const { field, placing, wishes } = this;
    if (this.best) placing.become(this.best.chosen);
    polish(field, placing, wishes);
    this.keep();
    this.polished = this.best;
  }

  /** Walks on from the best placement. `prices`: what placing each registration is worth, about. */
  walk(prices: Float64Array, steps: number, chance: () => number): void {
    const { field, placing, wishes } = this;
    if (this.best) placing.become(this.best.chosen);
    wander(field, placing, wishes, { prices, steps, warmth: this.warmth, chance, look: () => this.keep() });
  }

  /** Remembers the placement as it stands, if it keeps all promises and is better. */
  keep(): void {
    const { placing, best } = this;
    if (!placing.keepsPromises() || (best && placing.value <= best.value)) return;
    this.best = { chosen: placing.chosen(), value: placing.value };
    this.onBest(this.best);
  }
}

const TURNS = 6;
const MEMORY = 0.5;
const WARMTH = 0.1;

/** How much more a registration's best wish scores than its last, on average. */
function meanSpread(field: Field, wishes: Wishes): number {
  const spreads = wishes.map((own) => {
    const scores = own.map((candidate) => field.scores[candidate] ?? 0);
    return scores.length === 0 ? 0 : Math.max(...scores) - Math.min(...scores);
  });
  return spreads.reduce((sum, one) => sum + one, 0) / Math.max(1, spreads.length);
}

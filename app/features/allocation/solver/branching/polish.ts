import type { Field } from '../large/field';
import type { Placing } from './placing';

/** Each registration's candidates that may be used. */
export type Wishes = number[][];

export function wishesOf(field: Field, candidates: Iterable<number>): Wishes {
  const wishes: Wishes = Array.from({ length: field.registrations }, () => []);
  for (const candidate of candidates) wishes[field.registrationOf[candidate] ?? 0]?.push(candidate);
  return wishes;
}

/** Puts the wanted candidates, in this order, as far as they go together; then whoever is left where it still fits. */
export function fill(field: Field, placing: Placing, wishes: Wishes, wanted: Iterable<number>): void {
  placing.clear();
  const isOut = (firm: number) => (placing.at[firm] ?? -1) < 0;
  for (const candidate of wanted) {
    const mayStand = isOut(field.registrationOf[candidate] ?? 0) && placing.isFree(candidate);
    if (mayStand && placing.gain(candidate) > NEVER) placing.put(candidate);
  }
  for (const firm of wishes.keys()) if (isOut(firm)) settle(field, placing, wishes, firm);
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Makes a placement better as long as one registration can go somewhere else at a gain, when those in its way go to
 * the best place still free to them, or out of a place that somebody else gains less by.
 */
export function polish(field: Field, placing: Placing, wishes: Wishes): void {
  const before = new Int32Array(placing.at.length);
  let tries = MOST_TRIES;
  for (let better = true; better && tries > 0; ) {
    better = false;
    for (const own of wishes)
      for (const candidate of own) {
        if (placing.isPlaced(candidate) || tries-- <= 0) continue;
        before.set(placing.at);
        const { value } = placing;
        const kept = misses(field, placing);
        force(field, placing, wishes, candidate, DEPTH);
        const missing = misses(field, placing);
        if (missing < kept || (missing === kept && placing.value > value + LEAST_GAIN)) better = true;
        else placing.copyFrom(before, value);
      }
  }
}

const DEPTH = 2;
/** Some fifth of a second. */
const MOST_TRIES = 10_000;
const LEAST_GAIN = 1e-6;

function misses(field: Field, { at }: Placing): number {
  let count = 0;
  for (let firm = 0; firm < at.length; firm++) if (field.must[firm] && (at[firm] ?? -1) < 0) count++;
  return count;
}

function force(field: Field, placing: Placing, wishes: Wishes, candidate: number, depth: number): void {
  const firm = field.registrationOf[candidate] ?? 0;
  const current = placing.at[firm] ?? -1;
  if (current >= 0) placing.take(current);
  const out = placing.inTheWay(candidate);
  for (const other of out) placing.take(other);
  placing.put(candidate);
  for (const other of out) {
    const loser = field.registrationOf[other] ?? 0;
    const next = depth > 1 ? worthPushing(field, placing, wishes, loser) : -1;
    if (next >= 0) force(field, placing, wishes, next, depth - 1);
    else settle(field, placing, wishes, loser);
  }
}

function settle(field: Field, placing: Placing, wishes: Wishes, firm: number): void {
  const best = bestFree(field, placing, wishes, firm);
  if (best >= 0) placing.put(best);
}

/** The best place still free to a registration, −1 when staying out is better. */
function bestFree(field: Field, placing: Placing, wishes: Wishes, firm: number): number {
  let [best, most] = [-1, field.must[firm] ? NEVER : 0];
  for (const candidate of wishes[firm] ?? []) {
    if (!placing.isFree(candidate)) continue;
    const gain = placing.gain(candidate);
    if (gain > most) [best, most] = [candidate, gain];
  }
  return best;
}

/** A candidate for which a single other should make room, when that is worth more than what is free; else −1. */
function worthPushing(field: Field, placing: Placing, wishes: Wishes, firm: number): number {
  const free = bestFree(field, placing, wishes, firm);
  let [best, most] = [-1, free < 0 ? 0 : placing.gain(free)];
  for (const candidate of wishes[firm] ?? []) {
    const [only, ...more] = placing.inTheWay(candidate);
    if (only === undefined || more.length > 0) continue;
    placing.take(only);
    const other = bestFree(field, placing, wishes, field.registrationOf[only] ?? 0);
    const lost = placing.gain(only) - (other < 0 ? 0 : placing.gain(other));
    const gain = placing.gain(candidate) - lost;
    placing.put(only);
    if (gain > most) [best, most] = [candidate, gain];
  }
  return best;
}

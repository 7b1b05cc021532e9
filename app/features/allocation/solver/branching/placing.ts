import type { Field } from '../large/field';
import { type Web, webOf } from './web';

/** A placement that can be changed candidate by candidate. It keeps every hard rule but that somebody must be placed. */
export class Placing {
  /** By registration and by booth: the candidate there, or −1. */
  readonly at: Int32Array;
  private readonly holder: Int32Array;
  readonly web: Web;
  value = 0;

  constructor(private readonly field: Field) {
    this.at = new Int32Array(field.registrations).fill(-1);
    this.holder = new Int32Array(field.booths).fill(-1);
    this.web = webOf(field);
  }

  chosen(): number[] {
    return [...this.at].filter((candidate) => candidate >= 0).sort((a, b) => a - b);
  }

  /** Whether everybody is placed who must be. */
  keepsPromises(): boolean {
    return this.field.must.every((must, firm) => !must || (this.at[firm] ?? -1) >= 0);
  }

  clear(): void {
    this.at.fill(-1);
    this.holder.fill(-1);
    this.value = 0;
  }

  /** Becomes the placement of these candidates, which go together. */
  become(candidates: number[]): void {
    this.clear();
    for (const candidate of candidates) this.put(candidate);
  }

  copyFrom(at: Int32Array, value: number): void {
    this.clear();
    for (const candidate of at) if (candidate >= 0) this.mark(candidate, candidate);
    this.value = value;
  }

  /** What placing a candidate adds; −Infinity beside somebody whom it may not be near. Who holds its booths isn't asked. */
  gain(candidate: number): number {
    const { starts, others, values } = this.web;
    const end = starts[candidate + 1] ?? 0;
    let gain = this.field.scores[candidate] ?? 0;
    for (let index = starts[candidate] ?? 0; index < end; index++)
      if (this.isPlaced(others[index] ?? 0)) gain += values[index] ?? 0;
    return gain;
  }

  isFree(candidate: number): boolean {
    for (const booth of this.field.boothsOf[candidate] ?? [])
      if ((this.holder[booth] ?? -1) >= 0) return false;
    return true;
  }

  /** Who would have to go: holders of the candidate's booths, and those who may not be near it. */
  inTheWay(candidate: number): number[] {
    const found: number[] = [];
    for (const booth of this.field.boothsOf[candidate] ?? []) {
      const holder = this.holder[booth] ?? -1;
      if (holder >= 0 && !found.includes(holder)) found.push(holder);
    }
    const { starts, others, values } = this.web;
    const end = starts[candidate + 1] ?? 0;
    for (let index = starts[candidate] ?? 0; index < end; index++) {
      const other = others[index] ?? 0;
      const forbidden = values[index] === Number.NEGATIVE_INFINITY && this.isPlaced(other);
      if (forbidden && !found.includes(other)) found.push(other);
    }
    return found;
  }

  /**
   * What putting a candidate is worth when whoever is in its way goes, and is worth its price elsewhere. Two of those
   * in the way that like one another lose their bonus twice: a guess, to choose by.
   */
  worthForcing(candidate: number, prices: Float64Array): number {
    const { field, holder } = this;
    const { starts, others, values } = this.web;
    let worth = field.scores[candidate] ?? 0;
    for (const booth of field.boothsOf[candidate] ?? []) {
      const other = holder[booth] ?? -1;
      if (other >= 0) worth += this.worthLosing(other, prices);
    }
    const end = starts[candidate + 1] ?? 0;
    for (let index = starts[candidate] ?? 0; index < end; index++) {
      const other = others[index] ?? 0;
      if (!this.isPlaced(other)) continue;
      const value = values[index] ?? 0;
      worth += value > NEVER ? value : this.worthLosing(other, prices);
    }
    return worth;
  }

  private worthLosing(candidate: number, prices: Float64Array): number {
    return (prices[this.field.registrationOf[candidate] ?? 0] ?? 0) - this.gain(candidate);
  }

  put(candidate: number): void {
    this.value += this.gain(candidate);
    this.mark(candidate, candidate);
  }

  take(candidate: number): void {
    this.mark(candidate, -1);
    this.value -= this.gain(candidate);
  }

  isPlaced(candidate: number): boolean {
    return this.at[this.field.registrationOf[candidate] ?? 0] === candidate;
  }

  private mark(candidate: number, as: number): void {
    this.at[this.field.registrationOf[candidate] ?? 0] = as;
    for (const booth of this.field.boothsOf[candidate] ?? []) this.holder[booth] = as;
  }
}

const NEVER = Number.NEGATIVE_INFINITY;

export interface Waiting {
  /** Adds the item, or brings it forward when it waits already. */
  put(item: number, key: number): void;
  /** The item with the smallest key leaves; −1 when none waits. */
  take(): number;
  clear(): void;
}

/** As `Queue`, of equal keys any; faster where nearly every item waits and is brought forward all the time. */
export class Crowd implements Waiting {
  private readonly items: Int32Array;
  private readonly isHere: Uint8Array;
  private readonly key: Float64Array;
  private length = 0;

  constructor(size: number) {
    this.items = new Int32Array(size);
    this.isHere = new Uint8Array(size);
    this.key = new Float64Array(size);
  }

  put(item: number, key: number): void {
    this.key[item] = key;
    if (this.isHere[item] === 1) return;
    this.isHere[item] = 1;
    this.items[this.length] = item;
    this.length += 1;
  }

  take(): number {
    const { items, key, length } = this;
    if (length === 0) return -1;
    let at = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < length; index += 1) {
      const own = key[items[index] ?? 0] ?? 0;
      if (own < least) {
        least = own;
        at = index;
      }
    }
    const first = items[at] ?? 0;
    this.length = length - 1;
    items[at] = items[length - 1] ?? 0;
    this.isHere[first] = 0;
    return first;
  }

  clear(): void {
    for (let index = 0; index < this.length; index += 1) this.isHere[this.items[index] ?? 0] = 0;
    this.length = 0;
  }
}

/** Numbers 0 … size − 1 waiting by key, smallest key first; among equal keys the one that came first. Keys only fall. */
export class Queue implements Waiting {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private readonly key: Float64Array;
  private length = 0;

  constructor(size: number) {
    this.heap = new Int32Array(size);
    this.place = new Int32Array(size).fill(-1);
    this.key = new Float64Array(size);
  }

  put(item: number, key: number): void {
    this.key[item] = key;
    if ((this.place[item] ?? 0) < 0) {
      this.place[item] = this.length;
      this.heap[this.length] = item;
      this.length += 1;
    }
    this.rise(this.place[item] ?? 0);
  }

  take(): number {
    if (this.length === 0) return -1;
    const first = this.heap[0] ?? 0;
    this.place[first] = -1;
    this.length -= 1;
    if (this.length > 0) {
      this.set(0, this.heap[this.length] ?? 0);
      this.sink(0);
    }
    return first;
  }

  clear(): void {
    for (let index = 0; index < this.length; index += 1) this.place[this.heap[index] ?? 0] = -1;
    this.length = 0;
  }

  private rise(from: number): void {
    let index = from;
    const item = this.heap[index] ?? 0;
    const key = this.key[item] ?? 0;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const other = this.heap[above] ?? 0;
      if ((this.key[other] ?? 0) <= key) break;
      this.set(index, other);
      index = above;
    }
    this.set(index, item);
  }

  private sink(from: number): void {
    let index = from;
    const item = this.heap[index] ?? 0;
    const key = this.key[item] ?? 0;
    for (;;) {
      let below = 2 * index + 1;
      if (below >= this.length) break;
      if (below + 1 < this.length && this.isBefore(below + 1, below)) below += 1;
      const other = this.heap[below] ?? 0;
      if ((this.key[other] ?? 0) >= key) break;
      this.set(index, other);
      index = below;
    }
    this.set(index, item);
  }

  private isBefore(one: number, other: number): boolean {
    return (this.key[this.heap[one] ?? 0] ?? 0) < (this.key[this.heap[other] ?? 0] ?? 0);
  }

  private set(index: number, item: number): void {
    this.heap[index] = item;
    this.place[item] = index;
  }
}

import { group } from 'd3-array';
import type { Edge, Field } from './field';
import { EMPTY, type States } from './states';

/**
 * States of a booth that are worth the same beside every state of every other booth, over the edges kept, are one
 * class: tables run through classes, and of a class only the best state counts. With few rules most states are alike.
 */
export type Classes = {
  /** By booth, the class of each state. */
  of: Int32Array[];
  counts: number[];
  /** By edge, what the classes of its booths are worth together, those of `a` fastest. */
  worths: Float64Array[];
};

/** What one state of a booth is worth beside one of another, where it isn't 0. */
type Entry = { mine: number; theirs: number; value: number };

export function classesOf(states: States, edges: Edge[], entriesOfEdges: Map<Edge, Entry[]>): Classes {
  const entries = edges.map((edge) => entriesOfEdges.get(edge) ?? []);
  const keys: string[][] = states.map((list) => list.map(() => ''));
  for (const [number, { a, b }] of edges.entries())
    for (const { mine, theirs, value } of entries[number] ?? []) {
      note(keys, a, mine, `${number}:${theirs}=${value};`);
      note(keys, b, theirs, `${number}:${mine}=${value};`);
    }
  const of = keys.map((list) => numbered(list));
  const counts = of.map((list) => list.reduce((most, one) => Math.max(most, one + 1), 0));
  const worths = edges.map(({ a, b }, number) => {
    const width = counts[a] ?? 0;
    const worth = new Float64Array(width * (counts[b] ?? 0));
    for (const { mine, theirs, value } of entries[number] ?? [])
      worth[(of[a]?.[mine] ?? 0) + width * (of[b]?.[theirs] ?? 0)] = value;
    return worth;
  });
  return { of, counts, worths };
}

function note(keys: string[][], booth: number, turn: number, text: string): void {
  const list = keys[booth];
  if (list) list[turn] = (list[turn] ?? '') + text;
}

function numbered(keys: string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(keys, (key) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
}

/**
 * What counts on each edge. `alone`: no registration stands in both booths of an edge, which only a price forbids
 * otherwise.
 */
export function entriesOfAll(
  field: Field,
  states: States,
  edges: Edge[],
  alone: boolean,
): Map<Edge, Entry[]> {
  const turns = states.map((list) => new Map(list.map((state, turn) => [state, turn])));
  return new Map(edges.map((edge) => [edge, entriesOf(field, states, turns, edge, alone)]));
}

/** In a fixed order, each two states once. A merged candidate stands in both booths or in neither. */
function entriesOf(
  field: Field,
  states: States,
  turns: Map<number, number>[],
  edge: Edge,
  alone: boolean,
): Entry[] {
  const { a, b } = edge;
  const width = states[a]?.length ?? 0;
  const found = new Map<number, Entry>();
  const set = (mine: number, theirs: number, value: number) =>
    found.set(mine + width * theirs, { mine, theirs, value });
  for (const { one, other, value } of edge.pairs) {
    const [mine, theirs] = [turns[a]?.get(one), turns[b]?.get(other)];
    if (mine !== undefined && theirs !== undefined && one !== other) set(mine, theirs, value);
  }
  const left = states[a] ?? [];
  const right = states[b] ?? [];
  const firmOf = (state: number) => (state === EMPTY ? -1 : (field.registrationOf[state] ?? 0));
  const ofFirm = alone ? group(right.keys(), (turn) => firmOf(right[turn] ?? EMPTY)) : null;
  const spansBoth = (state: number, other: number) => field.boothsOf[state]?.includes(other) ?? false;
  for (const [mine, one] of left.entries()) {
    if (one !== EMPTY)
      for (const theirs of ofFirm?.get(firmOf(one)) ?? [])
        if (right[theirs] !== one) set(mine, theirs, Number.NEGATIVE_INFINITY);
    if (spansBoth(one, b))
      for (const [theirs, other] of right.entries())
        if (other !== one) set(mine, theirs, Number.NEGATIVE_INFINITY);
  }
  for (const [theirs, other] of right.entries())
    if (spansBoth(other, a))
      for (const [mine, one] of left.entries())
        if (one !== other) set(mine, theirs, Number.NEGATIVE_INFINITY);
  return [...found.values()].filter(({ value }) => value !== 0);
}

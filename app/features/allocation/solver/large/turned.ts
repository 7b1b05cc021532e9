import type { Edge, Field } from './field';

/**
 * The same field with booths and registrations in each other's parts: tables run through where registrations stand, and
 * prices are on booths. Rules that link few registrations, however far they reach, make small tables here. Null where a
 * candidate takes several booths.
 */
export function turned(field: Field): Field | null {
  const alive = new Set(field.candidatesAt.flat());
  const candidatesAt: number[][] = Array.from({ length: field.registrations }, () => []);
  for (const candidate of [...alive].sort((a, b) => a - b)) {
    if (field.boothsOf[candidate]?.length !== 1) return null;
    candidatesAt[field.registrationOf[candidate] ?? 0]?.push(candidate);
  }
  return {
    booths: field.registrations,
    registrations: field.booths,
    registrationOf: Int32Array.from(field.boothsOf, ([booth = 0]) => booth),
    scores: field.scores,
    boothsOf: Array.from(field.registrationOf, (firm) => [firm]),
    candidatesAt,
    must: Array.from({ length: field.booths }, () => false),
    filled: field.must,
    edges: edgesBetweenRegistrations(field),
  };
}

function edgesBetweenRegistrations({ edges, registrationOf, registrations }: Field): Edge[] {
  const found = new Map<number, Edge>();
  for (const { pairs } of edges)
    for (const { one, other, value } of pairs) {
      const [first, second] = [registrationOf[one] ?? 0, registrationOf[other] ?? 0];
      const [a, b] = first < second ? [first, second] : [second, first];
      const edge = found.get(a * registrations + b) ?? { a, b, pairs: [] };
      edge.pairs.push(first < second ? { one, other, value } : { one: other, other: one, value });
      found.set(a * registrations + b, edge);
    }
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

import type { FirmFacts } from './edition';

/**
 * The firms that asked, directly or through others, to stand with one another: each group in the order of the facts,
 * groups in the order of their first firm. Nobody is in a group alone; whoever named a firm that isn't there isn't with it.
 */
export function sharingGroups(firms: readonly Pick<FirmFacts, 'id' | 'shareWith'>[]): string[][] {
  const known = new Set(firms.map(({ id }) => id));
  const beside = new Map(firms.map(({ id }) => [id, new Set<string>()]));
  for (const { id, shareWith } of firms)
    for (const other of shareWith) {
      if (!known.has(other) || other === id) continue;
      beside.get(id)?.add(other);
      beside.get(other)?.add(id);
    }
  const seen = new Set<string>();
  const groups = firms.flatMap(({ id }) => {
    if (seen.has(id)) return [];
    const reached = reachedFrom(id, beside);
    for (const one of reached) seen.add(one);
    return [reached];
  });
  const order = new Map(firms.map(({ id }, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? 0;
  return groups
    .filter((group) => group.size > 1)
    .map((group) => [...group].sort((a, b) => place(a) - place(b)));
}

function reachedFrom(start: string, beside: Map<string, Set<string>>): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const other of beside.get(id) ?? []) reached.add(other);
  return reached;
}

import type { PlannedBooth } from './booths';

/** What changes for the booths when a plan takes the place of another; labels, compared whatever their case. */
export type Replacement = { added: string[]; removed: string[]; kept: string[] };

export const labelKey = (label: string): string => label.toLocaleLowerCase('en');

/** Compares the booths that stand in a pavilion (by label) with those of a new plan: a label that stays keeps its booth. */
export function replacementOf(standing: readonly string[], planned: readonly PlannedBooth[]): Replacement {
  const before = new Set(standing.map(labelKey));
  const after = new Set(planned.map(({ label }) => labelKey(label)));
  return {
    added: planned.map(({ label }) => label).filter((label) => !before.has(labelKey(label))),
    removed: standing.filter((label) => !after.has(labelKey(label))),
    kept: planned.map(({ label }) => label).filter((label) => before.has(labelKey(label))),
  };
}

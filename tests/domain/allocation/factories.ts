import type { BoothFacts, FirmFacts } from '#app/domain/allocation/edition';

/** A 9 m² inline booth, 3 m wide, alone in hall A at x = 0. */
export const booth = (id: string, given: Partial<BoothFacts> = {}): BoothFacts => ({
  id,
  hall: 'A',
  x: 0,
  y: 0,
  width: 3,
  depth: 3,
  area: 9,
  openSides: 1,
  kind: 'inline',
  use: 'individual',
  places: 1,
  standArea: given.area ?? 9,
  neighbours: [],
  ...given,
});

/** A firm that takes exactly 9 m², wishes for nothing and has no points. */
export const firm = (id: string, given: Partial<FirmFacts> = {}): FirmFacts => ({
  id,
  company: `Firm ${id}`,
  points: 0,
  member: true,
  wishedArea: 9,
  minArea: null,
  maxArea: null,
  corner: 'either',
  wishes: [],
  shareWith: [],
  avoid: [],
  package: null,
  group: null,
  segment: null,
  ...given,
});

/** Booths b1, b2, … side by side in one row. */
export const row = (count: number, given: Partial<BoothFacts> = {}): BoothFacts[] =>
  Array.from({ length: count }, (_, index) =>
    booth(`b${index + 1}`, {
      x: index * 3,
      neighbours: [index, index + 2].filter((one) => one >= 1 && one <= count).map((one) => `b${one}`),
      ...given,
    }),
  );

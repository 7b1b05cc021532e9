import { expect, it } from 'vitest';
import { priorityPoints } from '#app/domain/registrations/points';

it.each([
  [[], { years: 0, modules: 0, points: 0 }],
  [
    [
      { year: 2022, m2: 9 },
      { year: 2023, m2: 18 },
      { year: 2025, m2: 18 },
    ],
    { years: 3, modules: 5, points: 8 },
  ],
  [[{ year: 2022, m2: 6 }], { years: 1, modules: 1, points: 2 }],
  [
    [
      { year: 2022, m2: 17.9 },
      { year: 2022, m2: 26 },
    ],
    { years: 1, modules: 3, points: 4 },
  ],
])('%o', (participations, expected) => {
  expect(priorityPoints(participations)).toEqual(expected);
});

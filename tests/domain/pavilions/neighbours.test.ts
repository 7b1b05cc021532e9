import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, neighbours } from '#app/domain/pavilions/neighbours';
import { planOf } from './plans';

const box = (x: number, y: number, width = 3, depth = 3, hall = 'A') => ({ hall, x, y, width, depth });

test.each([
  ['side by side', box(0, 0), box(3, 0), 0],
  ['corner to corner', box(0, 0), box(3, 3), 0],
  ['1 m apart', box(0, 0), box(4, 1), 1],
  ['less than 1 m', box(0, 0), box(3.95, 0), 0.95],
  ['across a corner', box(0, 0), box(6, 7), 5],
  ['another hall', box(0, 0), box(3, 0, 3, 3, 'B'), Number.POSITIVE_INFINITY],
])('distance: %s', (_, a, b, metres) => {
  expect(distance(a, b)).toBe(metres);
  expect(distance(b, a)).toBe(metres);
});

describe('neighbours', () => {
  test('share a wall, not a corner, not across an aisle, not across halls', () => {
    const [a, b, corner, far, elsewhere] = [
      box(0, 0),
      box(3, 2.95),
      box(6, 5.95),
      box(-6, 0),
      box(3, 0, 3, 3, 'B'),
    ];
    expect(neighbours([a, b, corner, far, elsewhere])).toEqual([[a, b]]);
  });

  test('Bologna: the halves of shared stands are neighbours', () => {
    const pairs = neighbours(planOf('cosmoprof-bologna-2027').stands).map(
      ([a, b]) => `${a.label} ${b.label}`,
    );
    expect(pairs.filter((pair) => pair.includes('16-E20'))).toEqual(['16-E20 16-E21', '16-E20 16-E22']);
  });

  test('neighbours touch, and only what touches is a neighbour', () => {
    const half = fc.integer({ min: 0, max: 12 }).map((units) => units / 2);
    const size = fc.integer({ min: 1, max: 6 }).map((units) => units / 2);
    const rectangle = fc.tuple(half, half, size, size).map(([x, y, width, depth]) => box(x, y, width, depth));
    fc.assert(
      fc.property(rectangle, rectangle, (a, b) => {
        const touching = neighbours([a, b]).length === 1;
        if (touching) expect(distance(a, b)).toBe(0);
        expect(neighbours([b, a]).length === 1).toBe(touching);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boothsOf } from '#app/domain/pavilions/booths';
import { kindOf, openSides } from '#app/domain/pavilions/open-sides';
import type { Plan, Rectangle } from '#app/domain/pavilions/plan';
import { PLAN_SLUGS, planOf, withHall, withStand } from './plans';

describe('open sides', () => {
  test.each(PLAN_SLUGS)('%s: as a count on a quarter-metre grid', (slug) => {
    const plan = planOf(slug);
    expect(openSides(plan)).toEqual(bruteForce(plan));
  });

  test('half covered is closed', () => {
    const plan = planOf('cosmoprof-las-vegas-2027');
    expect(openSides(plan)['12221']).toBe('NESW');
    const pillar = { x: 4, y: 5, width: 0.5, depth: 0.5 };
    const stand = plan.stands.find(({ label }) => label === '12221');
    if (!stand) throw new Error('no stand');
    const beside = { ...pillar, x: stand.x - 0.5, y: stand.y };
    const changed = withHall(plan, 'MB', (hall) => ({ pillars: [...hall.pillars, beside] }));
    expect(openSides(changed)['12221']).toBe('NES');
  });

  test('the order and the cutting of aisle rectangles change nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAN_SLUGS.filter((slug) => slug !== 'cosmetic-360-2027')),
        fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (slug, cuts, order) => {
          const plan = planOf(slug);
          const halls = plan.halls.map((hall) => {
            const pieces = hall.aisles.flatMap((aisle, index) =>
              cut(aisle, cuts[index % cuts.length] ?? 0.5),
            );
            const keyed = pieces.map((piece): [number, Rectangle] => [order.next().value, piece]);
            return { ...hall, aisles: keyed.sort(([a], [b]) => a - b).map(([, piece]) => piece) };
          });
          expect(openSides({ ...plan, halls })).toEqual(openSides(plan));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a stand moved away from every aisle has none', () => {
    const plan = withHall(planOf('cosmoprof-las-vegas-2027'), 'MB', () => ({ aisles: [] }));
    expect(new Set(Object.values(openSides(plan)))).toEqual(new Set(['']));
  });
});

test.each([
  ['', 'closed'],
  ['N', 'inline'],
  ['NE', 'corner'],
  ['SW', 'corner'],
  ['NW', 'corner'],
  ['NS', 'through'],
  ['EW', 'through'],
  ['NES', 'head'],
  ['NESW', 'island'],
])('%s is %s', (sides, kind) => {
  expect(kindOf(sides)).toBe(kind);
});

describe('booths', () => {
  test('Bologna: halves of shared stands and the collective space', () => {
    const booths = boothsOf(planOf('cosmoprof-bologna-2027'));
    expect(booths).toHaveLength(25);
    expect(booths.find(({ label }) => label === '16-E22')).toEqual({
      ...{ label: '16-E22', hall: '16', level: 0, x: 15, y: 14.5, width: 4, depth: 2, area: 8 },
      ...{ use: 'shared', places: 1, sharedStand: '16-E20+16-E22', openSides: 'N', kind: 'inline' },
    });
    expect(booths.at(-1)).toEqual({
      ...{ label: '16-COL', hall: '16', level: 0, x: 3.5, y: 14.5, width: 6, depth: 4, area: 24 },
      ...{ use: 'collective', places: 6, sharedStand: null, openSides: 'NSW', kind: 'head' },
    });
  });

  test('an open side follows the stand', () => {
    const plan = withStand(planOf('cosmoprof-bologna-2027'), '16-D20', { width: 4.5, area: 18 });
    expect(openSides(plan)['16-D20']).toBe('NW');
  });
});

/** Quarter-metre squares; a side is open when every square just outside it lies in some aisle and in nothing else. */
function bruteForce(plan: Plan): Record<string, string> {
  const squares = (from: number, length: number) =>
    Array.from({ length: Math.round(length * 4) }, (_, index) => from + index / 4 + 0.125);
  return Object.fromEntries(
    plan.stands.map((stand) => {
      const hall = plan.halls.find(({ id }) => id === stand.hall);
      if (!hall) throw new Error('no hall');
      const others = plan.stands.filter((other) => other.hall === hall.id);
      const walkable = (x: number, y: number) =>
        hall.aisles.some((aisle) => holds(aisle, x, y)) &&
        ![...hall.pillars, ...hall.zones, ...others].some((thing) => holds(thing, x, y));
      const { x, y, width, depth } = stand;
      const open = {
        N: squares(x, width).every((across) => walkable(across, y - 0.125)),
        E: squares(y, depth).every((down) => walkable(x + width + 0.125, down)),
        S: squares(x, width).every((across) => walkable(across, y + depth + 0.125)),
        W: squares(y, depth).every((down) => walkable(x - 0.125, down)),
      };
      const letters = Object.entries(open).flatMap(([letter, isOpen]) => (isOpen ? [letter] : []));
      return [stand.label, letters.join('')];
    }),
  );
}

const holds = (box: Rectangle, x: number, y: number) =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.depth;

/** Cuts a rectangle across its longer side at a multiple of half a metre. */
function cut(box: Rectangle, share: number): Rectangle[] {
  const along = Math.max(box.width, box.depth);
  const at = Math.round(along * share * 2) / 2;
  if (at <= 0 || at >= along) return [box];
  if (box.width >= box.depth) {
    return [
      { ...box, width: at },
      { ...box, x: box.x + at, width: box.width - at },
    ];
  }
  return [
    { ...box, depth: at },
    { ...box, y: box.y + at, depth: box.depth - at },
  ];
}

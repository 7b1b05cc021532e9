import { describe, expect, test } from 'vitest';
import { checkPlan } from '#app/domain/pavilions/check-plan';
import type { Plan } from '#app/domain/pavilions/plan';
import { planRefusal } from '#app/domain/pavilions/plan-problem';
import { PLAN_SLUGS, planOf, withHall, withStand } from './plans';

describe('the six plans', () => {
  test.each(PLAN_SLUGS)('%s has no problem', (slug) => {
    expect(checkPlan(planOf(slug))).toEqual([]);
  });
});

const bologna = planOf('cosmoprof-bologna-2027');
const asia = planOf('cosmoprof-asia-2026');
const vegas = planOf('cosmoprof-las-vegas-2027');

describe('one fault, one code, with booths and place', () => {
  test.each<[string, Plan, ReturnType<typeof checkPlan>]>([
    [
      'a stand half a metre into the next',
      withStand(bologna, '16-D22', { x: 8 }),
      [{ code: 'OVERLAP', booths: ['16-D20', '16-D22'], at: { hall: '16', x: 8, y: 3.5 } }],
    ],
    [
      'a stand into the lounge',
      withStand(bologna, '16-E22', { width: 4.5, area: 9 }),
      [{ code: 'OVERLAP', booths: ['16-E22'], at: { hall: '16', x: 19, y: 14.5 } }],
    ],
    [
      'beyond the hall',
      withStand(vegas, '12426', { x: 28, y: 26, width: 3, depth: 3, area: 9 }),
      [{ code: 'OUTSIDE_HALL', booths: ['12426'], at: { hall: 'MB', x: 28, y: 26 } }],
    ],
    [
      'in the notch of an L-shaped hall',
      {
        ...asia,
        stands: [
          ...asia.stands,
          { label: '3E-Z1', hall: '3E', level: 3, x: 34, y: 4, width: 3, depth: 3, area: 9 },
        ],
      },
      [{ code: 'OUTSIDE_HALL', booths: ['3E-Z1'], at: { hall: '3E', x: 34, y: 4 } }],
    ],
    [
      'in a hall that the plan does not have',
      withStand(bologna, '16-D20', { hall: '17' }),
      [{ code: 'OUTSIDE_HALL', booths: ['16-D20'], at: { hall: '17', x: 3.5, y: 3.5 } }],
    ],
    [
      'on a pillar',
      withStand(bologna, '16-D24', { width: 7, area: 28 }),
      [{ code: 'ON_PILLAR', booths: ['16-D24'], at: { hall: '16', x: 18, y: 5 } }],
    ],
    [
      'the same label in another case',
      withStand(asia, '1E-A13', { label: '1e-a11' }),
      [
        {
          code: 'DUPLICATE_LABEL',
          booths: ['1E-A11', '1e-a11'],
          at: {
            hall: '1E',
            x: asia.stands.find(({ label }) => label === '1E-A13')?.x ?? -1,
            y: asia.stands.find(({ label }) => label === '1E-A13')?.y ?? -1,
          },
        },
      ],
    ],
    [
      'wrong area',
      withStand(bologna, '16-D20', { area: 19.5 }),
      [{ code: 'AREA_MISMATCH', booths: ['16-D20'], at: { hall: '16', x: 3.5, y: 3.5 } }],
    ],
    [
      'before a fire exit',
      {
        ...bologna,
        stands: [
          ...bologna.stands,
          { label: '16-X1', hall: '16', level: 0, x: 26.5, y: 13.5, width: 2, depth: 2, area: 4 },
        ],
      },
      [{ code: 'ON_EXIT', booths: ['16-X1'], at: { hall: '16', x: 26.5, y: 13.5 } }],
    ],
    [
      'walled in',
      withHall(bologna, '16', (hall) => ({
        zones: [...hall.zones, { type: 'storage', label: 'Réserve 2', x: 8.5, y: 3, width: 3, depth: 0.5 }],
      })),
      [{ code: 'UNREACHABLE', booths: ['16-D22'], at: { hall: '16', x: 8.5, y: 3.5 } }],
    ],
    [
      'a stand that leaves 2 m of aisle',
      withStand(vegas, '12221', { width: 7, area: 42 }),
      [{ code: 'AISLE_TOO_NARROW', booths: ['12221', '12223'], at: { hall: 'MB', x: 11, y: 4 } }],
    ],
    [
      'a stand right across an aisle',
      {
        ...vegas,
        stands: [
          ...vegas.stands,
          { label: '12222', hall: 'MB', level: 0, x: 10, y: 5, width: 3, depth: 3, area: 9 },
        ],
      },
      [{ code: 'AISLE_TOO_NARROW', booths: ['12222'], at: { hall: 'MB', x: 10, y: 5 } }],
    ],
    [
      'an aisle drawn 2 m wide',
      withHall(vegas, 'MB', (hall) => ({
        aisles: hall.aisles.map((aisle) => (aisle.x === 10 ? { ...aisle, width: 2 } : aisle)),
      })),
      [
        {
          code: 'AISLE_TOO_NARROW',
          booths: ['12221'],
          at: { hall: 'MB', x: 10, y: 4 },
        },
      ],
    ],
  ])('%s', (_, plan, problems) => {
    expect(checkPlan(plan)).toEqual(problems);
  });

  test('an aisle of exactly the least width is wide enough', () => {
    expect(checkPlan({ ...vegas, minAisleMetres: 3 })).toEqual([]);
    expect(checkPlan({ ...vegas, minAisleMetres: 3.05 }).map(({ code }) => code)).toContain(
      'AISLE_TOO_NARROW',
    );
  });

  test('without entrances nobody gets in', () => {
    const shut = withHall(vegas, 'MB', () => ({ entrances: [] }));
    expect(checkPlan(shut).map(({ code, booths }) => [code, ...booths])).toEqual(
      vegas.stands.map(({ label }) => ['UNREACHABLE', label]),
    );
  });
});

test('a problem is told to people with booths and place', () => {
  expect(planRefusal({ code: 'OVERLAP', booths: ['A1', 'A2'], at: { hall: '16', x: 8, y: 3.5 } })).toEqual({
    code: 'OVERLAP',
    at: '16 8;3.5',
    params: { booths: 'A1, A2', hall: '16', x: 8, y: 3.5 },
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ShareWeight, shareCost } from '#app/domain/accounting/cost-share';

const parts = (cents: number, weights: ShareWeight[]) => {
  const shared = shareCost(cents, weights);
  if (!shared.ok) throw new Error(JSON.stringify(shared.problems));
  return shared.value.map(({ key, cents }) => [key, cents]);
};

const weighed = (...weights: number[]) => weights.map((weight, index) => ({ key: `f${index}`, weight }));

test.each([
  {
    cents: 100,
    weights: [1, 1, 1],
    gives: [34, 33, 33],
    why: 'the odd cent goes to the smallest key of equal remainders',
  },
  {
    cents: 100,
    weights: [900, 1200, 1800],
    gives: [23, 31, 46],
    why: '23.08, 30.77, 46.15: the largest remainder is the second',
  },
  {
    cents: -100,
    weights: [900, 1200, 1800],
    gives: [-23, -31, -46],
    why: 'a credit note mirrors its invoice',
  },
  { cents: 2, weights: [1, 1, 1], gives: [1, 1, 0], why: 'fewer cents than firms' },
  { cents: 0, weights: [5, 3], gives: [0, 0], why: 'nothing is shared into nothing' },
])('$why', ({ cents, weights, gives }) => {
  expect(parts(cents, weighed(...weights)).map(([, part]) => part)).toEqual(gives);
});

test('nobody, a weight of zero, a negative one and a broken one are refused', () => {
  const code = (weights: ShareWeight[]) => {
    const shared = shareCost(100, weights);
    return shared.ok ? null : shared.problems[0]?.code;
  };
  expect(code([])).toBe('COST_NOBODY');
  for (const weight of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(code(weighed(1, weight))).toBe('COST_WEIGHT');
});

const someWeights = fc.uniqueArray(
  fc.record({ key: fc.string({ minLength: 1, maxLength: 4 }), weight: fc.integer({ min: 1, max: 1e9 }) }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 40 },
);
const someCents = fc.integer({ min: -1e12, max: 1e12 });

test('parts sum exactly, and none is a cent away from its exact share', () => {
  fc.assert(
    fc.property(someCents, someWeights, (cents, weights) => {
      const shared = parts(cents, weights);
      const whole = weights.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
      expect(shared.reduce((sum, [, part]) => sum + Number(part), 0)).toBe(cents);
      weights.forEach(({ weight }, index) => {
        const off = BigInt(Number(shared[index]?.[1])) * whole - BigInt(cents) * BigInt(weight);
        expect(off < whole && off > -whole).toBe(true);
      });
    }),
  );
});

test('the order in which firms are listed decides nothing', () => {
  fc.assert(
    fc.property(someCents, someWeights, (cents, weights) => {
      const reversed = parts(cents, [...weights].reverse());
      expect(new Map(reversed.map(([key, part]) => [key, part]))).toEqual(
        new Map(parts(cents, weights).map(([key, part]) => [key, part])),
      );
    }),
  );
});

test('who weighs more never pays less, and a credit note takes back what its invoice asked', () => {
  fc.assert(
    fc.property(someCents, someWeights, (cents, weights) => {
      const shared = shareCost(Math.abs(cents), weights);
      const back = shareCost(-Math.abs(cents), weights);
      if (!shared.ok || !back.ok) throw new Error('refused');
      const ordered = [...shared.value].sort((a, b) => a.weight - b.weight);
      ordered.slice(1).forEach((part, index) => {
        const lighter = ordered[index];
        if (lighter && lighter.weight < part.weight) expect(lighter.cents).toBeLessThanOrEqual(part.cents);
      });
      expect(back.value.map((part) => part.cents)).toEqual(
        shared.value.map((part) => (part.cents === 0 ? 0 : -part.cents)),
      );
    }),
  );
});

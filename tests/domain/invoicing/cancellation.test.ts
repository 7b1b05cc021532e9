import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { settleCancellation, tierAt } from '#app/domain/invoicing/cancellation';
import { answerCancellationCase, parseCancellationGrids } from '#app/domain/invoicing/cancellation-case';

const dataOf = (name: string): unknown => JSON.parse(readFileSync(`db/seed/data/${name}`, 'utf8'));

const priceFile = z
  .object({
    cancellationGrids: z.unknown(),
    cancellationExamples: z.array(z.record(z.string(), z.unknown())),
  })
  .parse(dataOf('price-lists.json'));
const read = parseCancellationGrids(priceFile.cancellationGrids);
const grids = read.ok ? read.value : [];

const answer = (raw: object) => {
  const answered = answerCancellationCase(grids, raw);
  return answered.ok ? answered.value : answered.problems.map(({ code, field }) => [code, field]);
};

const worked = z
  .object({ cases: z.array(z.looseObject({ id: z.string(), expected: z.unknown() })) })
  .parse(dataOf('rules/cancellation.json')).cases;

test.each(worked.map((one) => [one.id, one] as const))('%s, to the cent', (_id, { expected, ...given }) => {
  expect(answer(given)).toEqual(expected);
});

test.each(priceFile.cancellationExamples)('$cancelled of the price file', (example) => {
  const { daysBefore, retainedPercent, ...given } = example;
  expect(answer(given)).toEqual({ daysBefore, retainedPercent });
});

const base = {
  grid: 'standard-30-50-100',
  opening: '2026-11-11',
  timeZone: 'Asia/Hong_Kong',
  exclVatCents: 798_992,
  vatRatePercent: '20',
};

test('the day is that of the fair: 16 h UTC is already tomorrow in Hong Kong', () => {
  const at = (cancelledAt: string) => answer({ ...base, cancelledAt });
  expect(at('2026-07-14T15:59:59Z')).toMatchObject({ daysBefore: 120, retainedPercent: '30' });
  expect(at('2026-07-14T16:00:00Z')).toMatchObject({ daysBefore: 119, retainedPercent: '50' });
  expect(at('2026-07-14T18:00:00+02:00')).toMatchObject({ daysBefore: 119 });
});

describe('a grid that names sums', () => {
  const fees = { registrationFeeCents: 35_000, depositExclVatCents: 239_698 };
  const kept = (cancelled: string, price: object) =>
    answer({ ...base, grid: 'fee-deposit-full', cancelled, ...price });

  test('keeps the fee, then fee and deposit, then all', () => {
    expect(kept('2026-09-11', fees)).toEqual({
      daysBefore: 61,
      retainedPercent: null,
      retained: 'REGISTRATION_FEE',
      retainedExclVatCents: 35_000,
      retainedVatCents: 7_000,
      retainedInclVatCents: 42_000,
      creditExclVatCents: 763_992,
    });
    expect(kept('2026-09-12', fees)).toMatchObject({ daysBefore: 60, retainedExclVatCents: 274_698 });
    expect(kept('2026-10-12', fees)).toMatchObject({ daysBefore: 30, creditExclVatCents: 0 });
  });

  test('never keeps more than the price, and asks for the sums that it needs', () => {
    expect(kept('2026-09-12', { ...fees, exclVatCents: 100_000 })).toMatchObject({
      retainedExclVatCents: 100_000,
      creditExclVatCents: 0,
    });
    expect(kept('2026-09-11', {})).toEqual([['CANCELLATION_FEE_UNKNOWN', 'registrationFeeCents']]);
    expect(kept('2026-09-12', { registrationFeeCents: 1 })).toEqual([
      ['CANCELLATION_DEPOSIT_UNKNOWN', 'depositExclVatCents'],
    ]);
  });
});

describe('bad input', () => {
  const far = { minDaysBefore: 10, retainedPercent: '50' };
  test.each<[string, object, [string, string | undefined][]]>([
    ['an unknown grid', { grid: 'mine' }, [['UNKNOWN_CANCELLATION_GRID', undefined]]],
    ['a negative price', { exclVatCents: -1 }, [['INVALID_CASE', 'exclVatCents']]],
    ['a price beyond belief', { exclVatCents: 1e15 }, [['INVALID_CASE', 'exclVatCents']]],
    ['NaN', { exclVatCents: Number.NaN }, [['INVALID_CASE', 'exclVatCents']]],
    ['a price without its VAT', { vatRatePercent: undefined }, [['INVALID_CASE', 'vatRatePercent']]],
    ['a day that no calendar has', { cancelled: '2026-02-30' }, [['INVALID_CASE', 'cancelled']]],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, [['INVALID_CASE', 'timeZone']]],
    [
      'a grid that keeps 101 %',
      { grid: undefined, tiers: [{ ...far, retainedPercent: '101' }] },
      [['INVALID_CASE', 'tiers.0.retainedPercent']],
    ],
    [
      'tiers from near to far',
      { grid: undefined, tiers: [far, { ...far, minDaysBefore: 20 }] },
      [['INVALID_CASE', 'tiers']],
    ],
    ['no tier', { grid: undefined, tiers: [] }, [['INVALID_CASE', 'tiers']]],
  ])('%s', (_name, change, problems) => {
    expect(answer({ ...base, cancelled: '2026-09-12', ...change })).toEqual(problems);
  });
});

test('property: what is kept and what is credited are the price; later never keeps less', () => {
  const amount = fc.integer({ min: 0, max: 100_000_000 });
  const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
  fc.assert(
    fc.property(amount, share, amount, (exclVatCents, retainedPercent, days) => {
      const tier = tierAt([{ minDaysBefore: null, retainedPercent }], days);
      const settled = settleCancellation(tier, { exclVatCents, vatRatePercent: '20' });
      if (!settled.ok) throw new Error('a share needs no other sum');
      const { retainedExclVatCents, retainedVatCents, retainedInclVatCents, creditExclVatCents } =
        settled.value;
      expect(retainedExclVatCents + creditExclVatCents).toBe(exclVatCents);
      expect(retainedExclVatCents + retainedVatCents).toBe(retainedInclVatCents);
      expect(Math.min(retainedExclVatCents, creditExclVatCents)).toBeGreaterThanOrEqual(0);
    }),
  );
  const standard = grids.find(({ id }) => id === 'standard-30-50-100')?.tiers ?? [];
  const keptAt = (days: number) => {
    const tier = tierAt(standard, days);
    return 'retainedPercent' in tier ? Number(tier.retainedPercent) : Number.NaN;
  };
  for (let days = 200; days > -30; days -= 1) expect(keptAt(days - 1)).toBeGreaterThanOrEqual(keptAt(days));
});

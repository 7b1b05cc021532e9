import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answerSmeCase } from '#app/domain/funding/sme-class-case';

const worked = z
  .object({ smeDefinition: z.object({ cases: z.array(z.looseObject({ expected: z.string() })) }) })
  .parse(JSON.parse(readFileSync('db/seed/data/subsidies.json', 'utf8'))).smeDefinition.cases;

const classOf = (raw: object) => {
  const answered = answerSmeCase(raw);
  return answered.ok ? answered.value.class : answered.problems.map(({ field }) => field);
};

const M = 100_000_000;
const figures = (headcount: string | number, turnover: number, balance: number) => ({
  headcount,
  turnoverCents: Math.round(turnover * M),
  balanceCents: Math.round(balance * M),
});

test.each(worked)(
  '$headcount posts, $turnoverCents and $balanceCents: $expected',
  ({ expected, ...given }) => {
    expect(classOf(given)).toBe(expected);
  },
);

test.each([
  ['9.999', 2, 99, 'MICRO'],
  ['10', 2, 2, 'SMALL'],
  ['9', 2.00000001, 2.00000001, 'SMALL'],
  ['49.5', 99, 10, 'SMALL'],
  ['249', 50.00000001, 43, 'MEDIUM'],
  ['249', 50.00000001, 43.00000001, 'NOT_SME'],
  [9.5, 0, 0, 'MICRO'],
])('%s posts, turnover %s M€, balance %s M€: %s', (headcount, turnover, balance, expected) => {
  expect(classOf(figures(headcount, turnover, balance))).toBe(expected);
});

test.each([
  ['50.01', '49', 'MEDIUM'],
  ['50', '97', 'SMALL'],
  ['50', '98', 'MEDIUM'],
  ['25', '196', 'MEDIUM'],
  ['24.99', '196', 'MICRO'],
])('one post beside %s %% of a firm of %s: %s', (sharePercent, headcount, expected) => {
  const related = [{ ...figures(headcount, 3, 3), sharePercent }];
  expect(classOf({ ...figures('1', 1, 1), related })).toBe(expected);
});

test.each([
  ['24.99', 'MICRO'],
  ['25', 'NOT_SME'],
])('%s %% in public hands: %s', (publicPercent, expected) => {
  expect(classOf({ ...figures('3', 1, 1), publicPercent })).toBe(expected);
});

const small = figures('20', 5, 5);
const medium = figures('100', 20, 20);
const large = figures('300', 90, 90);
const micro = figures('3', 1, 1);

test.each([
  ['one year above changes nothing', [small, medium], 'SMALL'],
  ['two years above do', [small, medium, medium], 'MEDIUM'],
  ['above, back, above is not two years running', [small, medium, small, medium], 'SMALL'],
  ['two years above, by different steps: the one passed twice', [small, medium, large], 'MEDIUM'],
  ['two years below', [medium, small, micro], 'SMALL'],
  ['below, then above: neither twice', [small, micro, medium], 'SMALL'],
  ['large for two years is no SME', [medium, large, large], 'NOT_SME'],
])('%s', (_name, years, expected) => {
  expect(classOf({ years: years.map((one, at) => ({ year: 2020 + at, ...one })) })).toBe(expected);
});

test.each<[string, object, string[]]>([
  ['a negative headcount', figures('-1', 1, 1), ['headcount']],
  ['a headcount in words', figures('ten', 1, 1), ['headcount']],
  ['a negative turnover', figures('1', -1, 1), ['turnoverCents']],
  ['no balance', { headcount: '1', turnoverCents: 1 }, ['balanceCents']],
  [
    'a share above the whole',
    { ...micro, related: [{ ...micro, sharePercent: '101' }] },
    ['related.0.sharePercent'],
  ],
  [
    'a year left out',
    {
      years: [
        { year: 2020, ...small },
        { year: 2022, ...small },
      ],
    },
    ['years'],
  ],
  ['no year', { years: [] }, ['years']],
])('%s is refused', (_name, raw, fields) => {
  expect(classOf(raw)).toEqual(fields);
});

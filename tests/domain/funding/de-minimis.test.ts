import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { deMinimis, deMinimisCeiling } from '#app/domain/funding/de-minimis';
import { answerDeMinimisCase } from '#app/domain/funding/de-minimis-case';
import { plusDays } from '#app/domain/shared/dates';

const ledger = z.object({
  ceilingCents: z.number(),
  cases: z.array(z.looseObject({ id: z.string(), expected: z.unknown() })),
});
const dataOf = (name: string): unknown => JSON.parse(readFileSync(`db/seed/data/${name}`, 'utf8'));
const files = [
  ledger.parse(dataOf('rules/de-minimis.json')),
  z.object({ deMinimis: ledger }).parse(dataOf('subsidies.json')).deMinimis,
];

const worked = files.flatMap(({ cases, ceilingCents }) =>
  cases.map((one) => [one.id, one, ceilingCents] as const),
);

test.each(worked)('%s', (_id, { expected, ...given }, ceiling) => {
  const answered = answerDeMinimisCase(given, ceiling);
  expect(answered.ok ? answered.value : answered.problems).toEqual(expected);
  expect(answerDeMinimisCase(given, undefined)).toEqual(answered);
});

test.each([
  ['2023-12-31', 20_000_000],
  ['2024-01-01', 30_000_000],
  ['2030-12-31', 30_000_000],
  ['2031-01-01', 'NO_DE_MINIMIS_RULE'],
  ['2013-12-31', 'NO_DE_MINIMIS_RULE'],
])('the ceiling on %s: %s', (on, expected) => {
  const ceiling = deMinimisCeiling(on);
  expect(ceiling.ok ? ceiling.value : ceiling.problems[0]?.code).toBe(expected);
});

const asked = { company: 'A', on: '2026-11-20', newAidCents: 100, grants: [] };

test.each<[string, object, string[]]>([
  ['a negative amount', { ...asked, newAidCents: -1 }, ['newAidCents']],
  ['an amount beyond belief', { ...asked, newAidCents: 1e13 }, ['newAidCents']],
  ['a fraction of a cent', { ...asked, newAidCents: 0.5 }, ['newAidCents']],
  ['a day that no calendar has', { ...asked, on: '2026-02-29' }, ['on']],
  ['a grant without amount', { ...asked, grants: [{ date: '2026-01-01' }] }, ['grants.0.amountCents']],
  ['no company', { ...asked, company: undefined }, ['company']],
  ['a rule that has expired', { ...asked, on: '2031-06-01' }, ['on']],
])('%s is refused', (_name, raw, fields) => {
  const answered = answerDeMinimisCase(raw, undefined);
  expect(answered.ok ? [] : answered.problems.map(({ field }) => field)).toEqual(fields);
});

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => plusDays('2022-01-01', days));
const leapDay = fc.constantFrom('2024-02-29', '2028-02-29', '2027-02-28', '2027-03-01');
const firm = fc.constantFrom('A', 'B', 'C');
const grant = fc.record({
  on: fc.oneof(day, leapDay),
  amountCents: fc.integer({ min: 0, max: 20_000_000 }),
  company: firm,
  memberState: fc.constantFrom('FR', 'BE'),
  basis: fc.constantFrom('DE_MINIMIS', 'GBER_ART_19'),
});

/** Walks back day by day to the same day of the month three years earlier, adding up what each day brought. */
function walk(on: string, on3: (day: string) => boolean, amountOn: (day: string) => number): number {
  let used = 0;
  for (let at = on; ; at = plusDays(at, -1)) {
    used += amountOn(at);
    if (on3(at)) return used;
  }
}

test('property: the window equals a walk through its days', () => {
  fc.assert(
    fc.property(
      fc.oneof(day, leapDay),
      fc.array(grant, { maxLength: 30 }),
      fc.subarray(['A', 'B', 'C']),
      fc.integer({ min: 0, max: 40_000_000 }),
      (on, grants, group, newAidCents) => {
        const [year = '', month = '', date = ''] = on.split('-');
        const start = `${Number(year) - 3}-${month}-${month === '02' && date === '29' ? '28' : date}`;
        const members = ['A', ...group];
        const used = walk(
          on,
          (at) => at === start,
          (at) =>
            grants
              .filter((one) => one.on === at && members.includes(one.company))
              .filter((one) => one.memberState === 'FR' && one.basis === 'DE_MINIMIS')
              .reduce((sum, one) => sum + one.amountCents, 0),
        );
        const answer = deMinimis(
          { company: 'A', group, memberState: 'FR', on, newAidCents, grants },
          30_000_000,
        );
        expect([answer.windowStart, answer.usedCents]).toEqual([start, used]);
        expect(answer.decision).toBe(
          used + newAidCents <= 30_000_000 || newAidCents === 0 ? 'accept' : 'refuse',
        );
        expect(answer.headroomCents).toBe(Math.max(0, 30_000_000 - used));
        expect(answer.totalIfGrantedCents).toBe(used + newAidCents);
      },
    ),
    { numRuns: 25 },
  );
});

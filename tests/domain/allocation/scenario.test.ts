import { expect, test } from 'vitest';
import { problemOf } from '#app/domain/allocation/edition';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { imagine, isHypothetical, NOTHING, type Scenario } from '#app/domain/allocation/scenario';
import { impossibleIn } from '#app/domain/allocation/scenario-check';
import { booth, firm, row } from './factories';

const given = {
  facts: {
    booths: [...row(3), booth('many', { hall: 'B', use: 'collective', places: 6 })],
    firms: [firm('A', { avoid: ['C'] }), firm('B'), firm('C'), firm('D', { wishedArea: 12 })],
    locks: { B: 'b1', C: 'b3' },
  },
  refusal: (_: unknown, { id }: { id: string }) => (id === 'b2' ? 'NO_RATE' : null),
  policy: DEFAULT_POLICY,
};
const CONFIRMED = { B: 'b1' };
const imagined = (scenario: Partial<Scenario>) => imagine(given, { ...NOTHING, ...scenario }, CONFIRMED);
const why = (scenario: Partial<Scenario>) =>
  impossibleIn(imagined(scenario), { ...NOTHING, ...scenario }).map(({ code, params }) => [code, params]);

test('withdrawn firms are gone with their locks; confirmed ones are let go only when asked', () => {
  expect(imagined({ withdrawn: ['C'] }).facts.firms.map(({ id }) => id)).toEqual(['A', 'B', 'D']);
  expect(imagined({ withdrawn: ['C'] }).facts.locks).toEqual({ B: 'b1' });
  expect(imagined({ moveConfirmed: true }).facts.locks).toEqual({ C: 'b3' });
  expect(imagined({ locks: { A: 'b1' } }).facts.locks).toEqual({ A: 'b1', B: 'b1', C: 'b3' });
});

test('one more booth stands by itself, near nobody, as large as the one it copies', () => {
  const { facts, refusal, policy } = imagined({ extras: [{ like: 'b1', hall: 'A' }] });
  expect(facts.booths.at(-1)).toMatchObject({ id: 'b1+', hall: 'A', x: 1_009, area: 9, neighbours: [] });
  const { problem } = problemOf(facts, refusal, policy);
  expect(
    problem.candidates.filter(({ booths }) => booths[0] === 'b1+').map((one) => one.registration),
  ).toEqual(['A', 'B', 'C']);
});

test('booths more are as many as are asked for, each by itself', () => {
  const { booths } = imagined({
    extras: [
      { like: 'b1', hall: 'A' },
      { like: 'b1', hall: 'A' },
    ],
  }).facts;
  expect(booths.slice(-2).map(({ id, x }) => [id, x])).toEqual([
    ['b1+', 1_009],
    ['b1++', 2_012],
  ]);
});

test('a ban takes the firm’s candidate for that booth away, and no other', () => {
  const of = (scenario: Partial<Scenario>) => {
    const { facts, refusal, policy } = imagined(scenario);
    return problemOf(facts, refusal, policy).problem.candidates.map(
      (one) => `${one.registration} ${one.booths}`,
    );
  };
  const all = of({});
  expect(all).toContain('A b1');
  expect(of({ bans: [{ firm: 'A', booth: 'b1' }] })).toEqual(all.filter((one) => one !== 'A b1'));
});

test.each<[string, Partial<Scenario>, unknown[]]>([
  ['nothing is asked', {}, [['SCENARIO_EMPTY', undefined]]],
  ['a booth nobody knows', { locks: { A: 'b9' } }, [['SCENARIO_UNKNOWN', { name: 'b9' }]]],
  [
    'away and placed',
    { locks: { A: 'b2' }, withdrawn: ['A'] },
    [['SCENARIO_WITHDRAWN_LOCKED', { company: 'Firm A', booth: 'b2' }]],
  ],
  [
    'where it must not stand',
    { locks: { A: 'b2' }, bans: [{ firm: 'A', booth: 'b2' }] },
    [['SCENARIO_BANNED_LOCK', { company: 'Firm A', booth: 'b2' }]],
  ],
  [
    'where another is locked',
    { locks: { A: 'b1' } },
    [['SCENARIO_BOOTH_TAKEN', { company: 'Firm A', booth: 'b1', holder: 'Firm B' }]],
  ],
  ['a competitor may not move', { locks: { A: 'b3' }, withdrawn: ['C'] }, []],
  [
    'no price',
    { locks: { A: 'b2' }, withdrawn: ['C'] },
    [['PLACE_PRICE_REFUSED', { company: 'Firm A', booth: 'b2', price: 'NO_RATE' }]],
  ],
  [
    'another package',
    { locks: { A: 'many' } },
    [['PLACE_OTHER_PACKAGE', { company: 'Firm A', booth: 'many' }]],
  ],
  [
    'two on one booth, though neither was there',
    { locks: { A: 'b3', D: 'b3' }, withdrawn: ['C'] },
    [['SCENARIO_BOOTH_TWICE', { booth: 'b3', companies: 'Firm A, Firm D', places: 1 }]],
  ],
  [
    'kept from where it is fixed',
    { bans: [{ firm: 'B', booth: 'b1' }] },
    [['SCENARIO_BAN_FIXED', { company: 'Firm B', booth: 'b1' }]],
  ],
  [
    'kept from what is confirmed, if that may move',
    { bans: [{ firm: 'B', booth: 'b1' }], moveConfirmed: true },
    [],
  ],
  [
    'firms and booths nobody knows',
    { bans: [{ firm: 'X', booth: 'b9' }], withdrawn: ['Y', 'X'], extras: [{ like: 'b8', hall: 'A' }] },
    ['b9', 'b8', 'X', 'Y'].map((name) => ['SCENARIO_UNKNOWN', { name }]),
  ],
  [
    'more than a what-if',
    { extras: Array.from({ length: 11 }, () => ({ like: 'b1', hall: 'A' })) },
    [['SCENARIO_TOO_MANY', { limit: 10 }]],
  ],
  [
    'two competitors side by side, told once',
    { locks: { A: 'b1', C: 'b2' }, withdrawn: ['B'] },
    [
      ['PLACE_NEAR_COMPETITOR', { company: 'Firm A', booth: 'b1', rival: 'Firm C' }],
      ['PLACE_PRICE_REFUSED', { company: 'Firm C', booth: 'b2', price: 'NO_RATE' }],
    ],
  ],
  ['another size is no obstacle', { locks: { D: 'b1' }, moveConfirmed: true }, []],
  ['one booth more', { extras: [{ like: 'b1', hall: 'B' }] }, []],
])('what can’t be is said before it is worked out: %s', (_, scenario, expected) => {
  expect(why(scenario)).toEqual(expected);
});

test('a competitor locked beside the booth is named', () => {
  const facts = { ...given.facts, locks: { C: 'b3' } };
  const scenario = { ...NOTHING, locks: { A: 'b2' } };
  const beside = imagine({ ...given, facts, refusal: () => null }, scenario, {});
  expect(impossibleIn(beside, scenario)).toEqual([
    { code: 'PLACE_NEAR_COMPETITOR', params: { company: 'Firm A', booth: 'b2', rival: 'Firm C' } },
  ]);
});

test('only what changes nothing in the plan or the firms can become a draft', () => {
  expect(isHypothetical({ ...NOTHING, locks: { A: 'b1' } })).toBe(false);
  expect(isHypothetical({ ...NOTHING, extras: [{ like: 'b1', hall: 'A' }] })).toBe(true);
  expect(isHypothetical({ ...NOTHING, withdrawn: ['A'] })).toBe(true);
});

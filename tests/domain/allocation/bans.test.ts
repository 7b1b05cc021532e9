import { expect, test } from 'vitest';
import { aimedAt } from '#app/domain/allocation/aim';
import { type Ban, bansIn, brokenBans, withBans } from '#app/domain/allocation/bans';
import { checkByHand } from '#app/domain/allocation/by-hand';
import { chainsFrom } from '#app/domain/allocation/chains';
import { choicesFor } from '#app/domain/allocation/choice';
import { type EditionFacts, problemOf } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import type { Placement } from '#app/domain/allocation/problem';
import { firm, row } from './factories';

const ban = (who: string, booth: string, reason: string | null = null): Ban => {
  return { firm: who, booth, on: '2026-11-12', reason };
};
const firms = [firm('A', { wishes: ['b1', 'b2'] }), firm('B')];
const given = (facts: Partial<EditionFacts>, ...bans: Ban[]) => {
  const base = { booths: row(3), firms, ...facts };
  return { facts: withBans(base, bans), refusal: () => null, policy: DEFAULT_POLICY };
};
const pairs = (facts: Partial<EditionFacts>, ...bans: Ban[]) => {
  const { facts: all, refusal, policy } = given(facts, ...bans);
  return problemOf(all, refusal, policy).problem.candidates.map((one) => `${one.registration} ${one.booths}`);
};
const standing: Placement[] = [{ registration: 'A', booths: ['b3'] }];

test('a ban takes one candidate away, also where the firm stood; a lock comes before it', () => {
  const all = pairs({});
  expect(all).toHaveLength(6);
  expect(pairs({}, ban('A', 'b1'))).toEqual(all.filter((one) => one !== 'A b1'));
  expect(pairs({ stood: { A: 'b1' } }, ban('A', 'b1'))).not.toContain('A b1');
  expect(pairs({ locks: { A: 'b1' } }, ban('A', 'b1'))).toContain('A b1');
});

test('with the fewest moves aimed at, a firm leaves a booth that it is kept away from', () => {
  const { facts, refusal, policy } = given({ stood: { A: 'b1' } }, ban('A', 'b1'));
  const based = problemOf(facts, refusal, policy);
  const problem = aimedAt(based, 'fewest_moves', [{ registration: 'A', booths: ['b1'] }]);
  expect(
    problem.candidates.some(({ booths, registration }) => registration === 'A' && booths[0] === 'b1'),
  ).toBe(false);
});

test('bans are listed in one order and replaced as a whole; unknown firms say nothing', () => {
  const { facts } = given({}, ban('B', 'b2'), ban('nobody', 'b1'), ban('A', 'b3', 'quarrel'), ban('A', 'b1'));
  expect(bansIn(facts)).toEqual([ban('A', 'b1'), ban('A', 'b3', 'quarrel'), ban('B', 'b2')]);
  expect(bansIn(withBans(facts, []))).toEqual([]);
});

test('a placement breaks a ban, but not one that a lock has overtaken', () => {
  const placements = [{ registration: 'A', booths: ['b1'] }];
  expect(brokenBans(given({}, ban('A', 'b1'), ban('A', 'b2')).facts, placements)).toEqual([ban('A', 'b1')]);
  expect(brokenBans(given({ locks: { A: 'b1' } }, ban('A', 'b1')).facts, placements)).toEqual([]);
});

test('by hand and while it is dragged: not possible, since when and why', () => {
  const params = { company: 'Firm A', booth: 'b1', on: '2026-11-12', reason: 'quarrel' };
  const choosing = given({}, ban('A', 'b1', 'quarrel'));
  const problem = { code: 'PLACE_BANNED', params };
  expect(checkByHand(choosing, 'A', new Map([['A', ['b1']]]))).toEqual([problem]);
  const choices = choicesFor(choosing, 'A', new Map(), {});
  expect(choices.map(({ verdict }) => verdict)).toEqual(['refused', 'free', 'free']);
  expect(choices[0]?.problem).toEqual(problem);
});

test('a chain of repairs does not lead there', () => {
  const to = (bans: Ban[]) =>
    chainsFrom(
      { ...given({}, ...bans), standing, confirmed: new Set<string>(), fixed: new Set<string>() },
      'b1',
    ).flatMap(({ moves }) => moves.filter((move) => move.to === 'b1').map((move) => move.firm));
  expect(to([])).toContain('A');
  expect(to([ban('A', 'b1')])).not.toContain('A');
});

test('why not says who decided, when and why; a firm left over hears of the booths kept from it', () => {
  const told = explainAll(given({}, ban('A', 'b1', 'quarrel'), ban('A', 'b2')), standing)[0]?.reasons;
  expect(told?.filter(({ code }) => code === 'WISH_BANNED')).toEqual([
    { code: 'WISH_BANNED', params: { rank: 1, booth: 'b1', on: '2026-11-12', reason: 'quarrel' } },
    { code: 'WISH_BANNED', params: { rank: 2, booth: 'b2', on: '2026-11-12', reason: 'unsaid' } },
  ]);
  const left = (...bans: Ban[]) => explainAll(given({}, ...bans), [])[0]?.reasons.map(({ code }) => code);
  expect(left(ban('A', 'b1'), ban('A', 'b2'), ban('A', 'b3'))?.[0]).toBe('ALL_BANNED');
  expect(left(ban('A', 'b1'))?.slice(0, 2)).toEqual(['FREE_BUT_LEFT', 'OTHERS_BANNED']);
});

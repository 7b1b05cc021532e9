import { expect, test } from 'vitest';
import { choicesFor } from '#app/domain/allocation/choice';
import type { FirmFacts } from '#app/domain/allocation/edition';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { booth, firm, row } from './factories';

type Given = {
  firms: FirmFacts[];
  standing?: Record<string, string>;
  locks?: Record<string, string>;
  confirmed?: Record<string, string>;
};

const choose = ({ firms, standing = {}, locks = {}, confirmed = {} }: Given, booths = row(3)) =>
  choicesFor(
    {
      facts: { booths, firms, locks: { ...locks, ...confirmed } },
      refusal: () => null,
      policy: DEFAULT_POLICY,
    },
    'A',
    new Map(Object.entries(standing).map(([who, where]) => [who, [where]])),
    confirmed,
  );
const verdicts = (given: Given, booths = row(3)) => choose(given, booths).map(({ verdict }) => verdict);

test('where it stands, what is free, and who would have to make way', () => {
  const firms = [firm('A', { wishes: ['b2'] }), firm('B', { points: 4 })];
  const choices = choose({ firms, standing: { A: 'b1', B: 'b2' } });
  expect(choices.map(({ booth, verdict, rank }) => [booth, verdict, rank])).toEqual([
    ['b1', 'here', null],
    ['b2', 'held', 1],
    ['b3', 'free', null],
  ]);
  expect(choices[1]?.makeWay).toEqual([{ firm: 'B', company: 'Firm B', points: 4, for: 'place' }]);
  expect(choices.map(({ satisfaction }) => satisfaction)).toEqual([33, 100, 33]);
});

test('a booth locked for another, and another booth than the one confirmed, are refused', () => {
  const firms = [firm('A'), firm('B')];
  expect(choose({ firms, standing: { B: 'b1' }, locks: { B: 'b2' } })[1]).toMatchObject({
    verdict: 'refused',
    problem: { code: 'PLACE_LOCKED', params: { company: 'Firm B', booth: 'b2' } },
  });
  expect(verdicts({ firms, standing: { A: 'b3' }, confirmed: { A: 'b3' } })).toEqual([
    'refused',
    'refused',
    'here',
  ]);
});

test('its own lock binds nobody: it is the manager who asks', () => {
  expect(verdicts({ firms: [firm('A')], standing: { A: 'b1' }, locks: { A: 'b1' } })).toEqual([
    'here',
    'free',
    'free',
  ]);
});

test('a competitor that may move makes way; one that may not speaks against it', () => {
  const firms = [firm('A', { avoid: ['B'] }), firm('B')];
  const given = { firms, standing: { B: 'b1' } };
  expect(verdicts(given)).toEqual(['held', 'held', 'free']);
  expect(choose(given)[1]?.makeWay).toEqual([{ firm: 'B', company: 'Firm B', points: 0, for: 'distance' }]);
  expect(choose({ ...given, locks: { B: 'b1' } })[1]?.problem).toEqual({
    code: 'PLACE_NEAR_COMPETITOR',
    params: { company: 'Firm A', booth: 'b2', rival: 'Firm B' },
  });
});

test('on a collective booth the one with fewest points makes way, and only when it is full', () => {
  const taken = { code: 'C', kind: 'collective' as const, area: null };
  const firms = ['A', 'B', 'C'].map((id, index) => firm(id, { package: taken, points: 9 - index }));
  const space = [booth('b1', { use: 'collective', places: 2 })];
  expect(verdicts({ firms, standing: { B: 'b1' } }, space)).toEqual(['free']);
  const full = choose({ firms, standing: { B: 'b1', C: 'b1' } }, space);
  expect(full[0]?.makeWay.map((one) => one.firm)).toEqual(['C']);
});

test('areas and corners are told, not refused; an unknown firm has no choice', () => {
  const given = firm('A', { minArea: 12, maxArea: 18, corner: 'yes' });
  const [small, large] = choose({ firms: [given] }, [booth('b1'), booth('b2', { area: 24, openSides: 2 })]);
  expect([small?.verdict, small?.outside, small?.corner]).toEqual(['free', 'TOO_SMALL', false]);
  expect([large?.verdict, large?.outside, large?.corner]).toEqual(['free', 'TOO_LARGE', true]);
  expect(choose({ firms: [firm('B')] })).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { LIMITS } from '#app/domain/allocation/limits';
import { parseProblem } from '#app/domain/allocation/parse-problem';
import { problemSchema } from '#app/domain/allocation/problem-schema';

const geometry = { y: 0, width: 4, depth: 3, level: '0' };
const sound = {
  booths: [
    { id: 'F12', capacity: 12, x: 0, ...geometry, openSides: 2, neighbours: ['F14'] },
    { id: 'F14', capacity: 12, x: 4, ...geometry },
  ],
  registrations: [
    { id: 'r1', points: 8, mustPlace: false, lockedTo: null, group: 'Normandie', segment: 'make-up' },
    { id: 'r2', points: 3 },
  ],
  candidates: [
    { registration: 'r1', booths: ['F12'], uses: [12], score: 93 },
    { registration: 'r2', booths: ['F14', 'F12'], uses: [12, 4], score: -3 },
  ],
  apart: [{ registrations: ['r1', 'r2'], distance: 6, hard: false, penalty: 20 }],
  together: [{ registrations: ['r2', 'r1'], bonus: 15 }],
  objective: 'total',
};
const LISTS = ['booths', 'registrations', 'candidates'];
const [booth, second] = sound.booths;
const [firm, other] = sound.registrations;
const [candidate, merged] = sound.candidates;
const locked = (...to: string[]) => [
  { ...firm, lockedTo: to },
  { ...other, lockedTo: ['F14', 'F12'] },
];

const problemsOf = (given: unknown) => {
  const result = parseProblem(typeof given === 'string' ? given : JSON.stringify(given), 'f.json');
  return result.ok ? [] : result.problems.map(({ code, at }) => [code, at]);
};

test('the format of the published example, whole or without what may be left out', () => {
  const whole = parseProblem(JSON.stringify(sound), 'f.json');
  expect(whole).toEqual({ ok: true, value: sound });
  const { apart, together, objective, ...least } = sound;
  expect(parseProblem(`\uFEFF${JSON.stringify(least)}`, 'f.json')).toEqual({
    ok: true,
    value: { ...least, apart: [], together: [], objective: 'total' },
  });
  const more = {
    previous: [{ registration: 'r1', booths: ['F12'] }],
    draw: { seed: 4 },
    objective: 'points',
  };
  expect(parseProblem(JSON.stringify({ $schema: 's', name: 'n', ...sound, ...more }), 'f.json')).toEqual({
    ok: true,
    value: { ...sound, ...more },
  });
});

test.each<[string, unknown, [string, string | undefined][]]>([
  ['no JSON', '{"booths": [', [['FILE_NOT_JSON', undefined]]],
  ['nothing at all', '', [['FILE_NOT_JSON', undefined]]],
  ['a list', '[]', [['ALLOCATION_MALFORMED', undefined]]],
  ['an empty object', {}, [1, 2, 3].map((_, at) => ['ALLOCATION_MALFORMED', LISTS[at]])],
  ['empty lists', { ...sound, booths: [], registrations: [] }, [['ALLOCATION_EMPTY', undefined]]],
  ['an unknown objective', { ...sound, objective: 'fair' }, [['ALLOCATION_MALFORMED', 'objective']]],
  ['an unknown field', { ...sound, aparts: [] }, [['ALLOCATION_MALFORMED', undefined]]],
  ['a list that is none', { ...sound, apart: {} }, [['ALLOCATION_MALFORMED', 'apart']]],
  [
    'a misspelt field',
    { ...sound, registrations: [{ ...firm, mustplace: true }, other] },
    [['ALLOCATION_MALFORMED', 'r1']],
  ],
  [
    'a capacity in words',
    { ...sound, booths: [{ ...booth, capacity: '12' }, second] },
    [['ALLOCATION_MALFORMED', 'F12']],
  ],
  [
    'a capacity of a half',
    { ...sound, booths: [{ ...booth, capacity: 12.5 }, second] },
    [['ALLOCATION_CAPACITY', 'F12']],
  ],
  [
    'a booth of negative depth',
    { ...sound, booths: [{ ...booth, depth: -1 }, second] },
    [['ALLOCATION_GEOMETRY', 'F12']],
  ],
  [
    'its own neighbour',
    { ...sound, booths: [{ ...booth, neighbours: ['F12'] }, second] },
    [['ALLOCATION_OWN_NEIGHBOUR', 'F12']],
  ],
  [
    'a wish for an unknown booth',
    { ...sound, candidates: [{ ...candidate, booths: ['F99'] }, merged] },
    [['ALLOCATION_UNKNOWN_BOOTH', 'r1: F99']],
  ],
  ['a score beyond all', JSON.stringify(sound).replace('93', '1e999'), [['ALLOCATION_MALFORMED', 'r1: F12']]],
  [
    'a score above 2^53',
    JSON.stringify(sound).replace('93', '9007199254740993'),
    [['ALLOCATION_SCORE', 'r1: F12']],
  ],
  [
    'points beyond all',
    { ...sound, registrations: [{ ...firm, points: 1e300 }, other] },
    [['ALLOCATION_POINTS', 'r1']],
  ],
  [
    'a booth and a firm twice',
    { ...sound, booths: [booth, second, booth], registrations: [firm, other, other] },
    [
      ['ALLOCATION_DUPLICATE_ID', 'F12'],
      ['ALLOCATION_DUPLICATE_ID', 'r2'],
    ],
  ],
  [
    'hard apart and together',
    { ...sound, apart: [{ registrations: ['r1', 'r2'], distance: 0, hard: true }] },
    [['ALLOCATION_APART_AND_TOGETHER', 'r1 / r2']],
  ],
  [
    'a rule of one',
    { ...sound, together: [{ registrations: ['r1'], bonus: 1 }] },
    [['ALLOCATION_MALFORMED', 'r1']],
  ],
  [
    'a lock to an unknown booth',
    { ...sound, registrations: locked('F13') },
    [['ALLOCATION_UNKNOWN_BOOTH', 'r1']],
  ],
  ['a lock to nothing', { ...sound, registrations: locked() }, [['ALLOCATION_LOCK_IMPOSSIBLE', 'r1']]],
  [
    'two locks to one booth',
    { ...sound, registrations: locked('F12') },
    [['ALLOCATION_LOCKS_CROWDED', 'F12']],
  ],
  [
    'two locks too near',
    {
      ...sound,
      candidates: [candidate, { ...merged, booths: ['F14'], uses: [12] }],
      registrations: [
        { ...firm, lockedTo: ['F12'] },
        { ...other, lockedTo: ['F14'] },
      ],
      apart: [{ registrations: ['r1', 'r2'], distance: 1, hard: true }],
      together: [],
    },
    [['ALLOCATION_LOCKS_TOO_NEAR', 'r1 / r2']],
  ],
  ['a draw without a seed', { ...sound, draw: {} }, [['ALLOCATION_MALFORMED', 'draw.seed']]],
  ['a seed of a half', { ...sound, draw: { seed: 0.5 } }, [['ALLOCATION_SEED', 'draw']]],
])('refused: %s', (_, given, expected) => {
  expect(problemsOf(given)).toEqual(expected);
});

test('more candidates than the limit are counted, not read; faults are told up to a hundred', () => {
  const many = Array.from({ length: LIMITS.candidates + 1 }, () => 0);
  expect(problemsOf({ ...sound, candidates: many })).toEqual([['ALLOCATION_TOO_MANY', 'candidates']]);
  expect(problemsOf({ ...sound, candidates: many.slice(1) })).toHaveLength(100);
});

test('the published schema is the one that files are read by', () => {
  const published: unknown = JSON.parse(readFileSync('public/allocation-problem.schema.json', 'utf8'));
  expect(published).toEqual(z.toJSONSchema(problemSchema, { io: 'input' }));
});

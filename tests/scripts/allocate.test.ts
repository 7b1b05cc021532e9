import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { instance, pavilion } from './pavilion';

const { folder } = instance();
const nowhere = { DATABASE_URL: 'file:/nowhere/at/all.sqlite' };

const shared = {
  booths: [
    { id: 'F12', capacity: 12, x: 0, y: 0, width: 4, depth: 3, neighbours: ['F14'] },
    { id: 'F14', capacity: 9, x: 4, y: 0, width: 3, depth: 3 },
  ],
  registrations: [
    { id: 'r1', points: 8 },
    { id: 'r2', points: 3, lockedTo: ['F14'] },
    { id: 'r3', points: 1 },
    { id: 'r4', points: 0 },
  ],
  candidates: [
    { registration: 'r1', booths: ['F12', 'F14'], uses: [12, 9], score: 200 },
    { registration: 'r1', booths: ['F12'], uses: [8], score: 93 },
    { registration: 'r2', booths: ['F14'], uses: [9], score: 10 },
    { registration: 'r3', booths: ['F12'], uses: [4], score: 20 },
    { registration: 'r3', booths: ['F12'], uses: [5], score: 40 },
  ],
  together: [{ registrations: ['r2', 'r3'], bonus: 5 }],
};

const locked = shared.registrations.slice(0, 3).map((one) => ({ ...one, lockedTo: ['F12'] }));

async function allocate(content: unknown, ...more: string[]) {
  const file = path.join(folder, 'problem.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { code, err, json } = await pavilion(['allocate', '--problem', file, '--json', ...more], nowhere);
  expect(err).toBe('');
  return { code, answer: json() };
}

test('a problem from a file is solved and checked without any database', async () => {
  const { code, answer } = await allocate(shared, '--seed', '1', '--time-limit', '60');
  expect(code).toBe(0);
  expect(answer).toEqual({
    ...{ status: 'optimal', objective: 93 + 10 + 20 + 5, bound: 128, gap: 0, seconds: expect.any(Number) },
    placements: [
      { registration: 'r1', booths: ['F12'] },
      { registration: 'r2', booths: ['F14'] },
      { registration: 'r3', booths: ['F12'], uses: [4] },
    ],
    unplaced: [{ registration: 'r4', reason: 'NO_CANDIDATE', message: 'No booth is possible for it.' }],
    verified: true,
  });
});

test('proven infeasible: exit 0, and the rules that contradict', async () => {
  const registrations = shared.registrations.map((one) => ({ ...one, mustPlace: one.id !== 'r2' }));
  const { code, answer } = await allocate({ ...shared, registrations });
  expect(code).toBe(0);
  expect(answer).toMatchObject({
    ...{ status: 'infeasible', objective: null, bound: null, gap: null, placements: [], verified: false },
    reason: 'r4 must be placed, but no booth is possible for it.',
    conflict: [{ code: 'CONFLICT_NOWHERE', at: 'r4' }],
  });
});

test.each<[string, unknown, string, string | undefined]>([
  ['no JSON', '{"booths": [', 'FILE_NOT_JSON', undefined],
  ['an empty problem', { ...shared, booths: [], candidates: [] }, 'ALLOCATION_EMPTY', undefined],
  ['two locks to one booth', { ...shared, registrations: locked }, 'ALLOCATION_LOCK_IMPOSSIBLE', 'r2'],
])('refused with exit 1: %s', async (_, content, problem, at) => {
  const { code, answer } = await allocate(content);
  expect(code).toBe(1);
  expect(answer).toMatchObject({
    problems: [{ code: problem, ...(at && { at }), message: expect.any(String) }],
  });
});

test('misused with exit 2: an edition as well as a problem, a seed that is none', async () => {
  for (const wrong of [
    ['--edition', 'x'],
    ['--seed', '1.5'],
    ['--time-limit', '0'],
  ])
    expect((await pavilion(['allocate', '--problem', 'f', ...wrong], nowhere)).code).toBe(2);
});

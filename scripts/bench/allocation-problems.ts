import { group } from 'd3-array';
import type { AllocationProblem, Candidate, ProblemBooth } from '#app/domain/allocation/problem';

/** Numbers in [0, 1) that are the same in every run (Lehmer's generator, modulus 2³¹ − 1). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

const named = (letter: string, index: number) => `${letter}${String(index).padStart(3, '0')}`;

/** Booths of 3 × 3 m in rows of 20, two rows back to back, an aisle of 3 m after them. */
function hall(count: number): ProblemBooth[] {
  return Array.from({ length: count }, (_, index) => {
    const [column, row] = [index % 20, Math.floor(index / 20)];
    const back = row % 2 === 0 ? index + 20 : index - 20;
    const beside = [column > 0 ? index - 1 : -1, column < 19 ? index + 1 : -1, back];
    const place = { x: column * 3, y: row * 3 + Math.floor(row / 2) * 3, width: 3, depth: 3, level: '0' };
    const neighbours = beside.filter((one) => one >= 0 && one < count).map((one) => named('B', one));
    return { id: named('B', index), capacity: 9, ...place, neighbours };
  });
}

/** As many firms as booths: wishes in one part of the hall, as many pairs of competitors, groups of six that like one another. */
export function hallProblem(size: number, wishes: number, bonus: number): AllocationProblem {
  const chance = lehmer(size * 1000 + wishes);
  const registrations = Array.from({ length: size }, (_, index) => {
    return { id: named('R', index), points: Math.floor(chance() * 20), group: `g${Math.floor(index / 6)}` };
  });
  const candidates = registrations.flatMap(({ id, points }): Candidate[] => {
    const centre = chance() * size;
    const liked = new Set<number>();
    while (liked.size < wishes) liked.add(Math.floor(centre + (chance() + 0.75) * size * 0.5) % size);
    return [...liked].map((index, rank) => {
      return { registration: id, booths: [named('B', index)], uses: [9], score: 300 + points - 20 * rank };
    });
  });
  const together = [...group(registrations, (one) => one.group).values()].flatMap((firms) =>
    firms.flatMap((one, index) =>
      firms.slice(index + 1).map((other) => ({ registrations: pair(one.id, other.id), bonus })),
    ),
  );
  const apart = Array.from({ length: size }, () =>
    pair(pick(registrations, chance), pick(registrations, chance)),
  )
    .filter(([one, other]) => Math.floor(Number(one.slice(1)) / 6) !== Math.floor(Number(other.slice(1)) / 6))
    .map((registrations) => ({ registrations, distance: 1, hard: true }));
  return { booths: hall(size), registrations, candidates, apart, together, objective: 'total' };
}

/** The hall of `hallProblem` with so many rules of every kind: near and far apart, forbidden or dear, and bonuses. */
export function ruledProblem(size: number, rules: number): AllocationProblem {
  const chance = lehmer(size * 1000 + rules);
  const bare = hallProblem(size, 8, 10);
  const candidates = bare.candidates.map((one) => ({ ...one, score: one.score + Math.floor(chance() * 15) }));
  const problem: AllocationProblem = { ...bare, candidates, apart: [], together: [] };
  const seen = new Set<string>();
  while (seen.size < rules) {
    const registrations = pair(pick(bare.registrations, chance), pick(bare.registrations, chance));
    const key = [...registrations].sort().join();
    const kind = chance();
    if (registrations[0] === registrations[1] || seen.has(key)) continue;
    seen.add(key);
    const distance = chance() < 0.5 ? 1 : 6;
    if (kind < 0.35) problem.apart.push({ registrations, distance, hard: true });
    else if (kind < 0.6) problem.apart.push({ registrations, distance, hard: false, penalty: 20 });
    else problem.together.push({ registrations, bonus: 15 });
  }
  return problem;
}

const pair = (one: string, other: string): [string, string] => [one, other];
const pick = (list: { id: string }[], chance: () => number) =>
  list[Math.floor(chance() * list.length)]?.id ?? '';

/** Every firm could stand in every booth, alone. */
export function assignmentProblem(size: number): AllocationProblem {
  const chance = lehmer(size);
  const booths = Array.from({ length: size }, (_, index) => ({ id: named('B', index), capacity: 9 }));
  const registrations = Array.from({ length: size }, (_, index) => ({ id: named('R', index), points: 0 }));
  const candidates = registrations.flatMap(({ id }) =>
    booths.map((booth): Candidate => {
      return { registration: id, booths: [booth.id], uses: [9], score: Math.floor(chance() * 1000) };
    }),
  );
  return { booths, registrations, candidates, apart: [], together: [], objective: 'total' };
}

/** 20 booths of 9 to 36 m², 60 firms that want 3 to 12 m² of eight of them. */
export function sharedProblem(): AllocationProblem {
  const chance = lehmer(2060);
  const booths = hall(20).map((booth) => ({ ...booth, capacity: 9 * (1 + Math.floor(chance() * 4)) }));
  const registrations = Array.from({ length: 60 }, (_, index) => ({ id: named('R', index), points: 0 }));
  const candidates = registrations.flatMap(({ id }): Candidate[] => {
    const use = 3 + Math.floor(chance() * 10);
    const liked = new Set<string>();
    while (liked.size < 8) liked.add(pick(booths, chance));
    return booths.flatMap((booth) => {
      const score = 100 + 10 * use + Math.floor(chance() * 100);
      return liked.has(booth.id) && use <= booth.capacity
        ? [{ registration: id, booths: [booth.id], uses: [use], score }]
        : [];
    });
  });
  return { booths, registrations, candidates, apart: [], together: [], objective: 'total' };
}

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseProblem } from '#app/domain/allocation/parse-problem';
import type { AllocationProblem, Outcome } from '#app/domain/allocation/problem';
import { type SolverPool, solverPool } from '#app/features/allocation/solver/pool.server';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { builtInFile, builtInPath } from '#db/seed/files';
import { orRefuse } from '../command';
import { assignmentProblem, hallProblem, sharedProblem } from './allocation-problems';
import { greedyValue, type Plain, plainHighs } from './allocation-rivals';
import { sixtyFigures } from './allocation-sixty';
import type { Figure } from './figure';

const LIMIT_SECONDS = 60;

/**
 * Placements at the sizes that matter, in a warm worker as the web does it, each beside plain HiGHS and greedy on the
 * same problem; the lag of the web's thread meanwhile, and the memory of the two largest. Some five minutes.
 */
export async function allocationFigures(): Promise<Figure[]> {
  const pool = solverPool();
  try {
    await pool.solve(hallProblem(20, 4, 5), { timeLimitSeconds: 10, seed: 1 });
    const lag = monitorEventLoopDelay({ resolution: 5 });
    lag.enable();
    const solved: [string, AllocationProblem, Outcome][] = [];
    for (const [name, problem] of await problems()) solved.push([name, problem, await ours(pool, problem)]);
    lag.disable();
    const figures: Figure[] = [];
    for (const [name, problem, outcome] of solved)
      figures.push(...rows(name, outcome, await plainHighs(problem, LIMIT_SECONDS), greedyValue(problem)));
    return [
      ...(await sixtyFigures()),
      ...figures,
      ...(await assigned()),
      figure(
        'the web’s thread waits while the worker solves, 99th percentile',
        lag.percentile(99) / 1e6,
        'ms',
      ),
      memoryFigure('dense-300-heavy', builtInPath('allocation/dense-300-heavy.json')),
    ];
  } finally {
    await pool.close();
  }
}

async function problems(): Promise<[string, AllocationProblem][]> {
  const dense = await Promise.all(
    ['dense-100-light', 'dense-300-light', 'dense-300-heavy'].map(
      async (name): Promise<[string, AllocationProblem]> => {
        const text = (await builtInFile(`allocation/${name}.json`)).toString('utf8');
        return [name, orRefuse(parseProblem(text, name))];
      },
    ),
  );
  return [
    ['60 firms, 60 booths, 8 wishes, competitors, groups', hallProblem(60, 8, 10)],
    ['300 firms, 300 booths, 8 wishes, competitors, light groups', hallProblem(300, 8, 5)],
    ['60 firms sharing 20 booths', sharedProblem()],
    ['any of 200 firms in any of 200 booths', assignmentProblem(200)],
    ...dense,
  ];
}

const ours = (pool: SolverPool, problem: AllocationProblem) =>
  pool.solve(problem, { timeLimitSeconds: LIMIT_SECONDS, seed: 1 });

function rows(name: string, outcome: Outcome, plain: Plain, greedy: number): Figure[] {
  const { status, objective, bound, seconds } = outcome;
  const value = objective ?? 0;
  const worth = figure(`${name}: worth`, value, 'points', greedy, 'greedy');
  const plainGap = plain.value ? (plain.bound - plain.value) / plain.value : Number.POSITIVE_INFINITY;
  const proven = plainGap === 0;
  if (status === 'optimal') {
    const against = proven ? 'plain HiGHS' : 'plain HiGHS, which proved nothing by then';
    return [figure(`${name}: proven`, seconds, 's', plain.seconds, against), worth];
  }
  const gap = ((bound ?? 0) - value) / value;
  const after = `${name}, ${Math.round(seconds)} s`;
  return [
    figure(`${after}: worth`, value, 'points', plain.value ?? undefined, 'plain HiGHS'),
    figure(
      `${after}: gap to the bound`,
      gap * 100,
      '%',
      Number.isFinite(plainGap) ? plainGap * 100 : undefined,
      'plain HiGHS',
    ),
    worth,
  ];
}

/** 640,000 candidates from a file, as the command does it. */
async function assigned(): Promise<Figure[]> {
  const file = path.join(tmpdir(), `pavilion-assignment-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(assignmentProblem(800)));
  try {
    const from = performance.now();
    const read = orRefuse(parseProblem(readFileSync(file, 'utf8'), file));
    const reading = (performance.now() - from) / 1000;
    const { seconds, objective } = await solveProblem(read, { timeLimitSeconds: LIMIT_SECONDS, seed: 1 });
    const name = 'any of 800 firms in any of 800 booths';
    return [
      figure(`${name}: read and checked`, reading, 's'),
      memoryFigure(name, file),
      figure(`${name}: proven`, seconds, 's'),
      figure(`${name}: worth`, objective ?? 0, 'points', greedyValue(read), 'greedy'),
    ];
  } finally {
    rmSync(file);
  }
}

/** The most memory that a process took which did nothing but read and solve this file. */
function memoryFigure(name: string, file: string): Figure {
  const from = ['--import', 'tsx', 'scripts/bench/solve-alone.ts', file, `${LIMIT_SECONDS}`];
  const { stdout, stderr, status } = spawnSync(process.execPath, from, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return figure(`${name}: memory of a process of its own`, Number(stdout), 'MB');
}

function figure(name: string, value: number, unit: string, other?: number, against?: string): Figure {
  const rounded = { name, value: unit === 'points' ? value : Number(value.toPrecision(3)), unit };
  return other ? { ...rounded, ratio: Number((value / other).toPrecision(3)), against } : rounded;
}

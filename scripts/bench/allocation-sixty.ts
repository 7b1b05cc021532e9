import type { AllocationProblem } from '#app/domain/allocation/problem';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { hallProblem, ruledProblem } from './allocation-problems';
import { plainHighs } from './allocation-rivals';
import { type Figure, figure } from './figure';

const OPTIONS = { timeLimitSeconds: 60, seed: 1 };

/**
 * 60 firms on 60 booths with few, some and very many rules, in seconds of one core, as a machine at work would show
 * anything on the clock; ours and plain HiGHS in turn, each loaded and warm.
 */
export async function sixtyFigures(): Promise<Figure[]> {
  const kinds: [string, AllocationProblem[]][] = [
    ['8 rules', [8, 9, 10].map((rules) => ruledProblem(60, rules))],
    ['30 rules', [29, 30, 31].map((rules) => ruledProblem(60, rules))],
    ['150 bonuses, 55 competitors', [hallProblem(60, 8, 10)]],
  ];
  await warmUp();
  const figures: Figure[] = [];
  for (const [name, problems] of kinds) {
    let [own, plain] = [0, 0];
    for (const problem of problems) {
      own += await processorSeconds(async () => {
        const { status } = await solveProblem(problem, OPTIONS);
        if (status !== 'optimal') throw new Error(`${name}: ${status}`);
      });
      plain += await processorSeconds(() => plainHighs(problem, OPTIONS.timeLimitSeconds));
    }
    const [mean, other] = [own / problems.length, plain / problems.length];
    const what = `60 firms, 60 booths, ${name}: proven, processor time`;
    figures.push(figure(what, mean, 's', { value: other, what: 'plain HiGHS' }));
  }
  return figures;
}

async function warmUp(): Promise<void> {
  for (let turn = 1; turn <= 3; turn++) {
    await solveProblem(ruledProblem(60, 40 + turn), OPTIONS);
    await solveProblem(hallProblem(50, 8, 10), OPTIONS);
    await plainHighs(ruledProblem(60, 40 + turn), OPTIONS.timeLimitSeconds);
  }
}

async function processorSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

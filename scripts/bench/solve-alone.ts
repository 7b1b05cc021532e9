import { readFileSync } from 'node:fs';
import { parseProblem } from '#app/domain/allocation/parse-problem';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { orRefuse } from '../command';

/** Reads and solves one problem's file in a process of its own, and prints the most memory that took, in MB. */
const [file = '', seconds = '60'] = process.argv.slice(2);
const problem = orRefuse(parseProblem(readFileSync(file, 'utf8'), file));
await solveProblem(problem, { timeLimitSeconds: Number(seconds), seed: 1 });
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}`);

import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { solverPool } from '#app/features/allocation/solver/pool.server';
import { openDatabase } from '#db/connection';
import { migrate } from '#db/migrate';
import { allocationFigures } from './bench/allocation';
import { measureBooks } from './bench/books';
import { measureClaims } from './bench/claims';
import type { Figure } from './bench/figure';
import { measureMatching } from './bench/matching';
import { issueMany, measureLatency, measurePages, peoplePages } from './bench/pages';
import { measurePapers } from './bench/papers';
import { measureSeason } from './bench/season';

const folder = mkdtempSync(path.join(tmpdir(), 'pavilion-bench-'));
const file = path.join(folder, 'bench.sqlite');
const db = openDatabase(file);
const solver = solverPool();

/** What is measured, in this order: each answers its rows of README's table. The web comes last, on its own processes. */
const measurements: [string, () => Promise<Figure[]>][] = [
  ['a season', () => measureSeason(db, solver.solve)],
  ['books', () => measureBooks(file)],
  ['claims', () => measureClaims(db, solver.solve)],
  ['placements, five minutes', allocationFigures],
  ['matching', measureMatching],
  ['papers', () => measurePapers(db)],
  ['pages', () => peoplePages(db).then(() => measurePages(file))],
  ['pages while papers are drawn', () => issueMany(db).then(() => measureLatency(file))],
];

const figures: Figure[] = [];
try {
  await migrate(db);
  for (const [name, measure] of measurements) {
    process.stderr.write(`measuring ${name}…\n`);
    figures.push(...(await measure()));
  }
} finally {
  await Promise.all([solver.close(), db.destroy()]);
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(figures)}\n` : table(figures));
process.exit(0);

/** As it stands in README. */
function table(figures: Figure[]): string {
  const rows = figures.map(({ name, value, unit, ratio, against }) => {
    return `| ${name} | ${value} ${unit} | ${ratio === undefined ? '' : `${ratio} × ${against}`} |`;
  });
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  return `${[machine, '', '| what | figure | in the same run |', '|---|---|---|', ...rows].join('\n')}\n`;
}

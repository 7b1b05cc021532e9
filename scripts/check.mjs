import { install } from './install.mjs';
import { run } from './run.mjs';

const steps = [
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['unused code', ['node_modules/knip/bin/knip.js']],
  ['conventions', ['node_modules/vitest/vitest.mjs', 'run', 'tests/conventions', '--reporter=dot']],
];

await install();
const failed = [];
for (const [name, command] of steps) {
  process.stdout.write(`— ${name}\n`);
  if ((await run(command)) !== 0) failed.push(name);
}
process.stdout.write(failed.length === 0 ? 'All checks passed.\n' : `Failed: ${failed.join(', ')}.\n`);
process.exit(failed.length === 0 ? 0 : 1);

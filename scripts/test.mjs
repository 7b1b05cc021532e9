import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';

const results = 'tests/.artefacts/results.json';
const wanted = process.argv.slice(2).filter((word) => word !== '--long');
const long = process.argv.includes('--long');
const everything = wanted.length === 0;

await install();
const env = long ? { PAVILION_LONG: '1' } : {};
if (everything || wanted.some((word) => word.includes('journeys'))) {
  env.CHROMIUM_PATH = await findChromium();
  await build();
  env.PAVILION_BUILT = '1';
}

mkdirSync('tests/.artefacts', { recursive: true });
rmSync(results, { force: true });
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
const code = await run([...vitest, `--outputFile.json=${results}`, ...wanted], env);
process.exit(report(code));

function report(code) {
  if (!existsSync(results)) {
    process.stdout.write('The test runner stopped before it could report.\n0 passed, 1 failed\n');
    return 1;
  }
  const outcome = JSON.parse(readFileSync(results, 'utf8'));
  const skipped = everything ? outcome.testResults.flatMap(skippedIn) : [];
  for (const name of skipped) process.stdout.write(`Skipped, which counts as failed: ${name}\n`);
  const broken = outcome.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  for (const file of broken) process.stdout.write(`Did not run: ${file.name}\n`);
  const known = outcome.numFailedTests + skipped.length + broken.length;
  const failed = known === 0 && code !== 0 ? 1 : known;
  process.stdout.write(`${outcome.numPassedTests} passed, ${failed} failed\n`);
  return failed === 0 && outcome.numPassedTests > 0 ? 0 : 1;
}

function skippedIn(file) {
  return file.assertionResults
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => test.fullName);
}

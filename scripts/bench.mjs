import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';

await install();
await build();
buildBare();
process.exit(await run(['--import', 'tsx', 'scripts/bench.ts', ...process.argv.slice(2)]));

/** The bare Remix that pages are measured against. */
function buildBare() {
  const remix = [
    'node_modules/@remix-run/dev/dist/cli.js',
    'vite:build',
    '-c',
    'scripts/bench/bare/vite.config.ts',
  ];
  const environment = { ...process.env, NODE_ENV: 'production' };
  const built = spawnSync(process.execPath, remix, { encoding: 'utf8', env: environment });
  if (built.status === 0) return;
  process.stderr.write(`${built.stdout}${built.stderr}\nThe bare route could not be built.\n`);
  process.exit(1);
}

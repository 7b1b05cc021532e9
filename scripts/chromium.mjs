import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** A browser for the journeys: one that this machine has, else the one among our packages, else Debian's. */
export async function findChromium() {
  const found = candidates().find(starts) ?? (await packaged()) ?? installed();
  if (found) return found;
  process.stderr.write(
    'The browser journeys need Chromium, and none was found. Install one, or name it in CHROMIUM_PATH.\n',
  );
  process.exit(1);
}

function candidates() {
  const onPath = (name) =>
    (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  return [
    process.env.CHROMIUM_PATH,
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap(onPath),
    ...playwrightBrowsers(),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].filter((file) => file && existsSync(file));
}

function playwrightBrowsers() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(homedir(), '.cache/ms-playwright'),
    path.join(homedir(), 'Library/Caches/ms-playwright'),
  ].filter((folder) => folder && existsSync(folder));
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith('chromium'))
      .flatMap((name) => inside.map((file) => path.join(cache, name, file))),
  );
}

const starts = (file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** The package brings its own shared libraries, but only lays them out when it believes it is on that runtime. */
async function packaged() {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const file = await chromium.executablePath();
    return starts(file) ? file : undefined;
  } catch (error) {
    process.stderr.write(`The packaged Chromium does not start here: ${error.message}\n`);
    return undefined;
  }
}

function installed() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  process.stderr.write('Installing Chromium with apt-get…\n');
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return candidates().find(starts);
}

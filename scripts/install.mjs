import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lock.mjs';

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const say = (words) => process.stderr.write(`${words}\n`);

/** Packages as package-lock.json names them, and a better-sqlite3 that opens with this Node. */
export async function install() {
  if (packagesMatch() && addonOpensHere()) return;
  await alone('install', project, async () => {
    if (!packagesMatch()) await installPackages();
    if (!addonOpens()) await rebuildAddon();
  });
}

async function installPackages() {
  say('Installing the packages of package-lock.json (about a minute the first time)…');
  const done = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!done) stop('npm ci failed; its own words are above.');
}

async function rebuildAddon() {
  say('Building the database driver (better-sqlite3) for this Node…');
  await npm(['rebuild', 'better-sqlite3', '--ignore-scripts=false', '--foreground-scripts']);
  if (!addonOpens()) stop('better-sqlite3 could not be built or does not open a database.');
}

/** npm leaves a record of what it put into node_modules: the same packages and versions as in package-lock.json? */
function packagesMatch() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  const wanted = lockedPackages('package-lock.json');
  const present = new Map(installed);
  return wanted.every(
    ([name, entry]) => present.get(name)?.version === entry.version || (entry.optional && !present.has(name)),
  );
}

function lockedPackages(file) {
  const full = path.join(project, file);
  if (!existsSync(full)) return undefined;
  return Object.entries(JSON.parse(readFileSync(full, 'utf8')).packages).filter(([name]) => name !== '');
}

/** Every start asks it: within this process it costs a tenth of what another one does. */
function addonOpensHere() {
  try {
    const Database = createRequire(import.meta.url)('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** Asked again in a process that has not loaded what was there before. */
function addonOpens() {
  const open = "const D = require('better-sqlite3'); new D(':memory:').close()";
  return spawnSync(process.execPath, ['-e', open], { cwd: project, stdio: 'ignore' }).status === 0;
}

function npm(args) {
  const started = Date.now();
  const [command, before] = npmCommand();
  const child = spawn(command, [...before, ...args], {
    cwd: project,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...nodeHeaders() },
  });
  const progress = setInterval(() => say(`  … ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
  return new Promise((resolve) => {
    const end = (good) => {
      clearInterval(progress);
      resolve(good);
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

const npmCommand = () =>
  process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];

/** Node's own headers, where they lie beside its binary: an addon then compiles without a download. */
export function nodeHeaders(env = process.env, node = process.execPath) {
  if (env.npm_config_nodedir || npmSetting('nodedir')) return {};
  const folder = path.dirname(path.dirname(realpathSync(node)));
  const version = path.join(folder, 'include/node/node_version.h');
  if (!existsSync(path.join(folder, 'include/node/node.h')) || !existsSync(version)) return {};
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(version, 'utf8'))?.[1];
  return major === process.versions.node.split('.')[0] ? { npm_config_nodedir: folder } : {};
}

function npmSetting(name) {
  const [command, before] = npmCommand();
  const answer = spawnSync(command, [...before, 'config', 'get', name], { encoding: 'utf8', cwd: project });
  const value = answer.stdout?.trim();
  return value && value !== 'undefined' && value !== 'null';
}

/** What a compile of a native addon needs and this machine lacks: "make", "a C++ compiler (g++)", "python3". */
export function missingTools(runs = canRun) {
  const compilers = [process.env.CXX, 'g++', 'c++', 'clang++'].filter(Boolean);
  return [
    runs('make') ? [] : ['make'],
    compilers.some(runs) ? [] : ['a C++ compiler (g++)'],
    runs('python3') || runs('python') ? [] : ['python3'],
  ].flat();
}

const canRun = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;

function stop(words) {
  say(words);
  const missing = missingTools();
  if (missing.length > 0) {
    say(`The database driver has to be compiled here, and this machine has no: ${missing.join(', ')}.`);
    say('On Debian or Ubuntu: apt-get install -y make g++ python3. On macOS: xcode-select --install.');
  }
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install();

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from './pavilion';

function answer(expression: string, env: Record<string, string> = {}): unknown {
  const { npm_config_nodedir: _set, ...bare } = process.env;
  const code = `import('./scripts/install.mjs').then(async (step) => console.log(JSON.stringify(${expression})))`;
  const settings = { ...bare, npm_config_userconfig: path.join(tmpdir(), 'no-npmrc'), ...env };
  const done = spawnSync(process.execPath, ['-e', code], { cwd: project, encoding: 'utf8', env: settings });
  expect(done.stderr).toBe('');
  return JSON.parse(done.stdout);
}

/** A folder that looks like an installed Node of the given major version. */
function nodePrefix(major: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pavilion-node-'));
  mkdirSync(path.join(folder, 'include/node'), { recursive: true });
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'include/node/node.h'), '');
  writeFileSync(path.join(folder, 'include/node/node_version.h'), `#define NODE_MAJOR_VERSION ${major}\n`);
  writeFileSync(path.join(folder, 'bin/node'), '');
  return folder;
}

const headersBeside = (prefix: string, env: Record<string, string> = {}) =>
  answer(`step.nodeHeaders(process.env, ${JSON.stringify(path.join(prefix, 'bin/node'))})`, env);

describe('the install step', () => {
  const [major = ''] = process.versions.node.split('.');

  it("compiles with Node's own headers where they lie beside it", () => {
    const prefix = nodePrefix(major);
    expect(headersBeside(prefix)).toEqual({ npm_config_nodedir: prefix });
  });

  it('leaves a setting of npm alone', () => {
    expect(headersBeside(nodePrefix(major), { npm_config_nodedir: '/elsewhere' })).toEqual({});
  });

  it('does not take the headers of another version, nor headers that are not there', () => {
    expect(headersBeside(nodePrefix('4'))).toEqual({});
    const bare = nodePrefix(major);
    rmSync(path.join(bare, 'include'), { recursive: true });
    expect(headersBeside(bare)).toEqual({});
  });

  it('names what a compile lacks', () => {
    expect(answer("step.missingTools((tool) => tool === 'python3')")).toEqual([
      'make',
      'a C++ compiler (g++)',
    ]);
    expect(answer("step.missingTools((tool) => tool !== 'python3' && tool !== 'python')")).toEqual([
      'python3',
    ]);
    expect(answer('step.missingTools(() => true)')).toEqual([]);
  });

  it('does nothing when everything is there', () => {
    const done = spawnSync(process.execPath, ['scripts/install.mjs'], { cwd: project, encoding: 'utf8' });
    expect([done.status, done.stdout, done.stderr]).toEqual([0, '', '']);
  });
});

describe('work that must not run twice at once', () => {
  it('waits for its turn, and takes over from a process that died', async () => {
    const order = `import('./scripts/lock.mjs').then(async ({ alone }) => {
      const told = [];
      const slow = alone('test', 'x', async () => {
        told.push('first in');
        await new Promise((done) => setTimeout(done, 400));
        told.push('first out');
      });
      await Promise.all([slow, alone('test', 'x', () => told.push('second'))]);
      const died = require('node:child_process').spawnSync(process.execPath, ['-e', "import('./scripts/lock.mjs').then(({ alone }) => alone('test', 'x', () => process.kill(process.pid, 'SIGKILL')))"]);
      await alone('test', 'x', () => told.push('after ' + died.signal));
      console.log(JSON.stringify(told));
    })`;
    const done = spawnSync(process.execPath, ['-e', order], { cwd: project, encoding: 'utf8' });
    expect(JSON.parse(done.stdout)).toEqual(['first in', 'first out', 'second', 'after SIGKILL']);
  });
});

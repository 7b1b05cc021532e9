import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` while no other process of the same project folder runs work of the same name. */
export async function alone(name, project, work) {
  const key = createHash('sha256').update(project).digest('hex').slice(0, 12);
  const folder = path.join(tmpdir(), `pavilion-${key}-${name}.lock`);
  const holder = path.join(folder, 'pid');
  for (let told = false; !taken(folder, holder); told = true) {
    if (!told) process.stderr.write(`Another process is busy with the ${name} step; waiting for it…\n`);
    await wait(300);
  }
  const leave = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    process.removeListener('exit', leave);
    leave();
  }
}

// mkdir is atomic: of two processes, one makes the folder and the other is told that it exists.
function taken(folder, holder) {
  try {
    mkdirSync(folder);
    writeFileSync(holder, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (abandoned(folder, holder)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

function abandoned(folder, holder) {
  try {
    if (existsSync(holder)) return !alive(Number(readFileSync(holder, 'utf8')));
    return Date.now() - statSync(folder).mtimeMs > 60_000;
  } catch {
    return false;
  }
}

function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

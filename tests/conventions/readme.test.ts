import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../scripts/commands';
import { commandsListed, roomsDrawn } from './readme';
import { project } from './sources';

const readme = readFileSync(path.join(project, 'README.md'), 'utf8');

/** Folders that git knows: the top ones that hold code, and those right below app and db. */
function rooms(): string[] {
  const files = execFileSync('git', ['ls-files', 'app', 'db', 'scripts', 'tests', 'public'], {
    cwd: project,
    encoding: 'utf8',
  });
  const folders = files.split('\n').flatMap((file) => {
    const [top = '', second = '', ...rest] = file.split('/');
    const inside = rest.length > 0 && (top === 'app' || top === 'db');
    return file === '' ? [] : inside ? [top, `${top}/${second}`] : [top];
  });
  return [...new Set(folders)].sort();
}

describe('README', () => {
  it('draws the tree as it is', () => {
    expect(roomsDrawn(readme).sort()).toEqual(rooms());
  });

  it('lists every command', () => {
    expect(commandsListed(readme).sort()).toEqual(commandNames().sort());
  });

  it('shows a picture that exists', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(pictures).toHaveLength(1);
    expect(pictures.filter((file) => !existsSync(path.join(project, file)))).toEqual([]);
  });

  it('a diagram and a table are read as they are written', () => {
    const text =
      '## The rooms\n\n```\napp/\n  ui/   words\ndb/\n```\n## The command line\n\n| `import plan --edition SLUG` | x |\n| `migrate` | y |\n\n## Limits';
    expect(roomsDrawn(text)).toEqual(['app', 'app/ui', 'db']);
    expect(commandsListed(text)).toEqual(['import plan', 'migrate']);
  });
});

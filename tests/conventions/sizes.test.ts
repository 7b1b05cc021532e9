import { describe, expect, it } from 'vitest';
import { ceiling, needlessExceptions, spread, tooLong } from './sizes';
import { source, sourcesIn } from './sources';

const ours = sourcesIn('app', 'db', 'scripts');
const lines = (count: number) => source('app/ui/long.ts', 'let a = 1;\n'.repeat(count));

describe('file sizes', () => {
  it('none is above the ceiling without a reason', () => {
    expect(tooLong(ours)).toEqual([]);
    expect(needlessExceptions(ours)).toEqual([]);
  });

  it('files are small as a rule', () => {
    const { median, ninth } = spread(ours);
    console.info(`${ours.length} files: median ${median} lines, nine of ten up to ${ninth}`);
    expect(median).toBeLessThanOrEqual(75);
    expect(ninth).toBeLessThanOrEqual(180);
  });

  it('a file over the ceiling is caught, and one with a reason is not', () => {
    expect(tooLong([lines(ceiling)], {})).toEqual([]);
    expect(tooLong([lines(ceiling + 1)], {})).toEqual(['app/ui/long.ts: 251 lines']);
    expect(tooLong([lines(ceiling + 1)], { 'app/ui/long.ts': 'one table' })).toEqual([]);
  });

  it('an exception that is no longer needed is caught', () => {
    expect(needlessExceptions([lines(10)], { 'app/ui/long.ts': 'one table' })).toEqual(['app/ui/long.ts']);
  });

  it('the spread is that of the files', () => {
    expect(spread([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 900].map(lines))).toEqual({
      median: 60,
      ninth: 100,
    });
  });
});

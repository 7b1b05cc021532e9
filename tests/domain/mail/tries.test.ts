import { expect, test } from 'vitest';
import { pauseAfter, serverPauseAfter } from '#app/domain/mail/tries';

const counted = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('a mail waits longer each time, and is given up after two days', () => {
  const pauses = counted(17).map(pauseAfter);
  expect(pauses).toEqual([1, 5, 15, 60, ...counted(11).map(() => 240), null, null]);
  const waited = pauses.reduce((sum: number, minutes) => sum + (minutes ?? 0), 0);
  expect(waited).toBeLessThanOrEqual(48 * 60);
  expect(waited + 240).toBeGreaterThan(48 * 60);
});

test('a mail server that can not be used is tried again within 5 minutes, for ever', () => {
  expect([1, 2, 3, 4, 1000].map(serverPauseAfter)).toEqual([15, 60, 300, 300, 300]);
});

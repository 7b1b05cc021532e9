import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawOrder } from '#app/domain/allocation/draw';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the draw that printf, sha256sum and sort give', () => {
  // for id in a b c d; do printf '7\n%s' $id | sha256sum | cut -c1-64 | tr '\n' ' '; echo $id; done | sort
  expect(drawOrder(['a', 'b', 'c', 'd'], 7, sha256)).toEqual({
    order: ['c', 'd', 'b', 'a'],
    sha256: '0807d0f3f761adbc431ad7e59f2405daeb01427075f26287e8ba304e9a7ec18c',
  });
});

test('the order of the list has no say, the seed has; who is listed twice is drawn once', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `r${index}`);
  const drawn = drawOrder(ids, 1, sha256);
  expect(drawOrder([...ids].reverse(), 1, sha256)).toEqual(drawn);
  expect(drawOrder([...ids, 'r3'], 1, sha256)).toEqual(drawn);
  expect([...drawn.order].sort()).toEqual([...ids].sort());
  expect(drawOrder(ids, 2, sha256).order).not.toEqual(drawn.order);
});

test('over many seeds each of three comes first about as often', () => {
  const first: Record<string, number> = { a: 0, b: 0, c: 0 };
  for (let seed = 0; seed < 3_000; seed += 1) {
    const [id = ''] = drawOrder(['a', 'b', 'c'], seed, sha256).order;
    first[id] = (first[id] ?? 0) + 1;
  }
  for (const times of Object.values(first)) expect(Math.abs(times - 1_000)).toBeLessThan(100);
});

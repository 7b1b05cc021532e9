import { expect, test } from 'vitest';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import { solverPool } from '#app/features/allocation/solver/pool.server';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must, solveHere } from './season';

const editionSlug = 'china-beauty-expo-2027';

test('a worker killed while it solves leaves the last version as it was, and the next solve goes on from there', async () => {
  const db = await acceptedSeason(editionSlug);
  await draftOf(db, editionSlug);
  const kept = async () => [
    await db.selectFrom('allocation').selectAll().execute(),
    await db.selectFrom('placement').selectAll().execute(),
    await db.selectFrom('audit_entry').selectAll().execute(),
  ];
  const before = await kept();
  const pool = solverPool();
  const running = allocate(db, testAct(undefined, 'k'), { editionSlug }, async (...args) => {
    setTimeout(() => void pool.close(), 50);
    return pool.solve(...args);
  });
  await expect(running).rejects.toThrow();
  expect(await kept()).toEqual(before);
  const again = await allocate(db, testAct(undefined, 'again'), { editionSlug }, solveHere);
  expect(must(again).version).toBe(2);
});

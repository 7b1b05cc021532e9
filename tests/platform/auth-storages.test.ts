import { setTimeout as wait } from 'node:timers/promises';
import { getRequestStateAsyncLocalStorage } from '@better-auth/core/context';
import { expect, test } from 'vitest';
import { closingStorages } from '#app/platform/auth-storages.server';

test('a storage is closed once the last one has left, and works again for the next', async () => {
  const storage = await getRequestStateAsyncLocalStorage();
  const used = closingStorages();
  const seen = (milliseconds: number) =>
    used(
      storage.run(new WeakMap(), async () => {
        await wait(milliseconds);
        return storage.getStore() !== undefined;
      }),
    );
  const inside = storage.run(new WeakMap(), async () => {
    const both = await Promise.all([seen(1), seen(20)]);
    return [...both, storage.getStore() !== undefined];
  });
  expect(await inside).toEqual([true, true, false]);
  expect(await seen(1)).toBe(true);
});

test('a refusal closes it too, and stays a refusal', async () => {
  const storage = await getRequestStateAsyncLocalStorage();
  const used = closingStorages();
  const left = storage.run(new WeakMap(), async () => {
    await expect(used(Promise.reject(new Error('wrong password')))).rejects.toThrow('wrong password');
    return storage.getStore();
  });
  expect(await left).toBeUndefined();
});

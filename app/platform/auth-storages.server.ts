import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

/**
 * Once an AsyncLocalStorage was used, Node 20 notes every promise of the process for it: each page then takes a third longer.
 * better-auth has three. They are closed when nobody is inside any more, and open themselves when somebody comes again.
 */
export function closingStorages(): <T>(work: Promise<T>) => Promise<T> {
  const storages = Promise.all([
    getCurrentAuthContextAsyncLocalStorage(),
    getCurrentDBAdapterAsyncLocalStorage(),
    getRequestStateAsyncLocalStorage(),
  ]);
  let inside = 0;
  return async (work) => {
    inside += 1;
    try {
      return await work;
    } finally {
      const all = await storages;
      inside -= 1;
      if (inside === 0) for (const storage of all) storage.disable();
    }
  };
}

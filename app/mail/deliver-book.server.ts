import { setImmediate } from 'node:timers/promises';
import { type Db, inTransaction } from '#db/connection';

export type Book = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

type Entry = { write: (db: Db) => Promise<() => void>; failed: (error: unknown) => void };

/** Keeps what several hands have to tell at the same moment in one transaction: each costs a wait for the disk. */
export function openBook(db: Db): Book {
  let waiting: Entry[] = [];
  let writing: Promise<void> | undefined;
  const writeAll = async () => {
    await setImmediate();
    while (waiting.length > 0) {
      const entries = waiting;
      waiting = [];
      await writeTogether(db, entries);
    }
    writing = undefined;
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        write: async (db) => {
          const value = await work(db);
          return () => resolve(value);
        },
        failed: reject,
      });
      writing = writing ?? writeAll();
    });
}

async function writeTogether(db: Db, entries: Entry[]): Promise<void> {
  try {
    const told: (() => void)[] = [];
    await inTransaction(db, async (db) => {
      for (const { write } of entries) told.push(await write(db));
    });
    for (const tell of told) tell();
  } catch (error) {
    for (const { failed } of entries) failed(error);
  }
}

import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Db, inTransaction, isHeldUp } from '#db/connection';

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
    for (const tell of await insist(() => written(db, entries))) tell();
  } catch (error) {
    for (const { failed } of entries) failed(error);
  }
}

const written = (db: Db, entries: Entry[]): Promise<(() => void)[]> =>
  inTransaction(db, async (db) => {
    const told: (() => void)[] = [];
    for (const { write } of entries) told.push(await write(db));
    return told;
  });

const TURNS = 20;
const PAUSE_MS = 1_000;

/** An answer that can't be kept makes a second letter of one that was taken: worth a wait while the database can't be written. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isHeldUp(error) || turn === TURNS) throw error;
      await setTimeout(PAUSE_MS);
    }
  }
}

import { setImmediate as othersFirst } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import { dayIn, type Instant } from '#app/domain/shared/dates';

/** What an archive without Zip64, which every system opens, can hold. */
const MOST_BYTES = 4_000_000_000;
const MOST_FILES = 65_000;

/** What is deflated within: another time takes six times as long and saves a seventh. */
const DENSE = /\.(pdf|xlsx)$/i;

export type ArchivedFile = { path: string; bytes: Uint8Array; at: Instant };

export class ArchiveFull extends Error {}

export const fitsArchive = ({ files, bytes }: { files: number; bytes: number }): boolean =>
  files <= MOST_FILES && bytes <= MOST_BYTES;

/**
 * The bytes of an archive, made as they are read: one file at a time is in memory, and a page waits for no more than one.
 * The same files give the same bytes, wherever it runs.
 */
export async function* archiveOf(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const taken = () => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const held = { files: 0, bytes: 0 };
  for await (const { path, bytes, at } of files) {
    held.files += 1;
    held.bytes += bytes.length;
    if (!fitsArchive(held)) throw new ArchiveFull();
    // In the form of deflate also where nothing is: some unpackers refuse a stored file whose size follows its bytes.
    const file = new ZipDeflate(path.normalize('NFC'), { level: DENSE.test(path) ? 0 : 6 });
    file.mtime = clockTime(at);
    zip.add(file);
    file.push(bytes, true);
    yield* taken();
    await nextTurn();
  }
  zip.end();
  yield* taken();
}

let turns: Promise<unknown> = Promise.resolve();

/** However many archives are made at once, one file is packed between two turns of everybody else. */
function nextTurn(): Promise<unknown> {
  turns = turns.then(() => othersFirst());
  return turns;
}

/** Archives keep a wall clock’s time and no zone: noon of the day, on any machine. */
export const clockTime = (at: Instant): string => `${dayIn(at, 'Europe/Paris')}T12:00:00`;

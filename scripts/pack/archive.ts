import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import { dayIn, type Instant } from '#app/domain/shared/dates';
import { Refused } from '../command';

/** What an archive without Zip64, which every system opens, can hold. */
const MOST_BYTES = 4_000_000_000;
const MOST_FILES = 65_000;

export type Archive = {
  add: (path: string, bytes: Uint8Array, at: Instant) => Promise<{ size: number; sha256: string }>;
  close: () => Promise<void>;
};

/** Writes file after file, so that only one is in memory. The same files give the same bytes, wherever it runs. */
export function openArchive(file: string): Archive {
  const out = createWriteStream(file);
  let fault: Error | null = null;
  out.on('error', (error) => {
    fault = error;
  });
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else out.write(chunk);
  });
  const count = { bytes: 0, files: 0 };
  return {
    async add(path, bytes, at) {
      count.bytes += bytes.length;
      count.files += 1;
      if (count.bytes > MOST_BYTES || count.files > MOST_FILES) throw new Refused({ code: 'PACK_TOO_LARGE' });
      // Deflated, also what hardly gets smaller: some unpackers refuse a stored file whose size follows its bytes.
      const packed = new ZipDeflate(path.normalize('NFC'), { level: 6 });
      packed.mtime = clockTime(at);
      zip.add(packed);
      packed.push(bytes, true);
      await drained(out);
      if (fault) throw fault;
      return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    async close() {
      zip.end();
      out.end();
      await finished(out);
    },
  };
}

/** Archives keep a wall clock’s time and no zone: noon of the day, on any machine. */
export const clockTime = (at: Instant): string => `${dayIn(at, 'Europe/Paris')}T12:00:00`;

async function drained(out: WriteStream): Promise<void> {
  if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
}

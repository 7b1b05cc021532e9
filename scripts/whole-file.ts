import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isGone } from '#app/platform/holder.server';
import { Refused } from './command';

export type DescribedFile = { file: string; size: number; sha256: string };

export async function describeFile(file: string): Promise<DescribedFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { file, size: (await stat(file)).size, sha256: hash.digest('hex') };
}

/**
 * A file that gets its name when it is whole: `write` fills an empty one beside it, which only its owner may read. Whatever
 * is cut short leaves the name as it was; what a killed process left is swept away next time.
 */
export async function writeWhole(
  file: string,
  { replace }: { replace: boolean },
  write: (making: string) => Promise<void>,
): Promise<DescribedFile> {
  if (!replace && (await exists(file))) throw existing(file);
  return besideOf(file, async (making) => {
    await write(making);
    await toDisk(making);
    const made = await describeFile(making);
    if (replace) await rename(making, file);
    else await nameAnew(making, file);
    await toDisk(path.dirname(file));
    return { ...made, file };
  });
}

/** An empty file beside another for `work`, taken away after it unless it was moved. */
export async function besideOf<T>(file: string, work: (making: string) => Promise<T>): Promise<T> {
  const making = `${file}.${process.pid}.making`;
  try {
    await sweep(file);
    inHand.add(path.resolve(making));
    await (await open(making, 'wx', 0o600)).close();
  } catch {
    throw new Refused({ code: 'FILE_NOT_WRITTEN', at: file, params: { file } });
  }
  try {
    return await work(making);
  } finally {
    inHand.delete(path.resolve(making));
    await removeDatabase(making);
  }
}

/** What this process makes: in a container the next process often has the number of the one that was killed. */
const inHand = new Set<string>();

/** Gives a file its second, lasting name, never over another’s. */
export async function nameAnew(making: string, file: string): Promise<void> {
  try {
    await link(making, file);
  } catch (error) {
    if (await exists(file)) throw existing(file);
    // Some file systems know one name a file only.
    if (!(error instanceof Error && 'code' in error)) throw error;
    await rename(making, file);
  }
}

/** Waits until a file, or the names in a folder, would survive a power cut. */
export async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => undefined)));
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino;
}

const existing = (file: string) => new Refused({ code: 'FILE_EXISTS', at: file, params: { file } });

async function sweep(file: string): Promise<void> {
  const folder = path.dirname(file);
  for (const name of await readdir(folder)) {
    const maker = name.startsWith(`${path.basename(file)}.`) && /\.(\d+)\.making$/.exec(name)?.[1];
    const left = path.join(folder, name);
    if (maker && !inHand.has(path.resolve(left)) && isLeft(maker)) await removeDatabase(left);
  }
}

const isLeft = (maker: string): boolean => maker === String(process.pid) || isGone(`${hostname()}:${maker}`);

async function removeDatabase(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(file + end, { force: true });
}

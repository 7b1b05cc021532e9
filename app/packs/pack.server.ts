import { createHash } from 'node:crypto';
import type { Instant, Locale } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';
import { type ArchivedFile, archiveOf } from './archive';
import type { Entry } from './entry';
import { type IndexRow, indexFile } from './index-file';
import { distinctPaths } from './names';

type Pack = {
  entries: readonly Entry[];
  /** The folder that everything is in. */
  root: string;
  locale: Locale;
  /** The index’s date. */
  at: Instant;
  tell?: (done: number, total: number, words: string) => void;
};

/** The bytes of an archive of these files, the last of which is an index of them all. */
export const packOf = (pack: Pack): AsyncGenerator<Uint8Array> => archiveOf(filesOf(pack));

async function* filesOf({ entries, root, locale, at, tell }: Pack): AsyncGenerator<ArchivedFile> {
  const distinct = distinctPaths();
  const rows: IndexRow[] = [];
  for (const [nth, { path: wanted, bytes: make, ...said }] of entries.entries()) {
    tell?.(nth, entries.length, wanted);
    const bytes = await make();
    if (bytes) {
      const path = distinct(wanted);
      rows.push({ ...said, file: { path, size: bytes.length, sha256: sha256Of(bytes) } });
      yield { path: `${root}/${path}`, bytes, at: said.at };
    } else {
      rows.push({ ...said, file: null });
    }
  }
  yield { path: `${root}/index.csv`, bytes: indexFile(rows, locale), at };
  tell?.(entries.length, entries.length, '');
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The moment of the last act in the instance: lists are dated by it, so that the same facts give the same bytes. */
export async function findLastAct(db: Db): Promise<Instant> {
  const row = await db
    .selectFrom('audit_entry')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? '2000-01-01T12:00:00.000Z';
}

import type SQLite from 'better-sqlite3';
import type { Db } from './connection';

const MOST = 2000;

/** What is kept of a database, on its connection: the pages are built apart from the server and share nothing else. */
export type Shelf = { version: () => string | null; at: string | null; kept: Map<string, Promise<unknown>> };

export function shelfOf(sqlite: SQLite.Database): Shelf {
  // Commits of other connections, and rows that this one has written: together they move with whatever is committed.
  const others = sqlite.prepare('pragma data_version').pluck();
  const own = sqlite.prepare('select total_changes()').pluck();
  const version = () => (sqlite.inTransaction ? null : `${others.get()} ${own.get()}`);
  return { version, at: null, kept: new Map() };
}

/**
 * What everything that was committed so far amounts to: another word as soon as anybody (this process, a worker, a
 * command) commits anything. Null while it can't be told: inside a transaction, whose rows may never come true.
 */
export const contentVersion = ({ shelf }: Db): string | null => shelf?.version() ?? null;

/**
 * Reads once until anything is committed, by anybody. `about` names the reading and all it depends on but the database.
 * What is kept is given to all who ask, so it is frozen. For what many pages read again and again while nothing changes.
 */
export function whileUnchanged<T>(db: Db, about: string, read: () => Promise<T>): Promise<T>;
export function whileUnchanged(db: Db, about: string, read: () => Promise<unknown>): Promise<unknown> {
  const version = contentVersion(db);
  const { shelf } = db;
  if (!shelf || version === null) return read();
  if (shelf.at !== version || shelf.kept.size >= MOST) shelf.kept = new Map();
  shelf.at = version;
  const { kept } = shelf;
  const known = kept.get(about);
  if (known) return known;
  const reading = read().then(frozen);
  kept.set(about, reading);
  reading.catch(() => kept.delete(about));
  return reading;
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Database } from '#db/schema';
import { type Shelf, shelfOf } from './kept';

export type Db = Kysely<Database> & { readonly shelf?: Shelf };

/** Opens the only connection of this process. `url`: ":memory:", a path, or "file:path". */
export function openDatabase(url: string): Db {
  const file = url.replace(/^file:/, '');
  if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true });
  const sqlite = new SQLite(file);
  sqlite.pragma('journal_mode = WAL');
  // FULL: a number that has been printed on an invoice must survive a power cut.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('foreign_keys = ON');
  // 64 MB at most: a season many times as large as one's first is still read from memory.
  sqlite.pragma('cache_size = -65536');
  const db = new Kysely<Database>({ dialect: new ImmediateSqliteDialect({ database: reusing(sqlite) }) });
  return Object.assign(db, { shelf: shelfOf(sqlite) });
}

const KEPT_STATEMENTS = 500;

/** Preparing a statement takes SQLite longer than running most: those used last stay prepared until the schema changes. */
function reusing(sqlite: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement>();
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      if (/^\s*(create|alter|drop)\b/i.test(sql)) kept.clear();
      const statement = kept.get(sql) ?? sqlite.prepare(sql);
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > KEPT_STATEMENTS && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

/** One write transaction, begun IMMEDIATE. Name the inner parameter `db`, so that the outer one can't be used by mistake. */
export function inTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}

/** All that `read` reads is of one moment, while others go on writing. It writes nothing. */
export async function inOneView<T>(db: Db, read: () => Promise<T>): Promise<T> {
  await db.executeQuery(CompiledQuery.raw('begin'));
  try {
    return await read();
  } finally {
    await db.executeQuery(CompiledQuery.raw('rollback'));
  }
}

/**
 * Does much work without waiting for the disk at each commit: a power cut may take the last of it, and leaves the rest
 * whole. For what can be made again from nothing.
 */
export async function withoutWaitingForDisk(db: Db, work: () => Promise<void>): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('pragma synchronous = normal'));
  try {
    await work();
  } finally {
    await db.executeQuery(CompiledQuery.raw('pragma synchronous = full'));
  }
}

/** A deferred BEGIN answers SQLITE_BUSY_SNAPSHOT at once when another process wrote in between; IMMEDIATE waits its turn. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0];

  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

/** True when a write was refused by a unique key or index; `on` narrows it to one (a column or index name). */
export function isUniqueViolation(error: unknown, on?: string): boolean {
  return (
    error instanceof SQLite.SqliteError &&
    (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY') &&
    (on === undefined || error.message.includes(on))
  );
}

/** True when a write came to nothing for now: others hold the database, or there is no room on the disk. */
export const isHeldUp = (error: unknown): boolean =>
  error instanceof SQLite.SqliteError && /^SQLITE_(BUSY|FULL|IOERR)/.test(error.code);

const TURNS = 24;

/**
 * Does again what found the database held by other processes for longer than a connection waits: nothing of it was written.
 * For batches, which can wait two minutes; a page answers that it could not.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      const held = error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!held || turn === TURNS) throw error;
      await othersFirst();
    }
  }
}

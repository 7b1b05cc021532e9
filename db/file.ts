import SQLite from 'better-sqlite3';

/** A database as a file: copied, looked into, held. What works on what it says opens it in db/connection. */

/**
 * Writes all that was committed by one moment into an empty file. VACUUM INTO reads in one transaction: writers neither wait
 * nor make it begin again, as they do with a backup page by page; and what was emptied leaves no trace.
 */
export function copyDatabase(from: string, into: string): void {
  const sqlite = new SQLite(from, { readonly: true, fileMustExist: true });
  try {
    sqlite.prepare('vacuum into ?').run(into);
  } finally {
    sqlite.close();
  }
}

/** Migrations by name in their order, and whatever SQLite finds wrong; no migrations where it isn't one of ours. */
export type Looked = { migrations: string[]; faults: string[] };

export function lookInto(file: string): Looked {
  try {
    return whileOpen(new SQLite(file, { readonly: true, fileMustExist: true }), (sqlite) => ({
      migrations: migrationsIn(sqlite),
      faults: faultsIn(sqlite),
    }));
  } catch (error) {
    if (error instanceof SQLite.SqliteError) return { migrations: [], faults: [error.message] };
    throw error;
  }
}

export type Held = {
  /** The first column of what a query finds; nothing where this file can't answer it. */
  column: (sql: string) => unknown[];
  release: () => void;
};

/**
 * The file for oneself, until released; undefined while anybody has it open, however idle. To leave WAL, SQLite asks for a
 * lock that nobody else who has the file open would grant. What a crash left in its log gets into the file.
 */
export function holdAlone(file: string): Held | undefined {
  const sqlite = new SQLite(file, { fileMustExist: true, timeout: 1000 });
  const held = { column: (sql: string) => columnOf(sqlite, sql), release: () => void sqlite.close() };
  try {
    sqlite.pragma('journal_mode = DELETE');
    sqlite.exec('begin exclusive');
    // Somebody who came in between would have gone back to WAL.
    if (sqlite.pragma('journal_mode', { simple: true }) === 'delete') return held;
  } catch (error) {
    // Nobody can be served from what is damaged or no database: it is in nobody’s hands.
    if (isCode(error, /^SQLITE_(NOTADB|CORRUPT)/)) return held;
    if (!isCode(error, /^SQLITE_(BUSY|LOCKED)/)) {
      sqlite.close();
      throw error;
    }
  }
  sqlite.close();
  return undefined;
}

const isCode = (error: unknown, code: RegExp): boolean =>
  error instanceof SQLite.SqliteError && code.test(error.code);

function whileOpen<T>(sqlite: SQLite.Database, read: (sqlite: SQLite.Database) => T): T {
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}

const migrationsIn = (sqlite: SQLite.Database): string[] =>
  columnOf(sqlite, 'select name from kysely_migration order by name').map(String);

function faultsIn(sqlite: SQLite.Database): string[] {
  const unsound = sqlite.prepare('pragma integrity_check(20)').pluck().all();
  const references = sqlite.prepare('pragma foreign_key_check').raw().all();
  return [
    ...unsound.filter((word) => word !== 'ok').map(String),
    ...references.slice(0, 20).map((row) => `reference: ${String(row)}`),
  ];
}

function columnOf(sqlite: SQLite.Database, sql: string): unknown[] {
  try {
    return sqlite.prepare(sql).pluck().all();
  } catch (error) {
    if (error instanceof SQLite.SqliteError) return [];
    throw error;
  }
}

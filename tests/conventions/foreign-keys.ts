import type SQLite from 'better-sqlite3';

/** Tables of the sign-in library, whose shape is its own. */
export const notOurs = [
  'user',
  'session',
  'account',
  'verification',
  'kysely_migration',
  'kysely_migration_lock',
];

/** Columns named like a reference that point to more than one table, each with the reason. */
export const pointNowhere: Record<string, string> = {
  'audit_entry.entity_id': 'the audit tells of things of every table, also of those that are gone',
  'company.national_id': 'an identifier given by a State',
  'company.vat_id': 'an identifier given by a State',
  'organisation.vat_id': 'an identifier given by a State',
  'cost.supplier_vat_id': 'an identifier given by a State',
  'mail.message_id': 'the Message-ID of RFC 5322, not a row',
};

/** `table.column` for each column of ours that is named like a reference and has no foreign key. */
export function loose(database: SQLite.Database, allowed: string[] = Object.keys(pointNowhere)): string[] {
  return columnsWithIds(database).filter((name) => !allowed.includes(name) && !referenced(database, name));
}

function columnsWithIds(database: SQLite.Database): string[] {
  return ask(database, "select name from pragma_table_list where type = 'table' and schema = 'main'")
    .filter((table) => !notOurs.includes(table) && !table.startsWith('sqlite_'))
    .flatMap((table) =>
      ask(database, 'select name from pragma_table_info(?)', table).map((column) => `${table}.${column}`),
    )
    .filter((name) => /_id$/.test(name));
}

function referenced(database: SQLite.Database, name: string): boolean {
  const [table = '', column = ''] = name.split('.');
  return ask(database, 'select "from" as name from pragma_foreign_key_list(?)', table).includes(column);
}

function ask(database: SQLite.Database, sql: string, ...values: string[]): string[] {
  return database
    .prepare<string[], { name: string }>(sql)
    .all(...values)
    .map((row) => row.name);
}

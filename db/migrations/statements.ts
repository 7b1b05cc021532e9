import { type Kysely, sql } from 'kysely';

/** Runs a script of statements, each ended by a semicolon at the end of a line that stands alone before an empty line. */
export async function runStatements(db: Kysely<unknown>, script: string): Promise<void> {
  for (const statement of script.split(/;\s*\n\s*\n/)) {
    const text = statement.trim().replace(/;$/, '');
    if (text) await sql.raw(text).execute(db);
  }
}

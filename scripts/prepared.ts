import { type Db, openDatabase } from '#db/connection';
import { migrate } from '#db/migrate';

/** A database file brought up to date for `work`, and closed after it. */
export async function withDatabase(file: string, work: (db: Db) => Promise<void>): Promise<void> {
  const db = openDatabase(file);
  try {
    await migrate(db);
    await work(db);
  } finally {
    await db.destroy();
  }
}

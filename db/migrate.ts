import { type Migration, Migrator } from 'kysely';
import type { Db } from '#db/connection';
import { migrations } from '#db/migrations';

/** Brings the database up to date; answers the names of the migrations applied now. Throws when one fails. */
export async function migrate(db: Db): Promise<string[]> {
  const provider = { getMigrations: async (): Promise<Record<string, Migration>> => migrations };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  return (results ?? [])
    .filter((result) => result.status === 'Success')
    .map((result) => result.migrationName);
}

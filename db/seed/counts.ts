import type { Db } from '#db/connection';

const TABLES = [
  'organisation',
  'person',
  'fair',
  'edition',
  'pavilion',
  'booth',
  'company',
  'registration',
  'placement',
  'confirmation',
  'invoice',
  'paper',
  'mail',
  'mission',
  'delegate',
  'audit_entry',
] as const;

/** How many of each thing the database holds. */
export async function countAll(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = count;
  }
  return counts;
}

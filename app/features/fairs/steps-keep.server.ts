import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';

export type Keeper = {
  act: Act;
  db: Db;
  /** How many facts were new or had changed. */
  changes: number;
  /** By hand, where it isn't by a file. */
  how?: 'set';
};

type Value = string | number | null;

type Fact<Row extends Record<string, Value>> = {
  entity: string;
  wanted: Row;
  /** The row as it stands, found by its natural key, with at least the columns of `wanted`. */
  kept: { key: string; row: { [Column in keyof Row]: Value } } | undefined;
  insert: (id: string) => Promise<unknown>;
  update: (key: string) => Promise<unknown>;
};

/** Writes a fact when it is new or has changed, and says so in the audit; answers its key either way. */
export async function keepFact<Row extends Record<string, Value>>(
  keeper: Keeper,
  { entity, wanted, kept, insert, update }: Fact<Row>,
): Promise<string> {
  const columns = Object.keys(wanted);
  if (kept && columns.every((column) => wanted[column] === kept.row[column])) return kept.key;
  keeper.changes++;
  const key = kept?.key ?? keeper.act.newId();
  if (kept) await update(key);
  else await insert(key);
  await recordAudit(keeper.db, keeper.act, {
    action: `${entity}.${keeper.how ?? 'imported'}`,
    entity,
    entityId: key,
    ...(kept ? { before: Object.fromEntries(columns.map((column) => [column, kept.row[column]])) } : {}),
    after: wanted,
  });
  return key;
}

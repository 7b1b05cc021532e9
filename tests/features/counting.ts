import {
  CompiledQuery,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  SqliteQueryCompiler,
  type UnknownRow,
} from 'kysely';
import type { Db } from '#db/connection';

export type Statement = { sql: string; parameters: readonly unknown[] };

/** A database that is the same and notes every statement built on it. */
export function listening(db: Db): { db: Db; heard: Statement[] } {
  const heard: Statement[] = [];
  return { db: db.withPlugin(new Listener(heard)), heard };
}

class Listener implements KyselyPlugin {
  constructor(readonly heard: Statement[]) {}

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    const { sql, parameters } = new SqliteQueryCompiler().compileQuery(node, queryId);
    this.heard.push({ sql, parameters });
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

/** The statements that read a table from end to end, other than these small ones, with what SQLite says it does. */
export async function fullScans(db: Db, statements: readonly Statement[], small: readonly string[]) {
  const tables = await tableNames(db);
  const found: string[] = [];
  for (const { sql, parameters } of statements) {
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    const scanned = rows.filter(({ detail }) => {
      const name = /^SCAN (\w+)/.exec(detail)?.[1] ?? '';
      return tables.includes(name) && !small.includes(name);
    });
    found.push(...scanned.map(({ detail }) => `${detail}: ${sql}`));
  }
  return [...new Set(found)];
}

async function tableNames(db: Db): Promise<string[]> {
  const { rows } = await db.executeQuery<{ name: string }>(
    CompiledQuery.raw("select name from sqlite_master where type = 'table'"),
  );
  return rows.map(({ name }) => name);
}

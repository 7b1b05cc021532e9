import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importFairs } from '#app/features/fairs/commands.server';
import { testAct, testDatabase } from '#tests/setup/database';

export function data(name: string): unknown {
  const file = fileURLToPath(new URL(`../../../db/seed/data/${name}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A database that knows the fairs, the network and the price lists. */
export async function seasonDatabase(url?: string) {
  const db = await testDatabase(url);
  const imported = await importFairs(db, testAct('2026-01-05T09:00:00.000Z', 'season'), {
    fairs: data('fairs'),
    network: data('network'),
    priceLists: data('price-lists'),
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return db;
}

import { randomBytes, randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { addPerson } from '#app/features/access/commands.server';
import { findHostOrganisation } from '#app/features/access/queries.server';
import { solverPool } from '#app/features/allocation/solver/pool.server';
import { importFairs } from '#app/features/fairs/commands.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { builtInFairs } from '#db/seed/files';
import { isInhabited, seedSeason } from '#db/seed/season';
import { orRefuse } from './command';
import { withDatabase } from './prepared';
import { progressBar } from './progress';

const say = (words: string) => process.stdout.write(`${words}\n`);

/** Made beside its place and moved there when it is whole: a first start cut short begins again. */
export async function makeSeason(file: string): Promise<void> {
  say('First start: making the demo season…');
  const making = `${file}.making`;
  for (const end of ['', '-wal', '-shm']) rmSync(making + end, { force: true });
  const solver = solverPool();
  try {
    await withDatabase(making, (db) => seedSeason(db, solver.solve, progressBar));
  } finally {
    await solver.close();
  }
  renameSync(making, file);
}

/** A real instance: fairs, price lists and network to begin with, one administrator, the real clock. */
export async function beginEmpty(db: Db): Promise<void> {
  if (await isInhabited(db)) return;
  const act: Act = {
    actor: { kind: 'system', label: 'first start' },
    at: new Date().toISOString(),
    newId: randomUUID,
  };
  orRefuse(await importFairs(db, act, await builtInFairs()));
  const organisationId = await findHostOrganisation(db);
  if (!organisationId) throw new Error('the built-in network names no organiser');
  const email = process.env.PAVILION_ADMIN || 'admin@example.org';
  const password = randomBytes(12).toString('base64url');
  const grants = [{ role: 'admin' as const, organisationId, companyId: null }];
  const names = { givenName: '', familyName: '', locale: 'fr' as const };
  orRefuse(await addPerson(db, act, { ...names, email, organisationId, password, grants }));
  say(`\nAn empty instance. Its administrator, told only this once: ${email} / ${password}`);
}

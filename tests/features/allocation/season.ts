import { readFileSync } from 'node:fs';
import type { Result } from '#app/domain/shared/problem';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import { findAllVersions } from '#app/features/allocation/queries-versions.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { importFairs } from '#app/features/fairs/commands.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import type { Db } from '#db/connection';
import { testAct, testDatabase } from '../../setup/database';

const read = (path: string) => readFileSync(`db/seed/data/${path}`);
const json = (path: string): unknown => JSON.parse(read(path).toString());

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** A fresh instance with one edition's plan and firms, all accepted, through the commands that people use. */
export async function acceptedSeason(editionSlug: string, prefix = 's', url?: string): Promise<Db> {
  const db = await testDatabase(url);
  const act = testAct('2026-11-20T08:00:00.000Z', prefix);
  const files = {
    fairs: json('fairs.json'),
    network: json('network.json'),
    priceLists: json('price-lists.json'),
  };
  must(await importFairs(db, act, { ...files, subsidies: json('subsidies.json') }));
  const imported = await importPlan(db, act, { editionSlug, json: json(`pavilions/${editionSlug}.json`) });
  if (!imported.written) throw new Error(JSON.stringify(imported.problems));
  must(
    await importRegistrationFile(db, act, { editionSlug, bytes: read(`applications/${editionSlug}.csv`) }),
  );
  must(await decideRegistrations(db, act, { editionSlug, firms: 'all' }));
  return db;
}

/** The solver in the test's own thread. */
export const solveHere: Solve = (problem, options) => solveProblem(problem, options);

/** A solver that places nobody: for tests of what people do with a draft. */
export const placeNobody: Solve = async () => ({
  ...{ status: 'feasible', objective: 0, bound: 1, gap: 1, seconds: 0, placements: [], verified: true },
  ...{ unplaced: [], conflict: [] },
});

/** The newest version after working out a draft. */
export async function draftOf(db: Db, editionSlug: string, solve: Solve = solveHere) {
  must(await allocate(db, testAct('2026-11-20T09:00:00.000Z', 'd'), { editionSlug }, solve));
  const pavilion = await db.selectFrom('pavilion').select('id').executeTakeFirstOrThrow();
  const [version] = await findAllVersions(db, pavilion.id);
  if (!version) throw new Error('no version');
  return { ...version, pavilionId: pavilion.id };
}

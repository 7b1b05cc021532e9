import { randomUUID } from 'node:crypto';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { importFairs } from '#app/features/fairs/commands.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import { importRegistrations } from '#app/features/registrations/commands-import.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { builtInOf } from '#db/seed/edition-steps';
import { builtInFairs } from '#db/seed/files';
import { copiedApplications, firmNumbers } from '#db/seed/scale/applications';
import { orRefuse } from '../command';
import { type Figure, figure, secondsOf } from './figure';

export const PLACED = 'cosmoprof-asia-2026';
export const CROWDED = 'cosmetic-360-2027';

const LINES = 1000;

export const actAt = (at: string): Act => ({
  actor: { kind: 'system', label: 'bench' },
  at,
  newId: randomUUID,
});

const act = actAt('2026-05-20T08:00:00.000Z');

/** One edition from its plan to its invoices, each step on its own clock, and one with more than 5,000 registrations. */
export async function measureSeason(db: Db, solve: Solve): Promise<Figure[]> {
  orRefuse(await importFairs(db, act, await builtInFairs()));
  for (const editionSlug of [PLACED, CROWDED]) {
    await importPlan(db, act, { editionSlug, json: await builtInOf(editionSlug).plan() });
  }
  const importing = await crowd(db);
  orRefuse(
    await importRegistrations(db, act, { editionSlug: PLACED, file: await builtInOf(PLACED).applications() }),
  );
  orRefuse(await decideRegistrations(db, act, { editionSlug: PLACED, firms: 'all' }));
  const solving = await secondsOf(async () =>
    orRefuse(await allocate(db, act, { editionSlug: PLACED }, solve)),
  );
  orRefuse(await releaseAllocation(db, act, { editionSlug: PLACED }));
  const issuing = await secondsOf(() => issueInvoices(db, act, { kind: 'deposit', editionSlug: PLACED }));
  return [
    figure('1,000 applications imported, one transaction', LINES / importing, 'applications/s'),
    figure('93 firms placed on 96 booths, proven optimal', solving, 's'),
    figure('firms confirmed and invoiced, one transaction each', 93 / issuing, 'firms/s'),
  ];
}

/** Seconds for the first thousand. */
async function crowd(db: Db): Promise<number> {
  const copies = Array.from({ length: 19 }, (_, index) => index + 1);
  const whole = copiedApplications(await builtInOf(CROWDED).applications(), copies, firmNumbers());
  const part = (from: number, to?: number) => ({ ...whole, records: whole.records.slice(from, to) });
  const file = (records: typeof whole) =>
    importRegistrations(db, act, { editionSlug: CROWDED, file: records });
  const seconds = await secondsOf(async () => orRefuse(await file(part(0, LINES))));
  orRefuse(await file(part(LINES)));
  return seconds;
}

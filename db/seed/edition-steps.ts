import type { Received } from '#app/domain/registrations/import';
import type { Instant } from '#app/domain/shared/dates';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { openCallOf } from '#app/features/pavilions/commands-call.server';
import { announceDecisions } from '#app/features/registrations/commands-announce.server';
import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import { importRegistrations } from '#app/features/registrations/commands-import.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { readCsv } from '#app/spreadsheets/csv';
import type { Db } from '#db/connection';
import { builtInFile, builtInJson } from './files';
import { done } from './outcome';
import type { EditionStory } from './timeline';

/** One thing that happened: when, in which words it is told, and the command that did it. */
export type Step = { at: Instant; words: string; run: (db: Db, act: Act) => Promise<unknown> };

/** What an edition's plan and applications are made from. */
export type EditionFiles = { plan: () => Promise<unknown>; applications: () => Promise<Received> };

export const builtInOf = (slug: string): EditionFiles => ({
  plan: () => builtInJson(`pavilions/${slug}.json`),
  applications: async () => done(readCsv(await builtInFile(`applications/${slug}.csv`))),
});

/** The steps of an edition, in the order in which it went through them. */
export function stepsOf(story: EditionStory, solve: Solve, files = builtInOf(story.slug)): Step[] {
  const { slug: editionSlug, placed, call, applications, considered } = story;
  const step = (at: Instant, what: string, run: Step['run']): Step => ({
    at,
    words: `${editionSlug}: ${what}`,
    run,
  });
  const steps = [step(story.plan, 'plan', (db, act) => planOf(db, act, editionSlug, files))];
  if (call) steps.push(step(call.at, 'call', (db, act) => openTheCall(db, act, editionSlug, call)));
  if (applications)
    steps.push(step(applications, 'applications', (db, act) => fileAll(db, act, editionSlug, files)));
  if (considered)
    steps.push(step(considered, 'first decisions', (db, act) => consider(db, act, editionSlug, files)));
  if (!placed) return steps;
  return [
    ...steps,
    step(placed.accepted, 'decisions', async (db, act) =>
      done(await decideRegistrations(db, act, { editionSlug, firms: 'all' })),
    ),
    step(placed.announced, 'announcement', async (db, act) =>
      done(await announceDecisions(db, act, { editionSlug })),
    ),
    step(placed.allocated, 'allocation', async (db, act) =>
      done(await allocate(db, act, { editionSlug }, solve)),
    ),
    step(placed.released, 'release', async (db, act) =>
      done(await releaseAllocation(db, act, { editionSlug })),
    ),
    step(placed.issued, 'confirmations and invoices', async (db, act) =>
      done(await issueInvoices(db, act, { kind: 'deposit', editionSlug })),
    ),
  ];
}

async function planOf(db: Db, act: Act, editionSlug: string, files: EditionFiles): Promise<void> {
  const json = await files.plan();
  const { written, problems } = await importPlan(db, act, { editionSlug, json });
  done(written ? { ok: true, value: null } : { ok: false, problems });
}

async function openTheCall(db: Db, act: Act, slug: string, days: { opensOn: string; closesOn: string }) {
  const { opensOn, closesOn } = days;
  const pavilion = await findCall(db, slug);
  if (pavilion) done(await openCallOf(db, act, { pavilionId: pavilion.pavilionId, opensOn, closesOn }));
}

async function fileAll(db: Db, act: Act, editionSlug: string, files: EditionFiles): Promise<void> {
  done(await importRegistrations(db, act, { editionSlug, file: await files.applications() }));
}

/** The first firms of the list are accepted, two wait, one is refused; nobody has been told. */
async function consider(db: Db, act: Act, editionSlug: string, files: EditionFiles): Promise<void> {
  const file = await files.applications();
  const { records } = done(await importRegistrations(db, act, { editionSlug, file, dryRun: true }));
  const firms = records.flatMap(({ normalised }) =>
    normalised ? [`${normalised.country}:${normalised.id}`] : [],
  );
  done(await decideRegistrations(db, act, { editionSlug, firms: firms.slice(0, 4) }));
  done(
    await decideRegistrations(db, act, {
      editionSlug,
      firms: firms.slice(4, 6),
      decision: 'waiting',
      reason: 'Surface demandée supérieure à ce qui reste',
    }),
  );
  done(
    await decideRegistrations(db, act, {
      editionSlug,
      firms: firms.slice(6, 7),
      decision: 'refused',
      reason: 'Activité hors de la filière cosmétique',
    }),
  );
}

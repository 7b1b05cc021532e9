import { group } from 'd3-array';
import type { Decision } from '#app/domain/registrations/decision';
import type { Scope } from '#app/domain/registrations/scope';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { inScope, scopeKey } from './queries.server';
import type { Call } from './queries-call.server';

export type Counts = { all: number; withdrawn: number; toAnnounce: number } & Record<Decision, number>;

export type Facets = { counts: Counts; countries: readonly string[]; segments: readonly string[] };

/** How many stand where, and what the list can be narrowed to: of the whole pavilion, whatever the filter. */
export const countRegistrations = (db: Db, seen: { call: Call; scope: Scope }): Promise<Facets> =>
  whileUnchanged(db, `registration counts ${scopeKey(seen)}`, () => readFacets(db, seen));

async function readFacets(db: Db, seen: { call: Call; scope: Scope }): Promise<Facets> {
  const rows = await inScope(db, seen)
    .select((of) => [
      'registration.decision',
      of('registration.announced_at', 'is not', null).as('announced'),
      of('registration.withdrawn_at', 'is not', null).as('withdrawn'),
      'company.country',
      'company.segment_code as segment',
      of.fn.countAll<number>().as('count'),
    ])
    .groupBy(['registration.decision', 'announced', 'withdrawn', 'company.country', 'company.segment_code'])
    .execute();
  return {
    counts: countsOf(rows),
    countries: [...new Set(rows.map(({ country }) => country))],
    segments: [...new Set(rows.flatMap(({ segment }) => segment ?? []))],
  };
}

/** How many stand where in each of these pavilions, in their order: one statement, however many there are. */
export async function countAllRegistrations(db: Db, seen: { call: Call; scope: Scope }[]): Promise<Counts[]> {
  if (seen.length === 0) return [];
  const pavilionIds = seen.map(({ call }) => call.pavilionId);
  const rows = await db
    .selectFrom('registration')
    .select((of) => [
      'pavilion_id',
      'organisation_id',
      'decision',
      of('announced_at', 'is not', null).as('announced'),
      of('withdrawn_at', 'is not', null).as('withdrawn'),
      of.fn.countAll<number>().as('count'),
    ])
    .where('pavilion_id', 'in', pavilionIds)
    .groupBy(['pavilion_id', 'organisation_id', 'decision', 'announced', 'withdrawn'])
    .execute();
  const inPavilion = group(rows, (row) => row.pavilion_id);
  return seen.map(({ call, scope: { only } }) =>
    countsOf(
      (inPavilion.get(call.pavilionId) ?? []).filter((row) => !only || only.includes(row.organisation_id)),
    ),
  );
}

/** So many that stand alike. */
type Counted = { decision: Decision; announced: unknown; withdrawn: unknown; count: number };

function countsOf(rows: Counted[]): Counts {
  const sum = (those: Counted[]) => those.reduce((total, { count }) => total + count, 0);
  const live = rows.filter(({ withdrawn }) => !withdrawn);
  const of = (decision: Decision) => sum(live.filter((row) => row.decision === decision));
  return {
    all: sum(rows),
    withdrawn: sum(rows) - sum(live),
    toAnnounce: sum(live.filter(({ decision, announced }) => decision !== 'none' && !announced)),
    none: of('none'),
    accepted: of('accepted'),
    waiting: of('waiting'),
    refused: of('refused'),
  };
}

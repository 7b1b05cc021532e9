import { brokenBans } from '#app/domain/allocation/bans';
import { compareVersions, type Stand } from '#app/domain/allocation/comparison';
import type { EditionFacts } from '#app/domain/allocation/edition';
import type { AllocationId } from '#app/domain/shared/ids';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { findBoard } from './queries-board.server';
import { findStands, standsOf } from './queries-compare.server';
import { findAllocationFacts } from './queries-facts.server';
import { findAllocateJob } from './queries-job.server';
import { findAllPlaced, findAllRefusedBooths, findAllUnplaced, type PlacedRow } from './queries-page.server';
import { type AllocationVersion, findAllVersions, findReleased } from './queries-versions.server';

type Where = { id: string; edition: string; organisationId: string };

/** All that the allocation page tells of one version (the newest by default); undefined when there is no such version. */
export async function findAllocationView(db: Db, pavilion: Where, wanted: string | null) {
  const call = await findCall(db, pavilion.edition, pavilion.organisationId);
  if (!call) return undefined;
  const versions = await findAllVersions(db, pavilion.id);
  const version = wanted ? versions.find((one) => String(one.version) === wanted) : versions[0];
  if (wanted && !version) return undefined;
  const loaded = await findAllocationFacts(db, call);
  const { facts, hash } = loaded;
  const placed = version ? await findAllPlaced(db, version.id) : [];
  const unplaced = version ? await findAllUnplaced(db, version.id) : [];
  const released = await findReleased(db, pavilion.id);
  const ranks = placed.map((row) => row.wishRank);
  return {
    accepted: facts.firms.length,
    version: version ?? null,
    versions,
    placed,
    unplaced,
    refused: version ? await findAllRefusedBooths(db, version.id) : [],
    counts: {
      left: unplaced.length,
      wishing: facts.firms.filter((firm) => firm.wishes.length > 0).length,
      granted: ranks.filter((rank) => rank !== null).length,
      first: ranks.filter((rank) => rank === 1).length,
    },
    /** Firms that the newest version puts where a manager keeps them away from since. */
    broken: version?.id === versions[0]?.id ? brokenIn(facts, placed) : [],
    board: await findBoard(db, pavilion.id, loaded),
    released: released?.version ?? null,
    changes: version ? await findChanges(db, version, released, standsOf(placed, unplaced)) : null,
    byHand: placed.filter((row) => row.byHand).length,
    /** Worked out from facts that have changed since; a released version is no longer measured against them. */
    stale: version?.state === 'draft' && version.factsHash !== hash,
    job: await findAllocateJob(db, pavilion.id),
  };
}

/** By company, the booth it holds and should not. */
const brokenIn = (facts: EditionFacts, placed: readonly PlacedRow[]) =>
  brokenBans(
    facts,
    placed.map(({ firm, booths }) => ({ registration: firm, booths })),
  ).map(({ firm, booth }) => {
    return { company: placed.find((row) => row.firm === firm)?.company ?? firm, booth };
  });

/** What a draft changes of the released version: so many move, arrive, leave. Null for what is released itself. */
async function findChanges(
  db: Db,
  version: AllocationVersion,
  released: { id: AllocationId; version: number } | null,
  stands: Stand[],
) {
  if (!released || version.state !== 'draft' || version.version < released.version) return null;
  const { counts } = compareVersions(await findStands(db, released.id), stands);
  const { leaves, arrives, wins, loses, moves } = counts;
  return { since: released.version, moved: wins + loses + moves, arrived: arrives, left: leaves };
}

export type AllocationView = NonNullable<Awaited<ReturnType<typeof findAllocationView>>>;

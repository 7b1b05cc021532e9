import { findCall } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { findAllocationFacts } from './queries-facts.server';
import { findAllocateJob } from './queries-job.server';
import { findAllPlaced, findAllRefusedBooths, findAllUnplaced } from './queries-page.server';
import { findAllVersions } from './queries-versions.server';

type Where = { id: string; edition: string; organisationId: string };

/** All that the allocation page tells of one version (the newest by default); undefined when there is no such version. */
export async function findAllocationView(db: Db, pavilion: Where, wanted: string | null) {
  const call = await findCall(db, pavilion.edition, pavilion.organisationId);
  if (!call) return undefined;
  const versions = await findAllVersions(db, pavilion.id);
  const version = wanted ? versions.find((one) => String(one.version) === wanted) : versions[0];
  if (wanted && !version) return undefined;
  const { facts, hash } = await findAllocationFacts(db, call);
  const placed = version ? await findAllPlaced(db, version.id) : [];
  const unplaced = version ? await findAllUnplaced(db, version.id) : [];
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
    byHand: placed.filter((row) => row.byHand).length,
    /** Worked out from facts that have changed since; a released version is no longer measured against them. */
    stale: version?.state === 'draft' && version.factsHash !== hash,
    job: await findAllocateJob(db, pavilion.id),
  };
}

export type AllocationView = NonNullable<Awaited<ReturnType<typeof findAllocationView>>>;

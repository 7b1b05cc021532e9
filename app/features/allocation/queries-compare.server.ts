import { type Comparison, compareVersions, type Stand } from '#app/domain/allocation/comparison';
import type { AllocationId, PavilionId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { findAllPlaced, findAllUnplaced, type PlacedRow, type UnplacedRow } from './queries-page.server';
import { type AllocationVersion, findAllVersions } from './queries-versions.server';

/** Every firm of a version and where it stands in it. */
export async function findStands(db: Db, allocationId: AllocationId): Promise<Stand[]> {
  return standsOf(await findAllPlaced(db, allocationId), await findAllUnplaced(db, allocationId));
}

export const standsOf = (placed: readonly PlacedRow[], unplaced: readonly UnplacedRow[]): Stand[] => [
  ...placed.map(({ firm, company, booth, satisfaction, wishRank }) => {
    return { firm, company, booth, satisfaction, wishRank };
  }),
  ...unplaced.map(({ firm, company }) => {
    return { firm, company, booth: null, satisfaction: 0, wishRank: null };
  }),
];

export type ComparedVersions = {
  versions: AllocationVersion[];
  a: AllocationVersion;
  b: AllocationVersion;
  comparison: Comparison;
};

/**
 * Two versions beside one another. Left out, `b` is the newest and `a` the released version before it, or else the one
 * made before. Undefined when there are not two, or one that was asked for isn't there.
 */
export async function findComparison(
  db: Db,
  pavilionId: PavilionId,
  wanted: { a: string | null; b: string | null },
): Promise<ComparedVersions | undefined> {
  const versions = await findAllVersions(db, pavilionId);
  const named = (name: string) => versions.find((one) => String(one.version) === name);
  const b = wanted.b ? named(wanted.b) : versions[0];
  const earlier = versions.filter((one) => b && one.version < b.version);
  const usual = earlier.find((one) => one.state === 'released') ?? earlier[0] ?? versions[1];
  const a = wanted.a ? named(wanted.a) : usual;
  if (!a || !b) return undefined;
  return {
    versions,
    a,
    b,
    comparison: compareVersions(await findStands(db, a.id), await findStands(db, b.id)),
  };
}

import { neighbours } from '#app/domain/pavilions/neighbours';
import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { findAllocationSetting } from './queries-policy.server';
import { findReleased } from './queries-versions.server';

/**
 * The booth that a firm has in the newest released version, once the manager shows it before confirming: null while
 * that is off, or the firm isn't told that it is accepted. Drafts are never looked at.
 */
export async function findPublishedBooth(
  db: Db,
  pavilionId: PavilionId,
  registrationId: RegistrationId,
): Promise<{ id: BoothId; label: string } | null> {
  const { published } = await findAllocationSetting(db, pavilionId);
  const released = published ? await findReleased(db, pavilionId) : null;
  if (!released) return null;
  const row = await standing(db, released.id)
    .where('placement.registration_id', '=', registrationId)
    .executeTakeFirst();
  return row ? { id: row.boothId, label: row.label } : null;
}

/** A name on the plan that an exhibitor sees: nothing else of that firm leaves the house. */
export type SeenName = { booth: string; name: string };

/**
 * Whose names one who stands on this booth sees, by booth: nobody's, those behind the same walls and on the same
 * collective booth, or everybody's, as the manager has set. Its own is left out.
 */
export function findSeenNames(
  db: Db,
  pavilionId: PavilionId,
  own: { registrationId: RegistrationId; boothId: BoothId },
): Promise<readonly SeenName[]> {
  const about = `seen names ${own.registrationId} ${own.boothId}`;
  return whileUnchanged(db, about, () => readSeenNames(db, pavilionId, own));
}

async function readSeenNames(
  db: Db,
  pavilionId: PavilionId,
  own: { registrationId: RegistrationId; boothId: BoothId },
): Promise<SeenName[]> {
  const { neighbours: whose } = await findAllocationSetting(db, pavilionId);
  const released = whose === 'none' ? null : await findReleased(db, pavilionId);
  if (!released) return [];
  const near = await findNear(db, pavilionId, own.boothId);
  const rows = await standing(db, released.id)
    .where('placement.registration_id', '!=', own.registrationId)
    .orderBy('booth.label_key')
    .orderBy('company.name')
    .execute();
  return rows
    .filter(({ boothId }) => whose === 'everybody' || near.has(boothId))
    .map(({ label, name }) => ({ booth: label, name }));
}

/** Firms of a version that know that they take part. */
const standing = (db: Db, allocationId: string) =>
  db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['booth.id as boothId', 'booth.label', 'company.name'])
    .where('placement.allocation_id', '=', allocationId)
    .where('placement_place.freed_at', 'is', null)
    .where('registration.decision', '=', 'accepted')
    .where('registration.announced_at', 'is not', null)
    .where('registration.withdrawn_at', 'is', null);

async function findNear(db: Db, pavilionId: PavilionId, boothId: BoothId): Promise<Set<BoothId>> {
  const pairs = neighbours(await findAllBooths(db, pavilionId));
  const beside = pairs.flatMap(([a, b]) => (a.id === boothId ? [b.id] : b.id === boothId ? [a.id] : []));
  return new Set([boothId, ...beside]);
}

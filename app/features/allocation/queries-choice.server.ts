import { type Choice, choicesFor } from '#app/domain/allocation/choice';
import type { AllocationId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { findConfirmedBooths } from './queries-confirmed.server';
import { type AllocationScope, findAllocationFacts } from './queries-facts.server';
import { findPlacements } from './queries-versions.server';

export type Choices = { registrationId: RegistrationId; firm: string; company: string; choices: Choice[] };

/** What it would be to put an accepted firm on each booth, with everybody else where a version has them. */
export async function findChoices(
  db: Db,
  scope: AllocationScope,
  allocationId: AllocationId | null,
  registrationId: RegistrationId,
): Promise<Choices | undefined> {
  const loaded = await findAllocationFacts(db, scope);
  const [firm] = [...loaded.registrationIds].find(([, id]) => id === registrationId) ?? [];
  const found = loaded.facts.firms.find(({ id }) => id === firm);
  if (!found) return undefined;
  const placements = allocationId ? await findPlacements(db, allocationId) : [];
  const standing = new Map(placements.map(({ registration, booths }) => [registration, booths]));
  const confirmed = await findConfirmedBooths(db, scope.pavilionId);
  const choices = choicesFor(loaded, found.id, standing, confirmed);
  return { registrationId, firm: found.id, company: found.company, choices };
}

/** The firm in hand on the page of a pavilion's allocation; null when it is not, or no longer, to be placed. */
export async function findHand(
  db: Db,
  pavilion: { edition: string; organisationId: OrganisationId },
  allocationId: AllocationId | null,
  registrationId: RegistrationId,
): Promise<Choices | null> {
  const call = await findCall(db, pavilion.edition, pavilion.organisationId);
  return (call && (await findChoices(db, call, allocationId, registrationId))) ?? null;
}

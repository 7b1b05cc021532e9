import type { AllocationId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { findMovers } from '#app/features/allocation/steps-confirmed.server';
import type { Db } from '#db/connection';
import { findPriceDifferences, type PriceDifference } from './queries-differences.server';
import { findPavilionTerms } from './queries-pavilion.server';
import { findAllPlacedFirms } from './queries-placed.server';

/** A confirmed firm that a draft's release would move: its booths by label. */
export type ConfirmedMove = {
  registrationId: RegistrationId;
  company: string;
  from: string;
  to: string;
  currency: string;
  /** What its invoice would lack or have too much; null when nothing. */
  difference: PriceDifference | null;
};

/** Who is sent a new confirmation when this draft is released, and what that does to what was invoiced; by name. */
export async function findConfirmedMoves(
  db: Db,
  allocationId: AllocationId,
  scope: { editionSlug: string; organisationId: OrganisationId },
): Promise<ConfirmedMove[]> {
  const movers = await findMovers(db, allocationId);
  if (movers.length === 0) return [];
  const terms = await findPavilionTerms(db, scope);
  const placed = await findAllPlacedFirms(db, allocationId, scope.organisationId);
  const moving = placed.filter((firm) => movers.some((one) => one.registrationId === firm.registrationId));
  const differences = terms.ok ? await findPriceDifferences(db, { terms: terms.value, firms: moving }) : [];
  return moving.flatMap(({ registrationId, buyer }) => {
    const mover = movers.find((one) => one.registrationId === registrationId);
    if (!mover) return [];
    return {
      ...{ registrationId, company: buyer.name, from: mover.from, to: mover.to },
      currency: terms.ok ? terms.value.list.currency : 'EUR',
      difference: differences.find((one) => one.registrationId === registrationId) ?? null,
    };
  });
}

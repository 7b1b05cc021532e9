import type { Placement } from '#app/domain/allocation/problem';
import type { AllocationId, BoothId, RegistrationId } from '#app/domain/shared/ids';
import type { Problem } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import type { AllocationFacts } from './queries-facts.server';

/** A firm with a confirmed booth, by COUNTRY:identifier, and the booth to which it would go. */
export type AgreedMove = { firm: string; booth: string };

/** A confirmed firm is moved only when it was asked: AGREEMENT_MISSING for each that is not among those who agreed. */
export function lackingAgreement(
  { facts }: AllocationFacts,
  needed: readonly string[],
  agreed: readonly string[],
): Problem[] {
  return needed
    .filter((firm) => !agreed.includes(firm))
    .map((firm) => {
      const company = facts.firms.find((one) => one.id === firm)?.company ?? firm;
      return { code: 'AGREEMENT_MISSING', at: firm, params: { company } };
    });
}

/** Those who agreed in the version before and still stand where they agreed to, and those who agreed now. */
export function allAgreed(
  before: Record<string, string>,
  placements: readonly Placement[],
  now: readonly AgreedMove[],
): AgreedMove[] {
  const kept = Object.entries(before)
    .map(([firm, booth]) => ({ firm, booth }))
    .filter(({ firm }) => !now.some((move) => move.firm === firm))
    .filter(({ firm, booth }) =>
      placements.some((one) => one.registration === firm && one.booths.includes(booth)),
    );
  return [...kept, ...now];
}

/** Keeps with a draft who agreed to go where, so that its release may move what was confirmed. */
export async function keepAgreed(
  db: Db,
  act: Act,
  allocationId: AllocationId,
  { registrationIds }: AllocationFacts,
  moves: readonly AgreedMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const booths = await db
    .selectFrom('booth')
    .innerJoin('allocation', 'allocation.pavilion_id', 'booth.pavilion_id')
    .select(['booth.id', 'booth.label'])
    .where('allocation.id', '=', allocationId)
    .execute();
  const idOf = new Map(booths.map((booth) => [booth.label, booth.id]));
  const rows = moves.flatMap(({ firm, booth }) => {
    const registration_id = registrationIds.get(firm);
    const booth_id = idOf.get(booth);
    return registration_id && booth_id ? [rowOf(act, allocationId, registration_id, booth_id)] : [];
  });
  await db.insertInto('agreed_move').values(rows).execute();
}

const rowOf = (
  act: Act,
  allocation_id: AllocationId,
  registration_id: RegistrationId,
  booth_id: BoothId,
) => ({
  ...{ id: act.newId(), allocation_id, registration_id, booth_id, recorded_at: act.at },
  recorded_by_id: act.actor.kind === 'person' ? act.actor.personId : null,
});

import type { AllocationId, PlaceId, RegistrationId } from '#app/domain/shared/ids';
import type { Call } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';

/** Firm (COUNTRY:identifier) → booth: confirmed firms that agreed to stand there once this version is released. */
export async function findAgreedMoves(db: Db, allocationId: AllocationId): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('agreed_move')
    .innerJoin('registration', 'registration.id', 'agreed_move.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('booth', 'booth.id', 'agreed_move.booth_id')
    .select(['company.country', 'company.national_id', 'booth.label'])
    .where('agreed_move.allocation_id', '=', allocationId)
    .execute();
  return Object.fromEntries(rows.map((row) => [`${row.country}:${row.national_id}`, row.label]));
}

/** A confirmed firm that stands elsewhere by a version: booths by label. */
export type Moved = { registrationId: RegistrationId; from: string; to: string };

/**
 * What is confirmed follows the firms that agreed to move: their places now are those of the released version. All places
 * are let go before any is taken, for one firm may take what another leaves. Call it inside the transaction of the
 * release, which tells them.
 */
export async function moveConfirmed(
  db: Db,
  act: Act,
  call: Call,
  allocationId: AllocationId,
): Promise<Moved[]> {
  const movers = await findMovers(db, allocationId);
  for (const mover of movers) await letGo(db, act, mover);
  for (const mover of movers) {
    await db
      .updateTable('confirmation')
      .set({ placement_id: mover.placementId })
      .where('id', '=', mover.confirmationId)
      .execute();
    const taken = mover.placeIds.map((place_id) => {
      return { id: act.newId(), confirmation_id: mover.confirmationId, place_id };
    });
    await db.insertInto('confirmed_place').values(taken).execute();
    await recordAudit(db, act, {
      action: 'confirmation.moved',
      entity: 'registration',
      entityId: mover.registrationId,
      organisationId: call.organisationId,
      before: { booth: mover.from },
      after: { booth: mover.to },
    });
  }
  return movers.map(({ registrationId, from, to }) => ({ registrationId, from, to }));
}

type Mover = Moved & { confirmationId: string; placementId: string; placeIds: PlaceId[] };

/** Who moves by a draft's release, in the order in which they agreed. */
export async function findMovers(db: Db, allocationId: AllocationId): Promise<Mover[]> {
  const rows = await db
    .selectFrom('agreed_move')
    .innerJoin('confirmation', (join) =>
      join
        .onRef('confirmation.registration_id', '=', 'agreed_move.registration_id')
        .on('confirmation.cancelled_at', 'is', null),
    )
    .innerJoin('placement', (join) =>
      join
        .onRef('placement.registration_id', '=', 'agreed_move.registration_id')
        .onRef('placement.allocation_id', '=', 'agreed_move.allocation_id'),
    )
    .select(['agreed_move.registration_id as registrationId', 'confirmation.id as confirmationId'])
    .select('placement.id as placementId')
    .where('agreed_move.allocation_id', '=', allocationId)
    .orderBy('agreed_move.id')
    .execute();
  const movers: Mover[] = [];
  for (const row of rows) {
    const held = await db
      .selectFrom('confirmed_place')
      .innerJoin('place', 'place.id', 'confirmed_place.place_id')
      .innerJoin('booth', 'booth.id', 'place.booth_id')
      .select('booth.label')
      .where('confirmation_id', '=', row.confirmationId)
      .where('cancelled_at', 'is', null)
      .execute();
    const next = await db
      .selectFrom('placement_place')
      .innerJoin('place', 'place.id', 'placement_place.place_id')
      .innerJoin('booth', 'booth.id', 'place.booth_id')
      .select(['place.id', 'booth.label'])
      .where('placement_id', '=', row.placementId)
      .where('freed_at', 'is', null)
      .execute();
    const from = held.map(({ label }) => label).join(' + ');
    const to = next.map(({ label }) => label).join(' + ');
    if (from !== to) movers.push({ ...row, from, to, placeIds: next.map(({ id }) => id) });
  }
  return movers;
}

const letGo = (db: Db, act: Act, { confirmationId }: Mover) =>
  db
    .updateTable('confirmed_place')
    .set({ cancelled_at: act.at })
    .where('confirmation_id', '=', confirmationId)
    .where('cancelled_at', 'is', null)
    .execute();

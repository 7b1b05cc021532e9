import type { AllocationId, PlaceId, RegistrationId } from '#app/domain/shared/ids';
import type { Call } from '#app/features/registrations/queries-call.server';
import type { BoothMoved } from '#app/mail/messages/booth-moved/definition';
import { enqueueMail } from '#app/mail/outbox.server';
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

/**
 * What is confirmed follows the firms that agreed to move: their places now are those of the released version, and each
 * is told. All places are let go before any is taken, for one firm may take what another leaves. Call it inside the
 * transaction of the release.
 */
export async function moveConfirmed(
  db: Db,
  act: Act,
  call: Call,
  allocationId: AllocationId,
): Promise<{ moved: number }> {
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
    await tell(db, act, call, mover);
  }
  return { moved: movers.length };
}

type Mover = {
  registrationId: RegistrationId;
  confirmationId: string;
  placementId: string;
  placeIds: PlaceId[];
  from: string;
  to: string;
};

async function findMovers(db: Db, allocationId: AllocationId): Promise<Mover[]> {
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

async function tell(db: Db, act: Act, call: Call, { registrationId, from, to }: Mover): Promise<void> {
  const firm = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['company.name', 'registration.company_id', 'registration.locale'])
    .select(['contact_given_name', 'contact_family_name', 'contact_email'])
    .where('registration.id', '=', registrationId)
    .executeTakeFirstOrThrow();
  const contactName = `${firm.contact_given_name} ${firm.contact_family_name}`.trim();
  const edition = `${call.fair} ${call.year}`;
  const payload: BoothMoved = {
    ...{ contactName, company: firm.name, edition, organiser: call.organisation },
    ...{ from, to },
  };
  await enqueueMail(db, act, {
    ...{ message: 'booth-moved', payload, locale: firm.locale, registrationId },
    to: { email: firm.contact_email, name: contactName },
    organisationId: call.organisationId,
    companyId: firm.company_id,
  });
}

import type { OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { type Call, findCall } from '#app/features/registrations/queries-call.server';
import { withdrawRegistration } from '#app/features/registrations/steps.server';
import type { PlacementWithdrawn } from '#app/mail/messages/placement-withdrawn/definition';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findOpenDraft } from './queries-place.server';
import { findNewestVersion, findReleased } from './queries-versions.server';
import { revalue } from './steps-revalue.server';

export type WithdrawInput = {
  editionSlug: string;
  organisationId: OrganisationId;
  registrationId: RegistrationId;
};

/** The booths that are free again, by label; the firm's invoices stay as they are. */
export type Withdrawn = { company: string; booths: string[] };

/**
 * A placed firm gives up: its confirmation ends, its places come free in the released version and in a draft made
 * since, its registration is withdrawn, and it is told. Invoices are left alone: what is kept or credited is for the
 * cancellation terms and a credit note. Problems: UNKNOWN_REGISTRATION, REGISTRATION_WITHDRAWN.
 */
export async function withdrawPlacement(db: Db, act: Act, input: WithdrawInput): Promise<Result<Withdrawn>> {
  const call = await findCall(db, input.editionSlug, input.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return inTransaction(db, async (db) => {
    const firm = await findWithdrawing(db, call, input.registrationId);
    if (!firm) return refuse({ code: 'UNKNOWN_REGISTRATION' });
    if (firm.withdrawn_at) return refuse({ code: 'REGISTRATION_WITHDRAWN' });
    await endConfirmation(db, act, call, firm.id);
    const withdrawn = await withdrawRegistration(db, act, firm.id);
    if (!withdrawn.ok) return withdrawn;
    for (const table of ['allocation_lock', 'allocation_ban'] as const)
      await db.deleteFrom(table).where('registration_id', '=', firm.id).execute();
    const booths = await freeReleased(db, act, call, firm.id);
    const drafted = await leaveDraft(db, act, call, firm.id);
    const freed = booths.length > 0 ? booths : drafted;
    await tell(db, act, call, firm, freed);
    return ok({ company: firm.name, booths: freed });
  });
}

const findWithdrawing = (db: Db, { pavilionId }: Call, registrationId: RegistrationId) =>
  db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'registration.withdrawn_at', 'registration.locale', 'company.name'])
    .select(['registration.company_id', 'contact_given_name', 'contact_family_name', 'contact_email'])
    .where('registration.id', '=', registrationId)
    .where('registration.pavilion_id', '=', pavilionId)
    .executeTakeFirst();

async function endConfirmation(db: Db, act: Act, call: Call, registrationId: RegistrationId) {
  const ended = await db
    .updateTable('confirmation')
    .set({ cancelled_at: act.at })
    .where('registration_id', '=', registrationId)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) return;
  await db
    .updateTable('confirmed_place')
    .set({ cancelled_at: act.at })
    .where('confirmation_id', '=', ended.id)
    .where('cancelled_at', 'is', null)
    .execute();
  await recordAudit(db, act, {
    action: 'confirmation.cancelled',
    entity: 'registration',
    entityId: registrationId,
    organisationId: call.organisationId,
    before: { confirmationId: ended.id },
  });
}

/** The released version keeps what it said; that the place is free again is written beside it. */
async function freeReleased(db: Db, act: Act, call: Call, registrationId: RegistrationId): Promise<string[]> {
  const released = await findReleased(db, call.pavilionId);
  if (!released) return [];
  const held = await placesIn(db, released.id, registrationId);
  if (held.length === 0) return [];
  const ids = held.map((place) => place.id);
  await db.updateTable('placement_place').set({ freed_at: act.at }).where('id', 'in', ids).execute();
  const booths = [...new Set(held.map((place) => place.label))];
  await recordAudit(db, act, {
    action: 'placement.freed',
    entity: 'registration',
    entityId: registrationId,
    organisationId: call.organisationId,
    before: { version: released.version, booths },
  });
  return booths;
}

async function leaveDraft(db: Db, act: Act, call: Call, registrationId: RegistrationId): Promise<string[]> {
  const newest = await findNewestVersion(db, call.pavilionId);
  if (newest?.state !== 'draft') return [];
  const held = await placesIn(db, newest.id, registrationId);
  const mine = { allocation_id: newest.id, registration_id: registrationId };
  for (const table of ['placement', 'unplaced'] as const) {
    await db
      .deleteFrom(table)
      .where('allocation_id', '=', mine.allocation_id)
      .where('registration_id', '=', mine.registration_id)
      .execute();
  }
  const draft = await findOpenDraft(db, newest.id, call.organisationId);
  if (draft && held.length > 0) await revalue(db, act, draft);
  return [...new Set(held.map((place) => place.label))];
}

const placesIn = (db: Db, allocationId: string, registrationId: RegistrationId) =>
  db
    .selectFrom('placement')
    .innerJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['placement_place.id', 'booth.label'])
    .where('placement.allocation_id', '=', allocationId)
    .where('placement.registration_id', '=', registrationId)
    .where('placement_place.freed_at', 'is', null)
    .orderBy('booth.label_key')
    .execute();

type Withdrawing = NonNullable<Awaited<ReturnType<typeof findWithdrawing>>>;

async function tell(db: Db, act: Act, call: Call, firm: Withdrawing, booths: string[]): Promise<void> {
  const contactName = `${firm.contact_given_name} ${firm.contact_family_name}`.trim();
  const payload: PlacementWithdrawn = {
    ...{ contactName, company: firm.name, edition: `${call.fair} ${call.year}` },
    ...{ organiser: call.organisation, booth: booths.join(' + ') || null },
  };
  await enqueueMail(db, act, {
    ...{ message: 'placement-withdrawn', payload, locale: firm.locale },
    to: { email: firm.contact_email, name: contactName },
    organisationId: call.organisationId,
    companyId: firm.company_id,
    registrationId: firm.id,
  });
}

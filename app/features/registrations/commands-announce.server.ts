import { announce } from '#app/domain/registrations/decision';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { enqueueMails } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { findAnnouncements } from './queries-announce.server';
import { findCall } from './queries-call.server';
import { saveStandings } from './steps-standing.server';

export type AnnounceInput = {
  editionSlug: string;
  organisationId?: OrganisationId;
  /** What stood for all that the pages listed; left out, whatever there is to announce. */
  seen?: string;
};

/**
 * Tells every decided firm that hasn't been told: one mail each, in its language, in the same transaction. Refused with
 * ANNOUNCEMENT_CHANGED when what there is to say is no longer what the pages listed.
 */
export async function announceDecisions(
  db: Db,
  act: Act,
  input: AnnounceInput,
): Promise<Result<{ announced: number }>> {
  const call = await findCall(db, input.editionSlug, input.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return await inTransaction(db, async (db) => {
    const { due, seen } = await findAnnouncements(db, call);
    if (input.seen !== undefined && input.seen !== seen) return refuse({ code: 'ANNOUNCEMENT_CHANGED' });
    const told = due.flatMap(({ registration: each, payload }) => {
      const standing = announce(each.standing, act.at);
      return standing.ok ? [{ each, payload, standing: standing.value }] : [];
    });
    await saveStandings(db, act, told, 'registration.announced');
    await enqueueMails(
      db,
      act,
      told.map(({ each, payload }) => ({
        message: 'decision-announced',
        payload,
        locale: each.locale,
        to: { email: each.email, name: each.contact },
        organisationId: call.organisationId,
        companyId: each.companyId,
        registrationId: each.id,
      })),
    );
    return ok({ announced: told.length });
  });
}

import { byAge } from '#app/domain/registrations/confirmation-papers';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** The newest booth confirmation that a firm was sent, and how many there were; `said` is null before the first. */
export type Former = { count: number; said: ConfirmationSnapshot | null };

export async function findFormer(db: Db, registrationId: RegistrationId): Promise<Former> {
  const papers = await db
    .selectFrom('paper')
    .select(['id', 'number', 'issued_at as issuedAt'])
    .where('registration_id', '=', registrationId)
    .where('type', '=', 'booth-confirmation')
    .execute();
  const newest = papers.toSorted(byAge).at(-1);
  if (!newest) return { count: 0, said: null };
  const { snapshot } = await db
    .selectFrom('paper')
    .select('snapshot')
    .where('id', '=', newest.id)
    .executeTakeFirstOrThrow();
  return { count: papers.length, said: JSON.parse(snapshot) };
}

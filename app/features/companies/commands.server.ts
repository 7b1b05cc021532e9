import type { PersonId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { claimCompaniesByEmail } from './steps-open.server';

/** Opens to someone who just signed in the firms that gave their proved e-mail as contact. Answers how many. */
export function openOwnCompanies(db: Db, act: Act, personId: PersonId): Promise<number> {
  return inTransaction(db, async (db) => {
    const user = await db
      .selectFrom('user')
      .select(['email', 'emailVerified'])
      .where('id', '=', personId)
      .executeTakeFirst();
    return user?.emailVerified === 1 ? claimCompaniesByEmail(db, act, { personId, email: user.email }) : 0;
  });
}

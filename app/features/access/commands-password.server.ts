import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { PasswordNote } from '#app/platform/auth.server';
import { type Db, inTransaction } from '#db/connection';
import { fullName } from './queries.server';

/** Writes that a person has another password now, and how they came to it; never anything of the password itself. */
export async function recordPasswordChange(db: Db, act: Act, { personId, how }: PasswordNote): Promise<void> {
  await inTransaction(db, async (db) => {
    const person = await db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const label = fullName(person) || person.email;
    const byThem: Act = { ...act, actor: { kind: 'person', personId, label } };
    await recordAudit(db, byThem, {
      action: `person.password-${how}`,
      entity: 'person',
      entityId: personId,
      organisationId: person.organisation_id,
    });
  });
}

import type { GrantRequest } from '#app/domain/access/grants';
import type { Locale } from '#app/domain/shared/dates';
import type { OrganisationId, PersonId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { fullName } from './queries.server';

export type NewPerson = {
  organisationId: OrganisationId;
  email: string;
  givenName: string;
  familyName: string;
  locale: Locale;
  /** Made by `hashPassword` before the transaction; null for someone who signs in by link. */
  passwordHash: string | null;
};

export { hashPassword } from 'better-auth/crypto';

/** Step: a person and the user they sign in as, with one id. Call it inside a transaction. */
export async function insertPerson(db: Db, act: Act, person: NewPerson): Promise<PersonId> {
  const id: PersonId = act.newId();
  const email = person.email.trim().toLowerCase();
  const names = { given_name: person.givenName.trim(), family_name: person.familyName.trim() };
  await db
    .insertInto('person')
    .values({
      id,
      organisation_id: person.organisationId,
      email,
      ...names,
      locale: person.locale,
      created_at: act.at,
    })
    .execute();
  const stamps = { createdAt: act.at, updatedAt: act.at };
  await db
    .insertInto('user')
    .values({
      id,
      name: fullName(names),
      email,
      emailVerified: person.passwordHash === null ? 0 : 1,
      image: null,
      ...stamps,
    })
    .execute();
  if (person.passwordHash !== null) {
    await db
      .insertInto('account')
      .values({
        id: act.newId(),
        accountId: id,
        providerId: 'credential',
        userId: id,
        password: person.passwordHash,
        accessToken: null,
        refreshToken: null,
        idToken: null,
        accessTokenExpiresAt: null,
        refreshTokenExpiresAt: null,
        scope: null,
        ...stamps,
      })
      .execute();
  }
  await recordAudit(db, act, {
    action: 'person.added',
    entity: 'person',
    entityId: id,
    organisationId: person.organisationId,
    after: { email, ...names, locale: person.locale },
  });
  return id;
}

/** Step: gives a role that was decided. The same role twice stays one. Call it inside a transaction. */
export async function insertGrant(db: Db, act: Act, personId: PersonId, grant: GrantRequest): Promise<void> {
  const id = act.newId();
  const added = await db
    .insertInto('role_grant')
    .values({
      id,
      person_id: personId,
      role: grant.role,
      organisation_id: grant.organisationId,
      company_id: grant.companyId,
      granted_at: act.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  await recordAudit(db, act, {
    action: 'role.granted',
    entity: 'person',
    entityId: personId,
    organisationId: grant.organisationId,
    after: { role: grant.role, companyId: grant.companyId },
  });
}

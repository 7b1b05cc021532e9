import { decideGrant, decideRevoke, type GrantRequest } from '#app/domain/access/grants';
import { organisationsAdministered } from '#app/domain/access/may';
import type { SignedIn } from '#app/domain/access/signed-in';
import type { Locale } from '#app/domain/shared/dates';
import type { PersonId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { hashPassword, insertGrant, insertPerson, type NewPerson } from './people.server';
import { countAdministrators, findHostOrganisation, findPersonByEmail } from './queries.server';
import { isCompanyOf } from './queries-companies.server';

export type Visitor = { email: string; givenName: string; familyName: string; locale: Locale };

/** Someone who presents themselves: known from now on, without any role. A known address changes nothing and answers the same. */
export async function signUp(db: Db, act: Act, visitor: Visitor): Promise<Result<null>> {
  const organisationId = await findHostOrganisation(db);
  if (!organisationId) return refuse({ code: 'NO_ORGANISER_YET' });
  await inTransaction(db, async (db) => {
    if (await findPersonByEmail(db, visitor.email)) return;
    await insertPerson(db, act, { ...visitor, organisationId, passwordHash: null });
  });
  return ok(null);
}

export type PersonToAdd = Omit<NewPerson, 'passwordHash'> & {
  password: string | null;
  grants: readonly GrantRequest[];
};

/** Makes a person with their roles, for whoever sets an instance up: not for the web, where an administrator invites. */
export async function addPerson(db: Db, act: Act, person: PersonToAdd): Promise<Result<PersonId>> {
  const { password, grants, ...rest } = person;
  const passwordHash = password === null ? null : await hashPassword(password);
  return inTransaction(db, async (db) => {
    if (await findPersonByEmail(db, person.email)) return refuse({ code: 'EMAIL_TAKEN', field: 'email' });
    const id = await insertPerson(db, act, { ...rest, passwordHash });
    for (const grant of grants) await insertGrant(db, act, id, grant);
    return ok(id);
  });
}

/** An administrator brings someone in with a first role; a person who is already here gets the role only. */
export async function invitePerson(
  db: Db,
  act: Act,
  giver: SignedIn,
  { grant, ...visitor }: Visitor & { grant: GrantRequest },
): Promise<Result<PersonId>> {
  const [home] = organisationsAdministered(giver);
  if (!home) return refuse({ code: 'NOT_YOUR_ORGANISATION' });
  return inTransaction(db, async (db) => {
    const decided = decideGrant(giver, grant, await factsFor(db, giver, grant));
    if (!decided.ok) return decided;
    const known = await findPersonByEmail(db, visitor.email);
    const id =
      known?.id ?? (await insertPerson(db, act, { ...visitor, organisationId: home, passwordHash: null }));
    await insertGrant(db, act, id, decided.value);
    return ok(id);
  });
}

export async function grantRole(
  db: Db,
  act: Act,
  giver: SignedIn,
  personId: PersonId,
  grant: GrantRequest,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const decided = decideGrant(giver, grant, await factsFor(db, giver, grant));
    if (!decided.ok) return decided;
    await insertGrant(db, act, personId, decided.value);
    return ok(null);
  });
}

async function factsFor(db: Db, giver: SignedIn, grant: GrantRequest) {
  const { companyId, organisationId } = grant;
  return {
    hasAdministrator: (await countAdministrators(db, organisationId)) > 0,
    companyKnown: companyId !== null && (await isCompanyOf(db, organisationsAdministered(giver), companyId)),
  };
}

/** Takes a role back. Refusals: UNKNOWN_GRANT (nor in the giver's organisations, nor there at all), LAST_ADMINISTRATOR. */
export async function revokeRole(
  db: Db,
  act: Act,
  giver: SignedIn,
  personId: PersonId,
  grantId: string,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const row = await db
      .selectFrom('role_grant')
      .selectAll()
      .where('id', '=', grantId)
      .where('person_id', '=', personId)
      .where('organisation_id', 'in', organisationsAdministered(giver))
      .executeTakeFirst();
    if (!row) return refuse({ code: 'UNKNOWN_GRANT' });
    const held = {
      id: row.id,
      personId,
      role: row.role,
      organisationId: row.organisation_id,
      companyId: row.company_id,
    };
    const decided = decideRevoke(held, await countAdministrators(db, held.organisationId));
    if (!decided.ok) return decided;
    await db.deleteFrom('role_grant').where('id', '=', held.id).execute();
    await recordAudit(db, act, {
      action: 'role.revoked',
      entity: 'person',
      entityId: personId,
      organisationId: held.organisationId,
      before: { role: held.role, companyId: held.companyId },
    });
    return ok(null);
  });
}

/** Remembers the language a person reads in: pages, mails and papers follow it. */
export async function changeLanguage(db: Db, act: Act, person: SignedIn, locale: Locale): Promise<void> {
  if (person.locale === locale) return;
  await inTransaction(db, async (db) => {
    await db.updateTable('person').set({ locale }).where('id', '=', person.id).execute();
    await recordAudit(db, act, {
      action: 'person.language-changed',
      entity: 'person',
      entityId: person.id,
      before: { locale: person.locale },
      after: { locale },
    });
  });
}

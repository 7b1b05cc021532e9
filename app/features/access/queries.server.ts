import { type ExpressionBuilder, sql } from 'kysely';
import type { Grant, SignedIn } from '#app/domain/access/signed-in';
import type { OrganisationId, PersonId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { Database } from '#db/schema';

/** A person with their roles as they are now, or null: read at each request, so that a role taken back ends at once. */
export async function findSignedIn(db: Db, personId: PersonId): Promise<SignedIn | null> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('role_grant', 'role_grant.person_id', 'person.id')
    .select(['person.id', 'given_name', 'family_name', 'email', 'locale'])
    .select(['role', 'role_grant.organisation_id', 'company_id'])
    .where('person.id', '=', personId)
    .orderBy('granted_at')
    .execute();
  const [person] = rows;
  if (!person) return null;
  return {
    id: person.id,
    name: fullName(person),
    email: person.email,
    locale: person.locale,
    grants: rows.flatMap(({ role, organisation_id, company_id }) =>
      role && organisation_id ? [asGrant({ role, organisation_id, company_id })] : [],
    ),
  };
}

type GrantRow = { role: Grant['role']; organisation_id: OrganisationId; company_id: string | null };

function asGrant({ role, organisation_id: organisationId, company_id: companyId }: GrantRow): Grant {
  if (role !== 'exhibitor') return { role, organisationId, companyId: null };
  if (companyId === null) throw new Error('an exhibitor without a company: the database refuses this');
  return { role, organisationId, companyId };
}

export const fullName = (person: { given_name: string; family_name: string }): string =>
  `${person.given_name} ${person.family_name}`.trim();

export async function findPersonByEmail(db: Db, email: string) {
  return db.selectFrom('person').selectAll().where('email', '=', email.trim()).executeTakeFirst();
}

export type PersonWithRoles = {
  id: PersonId;
  name: string;
  email: string;
  locale: 'fr' | 'en';
  verified: boolean;
  roles: {
    id: string;
    role: Grant['role'];
    organisationId: OrganisationId;
    organisation: string;
    company: string | null;
  }[];
};

export type PeoplePage = { rows: PersonWithRoles[]; found: number; page: number; pages: number };

const PAGE_ROWS = 50;

/**
 * A page of everyone who belongs to one of these organisations or holds a role in one, by name; of their roles, those in
 * these organisations. `words` are looked for in names, addresses and the firms people act for. A page beyond the last is the last.
 */
export async function findPeoplePage(
  db: Db,
  organisationIds: OrganisationId[],
  wanted: { words: string; page: number },
): Promise<PeoplePage> {
  if (organisationIds.length === 0) return { rows: [], found: 0, page: 1, pages: 1 };
  const matching = peopleOf(db, organisationIds).$if(wanted.words !== '', (people) =>
    people.where((person) => isCalled(person, organisationIds, wanted.words)),
  );
  const { found } = await matching
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(found / PAGE_ROWS));
  const page = Math.min(wanted.page, pages);
  const inOrder = matching.orderBy('family_name').orderBy('given_name').orderBy('person.email');
  const rows = inOrder.limit(PAGE_ROWS).offset((page - 1) * PAGE_ROWS);
  return { rows: await withRoles(db, rows, organisationIds), found, page, pages };
}

const peopleOf = (db: Db, organisationIds: OrganisationId[]) =>
  db
    .selectFrom('person')
    .leftJoin('user', 'user.id', 'person.id')
    .where((where) =>
      where.or([
        where('person.organisation_id', 'in', organisationIds),
        where.exists(
          where
            .selectFrom('role_grant')
            .select('role_grant.id')
            .whereRef('role_grant.person_id', '=', 'person.id')
            .where('role_grant.organisation_id', 'in', organisationIds),
        ),
      ]),
    );

function isCalled(
  person: ExpressionBuilder<Database, 'person'>,
  organisationIds: OrganisationId[],
  words: string,
) {
  const text = `%${words.replace(/[%_\\]/g, (mark) => `\\${mark}`)}%`;
  const names = sql<boolean>`(person.given_name || ' ' || person.family_name || ' ' || person.email) like ${text} escape '\\'`;
  return person.or([
    names,
    person.exists(
      person
        .selectFrom('role_grant')
        .innerJoin('company', 'company.id', 'role_grant.company_id')
        .select('role_grant.id')
        .whereRef('role_grant.person_id', '=', 'person.id')
        .where('role_grant.organisation_id', 'in', organisationIds)
        .where(sql<boolean>`company.name like ${text} escape '\\'`),
    ),
  ]);
}

async function withRoles(
  db: Db,
  people: ReturnType<typeof peopleOf>,
  organisationIds: OrganisationId[],
): Promise<PersonWithRoles[]> {
  const rows = await people
    .select(['person.id', 'given_name', 'family_name', 'person.email', 'locale', 'emailVerified'])
    .execute();
  const roles = await findRoles(
    db,
    rows.map(({ id }) => id),
    organisationIds,
  );
  return rows.map((person) => ({
    id: person.id,
    name: fullName(person),
    email: person.email,
    locale: person.locale,
    verified: person.emailVerified === 1,
    roles: roles.filter((role) => role.personId === person.id),
  }));
}

/** Roles of these people: those in the given organisations, and network partners', who are named by the organiser they work with. */
async function findRoles(db: Db, personIds: PersonId[], organisationIds: OrganisationId[]) {
  if (personIds.length === 0) return [];
  return heldRoles(db)
    .where('role_grant.person_id', 'in', personIds)
    .where((where) =>
      where.or([
        where('role_grant.organisation_id', 'in', organisationIds),
        where('role_grant.role', '=', 'network_partner'),
      ]),
    )
    .execute();
}

export const findRolesOf = (db: Db, personId: PersonId) =>
  heldRoles(db).where('role_grant.person_id', '=', personId).execute();

const heldRoles = (db: Db) =>
  db
    .selectFrom('role_grant')
    .innerJoin('organisation', 'organisation.id', 'role_grant.organisation_id')
    .leftJoin('company', 'company.id', 'role_grant.company_id')
    .select([
      'role_grant.id',
      'role_grant.person_id as personId',
      'role_grant.role',
      'role_grant.organisation_id as organisationId',
      'organisation.name as organisation',
      'company.name as company',
    ])
    .orderBy('granted_at');

/** One of the people of these organisations, or undefined: someone else's person is not to be told from nobody. */
export async function findPersonOf(db: Db, organisationIds: OrganisationId[], personId: string) {
  if (organisationIds.length === 0) return undefined;
  const those = peopleOf(db, organisationIds).where('person.id', '=', personId);
  const [person] = await withRoles(db, those, organisationIds);
  return person;
}

/** Organisations in which an administrator of these may give a role: these first, then those without an administrator of their own. */
export async function findGrantableOrganisations(db: Db, administered: OrganisationId[]) {
  const all = await db
    .selectFrom('organisation')
    .leftJoin('role_grant', (join) =>
      join.onRef('role_grant.organisation_id', '=', 'organisation.id').on('role_grant.role', '=', 'admin'),
    )
    .select(['organisation.id', 'organisation.name', 'role_grant.id as administration'])
    .orderBy('organisation.name')
    .execute();
  const own = all.filter(({ id }) => administered.includes(id));
  const orphans = all.filter(({ administration }) => administration === null);
  const named = new Map([...own, ...orphans].map(({ id, name }) => [id, name]));
  return [...named].map(([id, name]) => ({ id, name }));
}

export async function countAdministrators(db: Db, organisationId: OrganisationId): Promise<number> {
  const row = await db
    .selectFrom('role_grant')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The organisation that new people join when nobody invited them: the one that runs this instance. */
export async function findHostOrganisation(db: Db): Promise<OrganisationId | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'organiser')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}

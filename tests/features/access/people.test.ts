import { beforeEach, expect, test } from 'vitest';
import type { Grant } from '#app/domain/access/signed-in';
import {
  addPerson,
  changeLanguage,
  grantRole,
  invitePerson,
  revokeRole,
  signUp,
} from '#app/features/access/commands.server';
import { findPeoplePage, findPersonOf, findSignedIn } from '#app/features/access/queries.server';
import type { Db } from '#db/connection';
import { addOrganisation } from '../../factories/organisation';
import { testAct, testDatabase } from '../../setup/database';

let db: Db;
const act = testAct();

beforeEach(async () => {
  db = await testDatabase();
  await addOrganisation(db, 'ours');
  await addOrganisation(db, 'theirs');
});

async function add(email: string, role: Exclude<Grant['role'], 'exhibitor'>, organisationId = 'ours') {
  const added = await addPerson(db, act, {
    organisationId,
    email,
    givenName: 'Given',
    familyName: email,
    locale: 'fr',
    password: null,
    grants: [{ role, organisationId, companyId: null }],
  });
  const person = added.ok && (await findSignedIn(db, added.value));
  if (!person) throw new Error('not added');
  return person;
}

const actions = async () =>
  (await db.selectFrom('audit_entry').select('action').orderBy('seq').execute()).map(({ action }) => action);

const visitor = { email: 'New@Firm.example', givenName: 'Nina', familyName: 'Neuf', locale: 'en' as const };

test('someone signs up: known, without a role, and a second time changes nothing', async () => {
  expect(await signUp(db, act, visitor)).toEqual({ ok: true, value: null });
  expect(await signUp(db, act, { ...visitor, givenName: 'Other', email: 'new@firm.example' })).toEqual({
    ok: true,
    value: null,
  });
  const people = await db.selectFrom('person').select(['email', 'given_name', 'locale']).execute();
  expect(people).toEqual([{ email: 'new@firm.example', given_name: 'Nina', locale: 'en' }]);
  expect(await db.selectFrom('role_grant').selectAll().execute()).toEqual([]);
  expect(await actions()).toEqual(['person.added']);
});

test('a taken address is refused and nothing of the second person is kept', async () => {
  await add('a@x.example', 'admin');
  const again = await addPerson(db, act, {
    organisationId: 'theirs',
    email: 'A@X.example',
    givenName: '',
    familyName: '',
    locale: 'fr',
    password: null,
    grants: [],
  });
  expect(again).toEqual({ ok: false, problems: [{ code: 'EMAIL_TAKEN', field: 'email' }] });
  expect(await db.selectFrom('user').select('email').execute()).toEqual([{ email: 'a@x.example' }]);
});

test('an administrator invites into their organisation; a known person keeps their name and gets the role', async () => {
  const admin = await add('admin@x.example', 'admin');
  const grant = { role: 'export_manager' as const, organisationId: 'ours', companyId: null };
  const invited = await invitePerson(db, act, admin, { ...visitor, grant });
  const again = await invitePerson(db, act, admin, {
    ...visitor,
    givenName: 'Other',
    grant: { ...grant, role: 'reader' },
  });
  expect(again).toEqual(invited);
  const person = invited.ok ? await findPersonOf(db, ['ours'], invited.value) : undefined;
  expect([person?.name, person?.verified, person?.roles.map(({ role }) => role)]).toEqual([
    'Nina Neuf',
    false,
    ['export_manager', 'reader'],
  ]);
});

test('a role elsewhere is refused and the person not made', async () => {
  const admin = await add('admin@x.example', 'admin');
  await add('other@x.example', 'admin', 'theirs');
  const grant = { role: 'network_partner' as const, organisationId: 'theirs', companyId: null };
  expect(await invitePerson(db, act, admin, { ...visitor, grant })).toEqual({
    ok: false,
    problems: [{ code: 'NOT_YOUR_ORGANISATION', field: 'organisationId' }],
  });
  expect(await db.selectFrom('person').select('email').orderBy('email').execute()).toEqual([
    { email: 'admin@x.example' },
    { email: 'other@x.example' },
  ]);
});

test('the same role twice is one role and one audit entry', async () => {
  const admin = await add('admin@x.example', 'admin');
  const reader = await add('reader@x.example', 'reader');
  const grant = { role: 'reader' as const, organisationId: 'ours', companyId: null };
  expect(await grantRole(db, act, admin, reader.id, grant)).toEqual({ ok: true, value: null });
  expect((await findSignedIn(db, reader.id))?.grants.length).toBe(1);
  expect(await actions()).toEqual(['person.added', 'role.granted', 'person.added', 'role.granted']);
});

test('the last administrator stays; with a second one, the first may go', async () => {
  const first = await add('first@x.example', 'admin');
  const idOfGrant = async (personId: string) =>
    (await findPersonOf(db, ['ours'], personId))?.roles[0]?.id ?? 'none';
  expect(await revokeRole(db, act, first, first.id, await idOfGrant(first.id))).toEqual({
    ok: false,
    problems: [{ code: 'LAST_ADMINISTRATOR' }],
  });
  const second = await add('second@x.example', 'admin');
  expect(await revokeRole(db, act, second, first.id, await idOfGrant(first.id))).toEqual({
    ok: true,
    value: null,
  });
  expect((await findSignedIn(db, first.id))?.grants).toEqual([]);
  expect((await actions()).at(-1)).toBe('role.revoked');
});

test('a grant of another organisation is not to be taken back', async () => {
  const admin = await add('admin@x.example', 'admin');
  const other = await add('other@x.example', 'reader', 'theirs');
  const grant = (await findPersonOf(db, ['theirs'], other.id))?.roles[0]?.id ?? '';
  expect(await revokeRole(db, act, admin, other.id, grant)).toEqual({
    ok: false,
    problems: [{ code: 'UNKNOWN_GRANT' }],
  });
  expect((await findSignedIn(db, other.id))?.grants.length).toBe(1);
});

test('the list holds our people only', async () => {
  const admin = await add('admin@x.example', 'admin');
  await add('other@x.example', 'reader', 'theirs');
  const { rows } = await findPeoplePage(db, ['ours'], { words: '', page: 1 });
  expect(rows.map(({ id }) => id)).toEqual([admin.id]);
});

test('people are listed fifty at a time, by name, and found by what they or their firm are called', async () => {
  const row = { organisation_id: 'ours', created_at: '2026-01-01' };
  const people = Array.from({ length: 61 }, (_, index) => {
    const number = String(index).padStart(2, '0');
    return { ...row, id: `p${number}`, email: `p${number}@x.example`, family_name: `Name ${number}` };
  });
  await db.insertInto('person').values(people).execute();
  const company = { id: 'firm', name: '100% Rose_', country: 'FR', national_id: '1', created_at: '2026' };
  await db.insertInto('company').values(company).execute();
  const acts = { id: 'g', person_id: 'p60', organisation_id: 'ours', company_id: 'firm' };
  await db
    .insertInto('role_grant')
    .values({ ...acts, role: 'exhibitor', granted_at: '2026' })
    .execute();
  const page = async (words: string, page = 1) => {
    const found = await findPeoplePage(db, ['ours'], { words, page });
    return [found.found, found.page, found.pages, found.rows.length, found.rows[0]?.id];
  };
  expect(await Promise.all([page(''), page('', 2), page('', 9)])).toEqual([
    [61, 1, 2, 50, 'p00'],
    [61, 2, 2, 11, 'p50'],
    [61, 2, 2, 11, 'p50'],
  ]);
  expect(
    await Promise.all([page('P07@x'), page('name 08'), page('0% rose_'), page('%'), page('0%Rose')]),
  ).toEqual([
    [1, 1, 1, 1, 'p07'],
    [1, 1, 1, 1, 'p08'],
    [1, 1, 1, 1, 'p60'],
    [1, 1, 1, 1, 'p60'],
    [0, 1, 1, 0, undefined],
  ]);
  expect((await findPersonOf(db, ['ours'], 'p60'))?.roles.map((role) => role.company)).toEqual([
    '100% Rose_',
  ]);
});

test('a language is remembered with who changed it', async () => {
  const admin = await add('admin@x.example', 'admin');
  await changeLanguage(db, act, admin, 'fr');
  await changeLanguage(db, act, admin, 'en');
  expect((await findSignedIn(db, admin.id))?.locale).toBe('en');
  expect((await actions()).filter((action) => action === 'person.language-changed').length).toBe(1);
});

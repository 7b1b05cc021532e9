import { describe, expect, it } from 'vitest';
import type { Application } from '#app/domain/registrations/application';
import { openOwnCompanies } from '#app/features/companies/commands.server';
import { claimCompaniesByEmail } from '#app/features/companies/steps-open.server';
import { applyToCall } from '#app/features/registrations/commands-apply.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { applicationsFile, pavilionDatabase } from './pavilion';

const editionSlug = 'cosmoprof-asia-2026';
const AT = '2026-11-20T08:00:00.000Z';
const HELIOFLORE = 'francoise.fontanel@helioflore-conditionnement.example';

async function addPerson(db: Db, id: string, email: string, verified = 1) {
  await db.insertInto('person').values({ id, organisation_id: 'org', email, created_at: AT }).execute();
  await db
    .insertInto('user')
    .values({ id, name: id, email, emailVerified: verified, image: null, createdAt: AT, updatedAt: AT })
    .execute();
  return { id, email, name: id };
}

const application = (changes: Partial<Application['company']> = {}): Application => ({
  company: {
    ...{
      name: 'Rosée SAS',
      country: 'FR',
      nationalId: '732829320',
      siret: null,
      vatId: null,
      addressLine: '1 rue',
    },
    ...{ postcode: '28000', city: 'Chartres', region: null, segmentCode: 'PACKAGING', products: null },
    ...{ headcount: null, turnoverCents: null, balanceCents: null },
    ...changes,
  },
  contact: { familyName: 'Roy', givenName: 'Anne', email: 'anne@rosee.example', phone: null },
  isMember: false,
  area: { wished: '9', min: null, max: '12' },
  packageCode: null,
  corner: 'either',
  choices: ['1E-C11', '3E-G11'],
  shareWith: ['Hélioflore Conditionnement SAS'],
  avoid: ['999726946', 'Nobody Knows Ltd'],
  participations: [],
  aidLabel: null,
  deMinimis: [],
  electricityKw: null,
  interpreterDays: null,
  options: [],
  locale: 'fr',
  filedOn: '2026-11-20',
  depositReceivedOn: null,
});

async function ready() {
  const db = await pavilionDatabase();
  await importRegistrationFile(db, testAct(AT, 'imp'), { editionSlug, bytes: applicationsFile() });
  const call = await findCall(db, editionSlug);
  if (!call) throw new Error('no call');
  const apply = (
    person: { id: string; email: string; name: string },
    wish: Application,
    prefix: string,
    today = '2026-11-20',
  ) => applyToCall(db, testAct(AT, prefix), { call, person, today, application: wish });
  return { db, apply };
}

const mails = (db: Db) => db.selectFrom('mail').select(['message', 'to_email']).execute();

describe('registering on the web', () => {
  it('keeps firm, wishes and relations, lets the person act for it, and thanks once', async () => {
    const { db, apply } = await ready();
    const anne = await addPerson(db, 'anne', 'anne@rosee.example');
    const twice = await Promise.all([apply(anne, application(), 'a'), apply(anne, application(), 'b')]);
    expect(twice.map((result) => (result.ok ? result.value.already : result.problems))).toEqual([
      false,
      true,
    ]);
    const ids = twice.map((result) => (result.ok ? result.value.registrationId : ''));
    expect(ids[0]).toBe(ids[1]);
    const relations = await db
      .selectFrom('registration_relation')
      .innerJoin('company', 'company.id', 'registration_relation.company_id')
      .select(['kind', 'name'])
      .where('registration_id', '=', ids[0] ?? '')
      .orderBy('kind')
      .execute();
    expect(relations).toEqual([
      { kind: 'avoid', name: 'Cérumance Ingrédients SAS' },
      { kind: 'share', name: 'Hélioflore Conditionnement SAS' },
    ]);
    const grants = await db
      .selectFrom('role_grant')
      .select(['role', 'organisation_id'])
      .where('person_id', '=', 'anne')
      .execute();
    expect(grants).toEqual([{ role: 'exhibitor', organisation_id: 'org' }]);
    expect(await mails(db)).toEqual([{ message: 'registration-received', to_email: 'anne@rosee.example' }]);
  });

  it.each([['2027-01-01'], ['2027-06-01']])('after the closing day (%s) nothing is taken', async (today) => {
    const { db, apply } = await ready();
    const anne = await addPerson(db, 'anne', 'anne@rosee.example');
    expect(await apply(anne, application(), 'a', today)).toEqual({
      ok: false,
      problems: [{ code: 'CALL_CLOSED' }],
    });
  });

  it('a known firm is not taken over by typing its number: the organiser is asked, once', async () => {
    const { db, apply } = await ready();
    const eve = await addPerson(db, 'eve', 'eve@elsewhere.example');
    const theirs = application({ nationalId: '999633001', name: 'Stolen' });
    for (const prefix of ['a', 'b']) {
      expect(await apply(eve, theirs, prefix)).toEqual({
        ok: false,
        problems: [{ code: 'COMPANY_HELD', field: 'identifier' }],
      });
    }
    expect(await mails(db)).toEqual([{ message: 'company-claimed', to_email: 'equipe@org.example' }]);
    const firm = await db
      .selectFrom('company')
      .select('name')
      .where('national_id', '=', '999633001')
      .execute();
    expect(firm).toEqual([{ name: 'Hélioflore Conditionnement SAS' }]);
    expect(await db.selectFrom('role_grant').select('id').execute()).toEqual([]);
  });

  it.each([
    ['proved', 1, true],
    ['not proved', 0, false],
  ])('the contact of the file, e-mail %s', async (_, verified, opened) => {
    const { db, apply } = await ready();
    const contact = await addPerson(db, 'contact', HELIOFLORE, verified);
    const result = await apply(contact, application({ nationalId: '999633001' }), 'a');
    expect(result.ok ? result.value.already : result.problems.map(({ code }) => code)).toEqual(
      opened ? true : ['COMPANY_HELD'],
    );
  });

  it('a proved e-mail opens the firms that gave it, unless somebody holds them', async () => {
    const { db } = await ready();
    const first = await addPerson(db, 'first', HELIOFLORE);
    expect(
      await claimCompaniesByEmail(db, testAct(AT, 'a'), {
        personId: 'first',
        email: first.email.toUpperCase(),
      }),
    ).toBe(1);
    expect(await claimCompaniesByEmail(db, testAct(AT, 'b'), { personId: 'first', email: first.email })).toBe(
      1,
    );
    await addPerson(db, 'second', 'second@elsewhere.example');
    expect(await claimCompaniesByEmail(db, testAct(AT, 'c'), { personId: 'second', email: HELIOFLORE })).toBe(
      0,
    );
    const grants = await db.selectFrom('role_grant').select('person_id').execute();
    expect(grants).toEqual([{ person_id: 'first' }]);
  });

  it.each([
    ['proved', 1, 1],
    ['not proved', 0, 0],
  ])('signing in with an e-mail %s opens the firms that gave it as contact', async (_, verified, opened) => {
    const { db } = await ready();
    await addPerson(db, 'contact', HELIOFLORE, verified);
    expect(await openOwnCompanies(db, testAct(AT, 'a'), 'contact')).toBe(opened);
    expect(await db.selectFrom('role_grant').select('person_id').execute()).toHaveLength(opened);
  });
});

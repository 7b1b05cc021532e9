import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Grant } from '#app/domain/access/signed-in';
import { addPerson } from '#app/features/access/commands.server';
import { findHostOrganisation } from '#app/features/access/queries.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { SITE_MAP } from '#app/routes/site-map';
import type { Db } from '#db/connection';
import { readPdf } from '../documents/read-pdf';
import { ASIA, releasedDatabase } from '../features/invoicing/released';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct } from '../setup/database';

vi.setConfig({ testTimeout: 120_000 });

let db: Db;
let app: TestApp;
let host: string;
let firm: { id: string; name: string; nationalId: string; registration: string };
let otherFirm: string;
let addresses: string[];

beforeAll(async () => {
  db = await releasedDatabase({ firms: 2 });
  host = (await findHostOrganisation(db)) ?? '';
  await db
    .updateTable('organisation')
    .set({ iban: 'FR7630006000011234567890189' })
    .where('id', '=', host)
    .execute();
  await issueInvoices(db, testAct('2026-02-03T09:00:00.000Z', 'issue'), {
    kind: 'deposit',
    editionSlug: ASIA,
  });
  const [placed, other] = await db
    .selectFrom('confirmation')
    .innerJoin('registration', 'registration.id', 'confirmation.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select([
      'company.id',
      'company.name',
      'company.national_id as nationalId',
      'registration.id as registration',
    ])
    .execute();
  if (!placed || !other) throw new Error('two confirmed firms are needed');
  firm = placed;
  otherFirm = other.id;
  app = await startTestApp(db);
  addresses = await everyAddress();
});

afterAll(async () => {
  await app.close();
  await db.destroy();
});

async function signedInWith(name: string, grants: Grant[]): Promise<string> {
  const email = `${name}@elsewhere.example`;
  const person = { organisationId: host, email, givenName: name, familyName: '', locale: 'en' as const };
  await addPerson(db, testAct('2026-02-04T09:00:00.000Z', name), { ...person, password: null, grants });
  return app.signIn(email);
}

/** Each address of the site map, with what belongs to the firm in the place of every parameter. */
async function everyAddress(): Promise<string[]> {
  const ids = async (table: 'paper' | 'mail' | 'job' | 'role_grant') =>
    (await db.selectFrom(table).select('id').execute()).map(({ id }) => id);
  const numbers = await db.selectFrom('invoice').select('number').execute();
  const owner = await signedInOwner();
  const values: Record<string, string[]> = {
    edition: [ASIA],
    registration: [firm.registration],
    company: [firm.id],
    number: numbers.map(({ number }) => String(number)),
    paperId: await ids('paper'),
    mailId: await ids('mail'),
    jobId: await ids('job'),
    personId: [owner],
    grantId: await ids('role_grant'),
    format: ['csv'],
  };
  return SITE_MAP.flatMap(({ path }) => {
    const [, name = ''] = /:(\w+)/.exec(path.replace(':edition', ASIA)) ?? [];
    const whole = path.replace(':edition', ASIA);
    if (name === '') return [whole.replace('/*', '/nowhere')];
    return (values[name] ?? ['x-1']).map((value) =>
      whole.replace(`:${name}`, value).replaceAll(/:(\w+)/g, (_, rest: string) => values[rest]?.[0] ?? 'x-1'),
    );
  });
}

async function signedInOwner(): Promise<string> {
  const exhibitor: Grant = { role: 'exhibitor', organisationId: host, companyId: firm.id };
  await signedInWith('owner', [exhibitor]);
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'owner@elsewhere.example')
    .executeTakeFirstOrThrow();
  return id;
}

async function pagesThatShowTheFirm(cookie: string): Promise<string[]> {
  const showing: string[] = [];
  for (const address of addresses) {
    const response = await app.ask(address, { cookie });
    const text = textOf(new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type'));
    if (unbroken(text).includes(unbroken(firm.name)) || text.includes(firm.nationalId)) showing.push(address);
  }
  return showing;
}

/** A paper breaks a long name where its line ends. */
const unbroken = (text: string): string => text.replaceAll(/\s/g, '');

const textOf = (bytes: Uint8Array, type: string | null): string =>
  type === 'application/pdf' ? readPdf(bytes).text : Buffer.from(bytes).toString();

test('its organiser sees the firm in list, file, placement and invoices: there is something that could leak', async () => {
  const cookie = await signedInWith('manager', [{ role: 'admin', organisationId: host, companyId: null }]);
  const shown = await pagesThatShowTheFirm(cookie);
  const known = [
    `/registrations/${ASIA}`,
    `/registrations/${ASIA}/${firm.registration}`,
    `/allocation/${ASIA}`,
    `/money/${ASIA}`,
    `/payments/firms/${firm.id}/statement`,
  ];
  expect(known.filter((address) => !shown.includes(address))).toEqual([]);
});

const elsewhere = (role: Exclude<Grant['role'], 'exhibitor'>): Grant => ({
  role,
  organisationId: 'elsewhere',
  companyId: null,
});

test.each([
  ['administrator', [elsewhere('admin')]],
  ['export-manager', [elsewhere('export_manager')]],
  ['finance-officer', [elsewhere('finance_officer')]],
  ['reader', [elsewhere('reader')]],
  ['network-partner', [elsewhere('network_partner')]],
  ['nothing', []],
])('%s of another organisation sees nothing of the firm, and changes nothing', async (name, grants) => {
  await anotherOrganisation();
  await expectNothing(await signedInWith(name, grants));
});

test('an exhibitor sees nothing of another firm, and changes nothing of it', async () => {
  const cookie = await signedInWith('competitor', [
    { role: 'exhibitor', organisationId: host, companyId: otherFirm },
  ]);
  await expectNothing(cookie);
});

async function anotherOrganisation() {
  await db
    .insertInto('organisation')
    .values({
      id: 'elsewhere',
      slug: 'elsewhere',
      name: 'Elsewhere',
      kind: 'organiser',
      created_at: '2026-03-01',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const OWN = ['/sign-out', '/language', '/account'];

async function expectNothing(cookie: string) {
  expect(await pagesThatShowTheFirm(cookie)).toEqual([]);
  const trail = () => db.selectFrom('audit_entry').select('action').orderBy('seq').execute();
  const before = await trail();
  const failures: string[] = [];
  for (const address of addresses.filter((each) => !OWN.includes(each))) {
    const { status } = await app.ask(address, { cookie, form: { confirm: 'yes' } });
    if (status >= 500) failures.push(`${status} ${address}`);
  }
  expect(await trail()).toEqual(before);
  expect(failures).toEqual([]);
}

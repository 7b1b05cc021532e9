import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Grant, ROLES, type Role } from '#app/domain/access/signed-in';
import { addPerson } from '#app/features/access/commands.server';
import { SITE_MAP, type SiteEntry } from '#app/routes/site-map';
import { entryFor } from '#app/server/gate';
import type { Db } from '#db/connection';
import { addOrganisation } from '../factories/organisation';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct, testDatabase } from '../setup/database';

const WHO = ['nobody', 'no role', ...ROLES] as const;
type Asker = (typeof WHO)[number];

let db: Db;
let app: TestApp;
const cookies = new Map<Asker, string>();

beforeAll(async () => {
  db = await testDatabase();
  await addOrganisation(db, 'ours');
  await addOrganisation(db, 'theirs');
  await db
    .insertInto('company')
    .values({ id: 'alba', name: 'Alba', country: 'FR', national_id: '999633001', created_at: '2026-01-01' })
    .execute();
  app = await startTestApp(db);
  cookies.set('no role', await signedInWith([], 'none'));
  for (const role of ROLES) cookies.set(role, await signedInWith([grantOf(role)], role));
});

afterAll(async () => {
  await app.close();
  await db.destroy();
});

function grantOf(role: Role): Grant {
  if (role === 'exhibitor') return { role, organisationId: 'ours', companyId: 'alba' };
  return { role, organisationId: 'ours', companyId: null };
}

async function signedInWith(grants: Grant[], name: string): Promise<string> {
  const email = `${name}@ours.example`;
  await addPerson(db, testAct(undefined, name), {
    organisationId: 'ours',
    email,
    givenName: name,
    familyName: '',
    locale: 'en',
    password: null,
    grants,
  });
  return app.signIn(email);
}

const addressOf = ({ path }: SiteEntry) =>
  path
    .replace('/*', '/nowhere')
    .replaceAll(/:(\w+)/g, (_, name: string) => (name === 'status' ? '404' : 'x-1'));

function mayAsk({ who }: SiteEntry, asker: Asker): boolean {
  if (who === 'public') return true;
  if (asker === 'nobody') return false;
  return who === 'signed-in' || who.some((role) => role === asker);
}

/** A page that tells who it was for would tell that it exists. */
async function whatIsSeen(response: Response) {
  const html = await response.text();
  return { status: response.status, title: /<h1[^>]*>([^<]*)</.exec(html)?.[1] };
}

const UNKNOWN = { status: 404, title: 'This page doesn’t exist' };

describe.each(WHO)('%s', (asker) => {
  const ask = (path: string, method: 'GET' | 'POST') =>
    app.ask(path, {
      cookie: cookies.get(asker),
      method,
      ...(method === 'POST' ? { form: {} } : {}),
      headers: { 'accept-language': 'en' },
    });
  const closed = SITE_MAP.filter((entry) => !mayAsk(entry, asker)).map((entry) => entry.path);
  const open = SITE_MAP.filter((entry) => mayAsk(entry, asker)).map((entry) => entry.path);
  const entryOf = (path: string) => SITE_MAP.find((entry) => entry.path === path);

  test.skipIf(closed.length === 0).each(closed)('is not let into %s', async (path) => {
    const entry = entryOf(path);
    if (!entry) throw new Error('no entry');
    const address = addressOf(entry);
    const read = await ask(address, 'GET');
    if (asker === 'nobody') {
      expect([read.status, read.headers.get('location')]).toEqual([
        302,
        `/sign-in?to=${encodeURIComponent(address)}`,
      ]);
      expect((await ask(address, 'POST')).status).toBe(401);
    } else {
      expect(await whatIsSeen(read)).toEqual(UNKNOWN);
      expect(await whatIsSeen(await ask(address, 'POST'))).toEqual(UNKNOWN);
    }
    const script = await ask(`${address}.data`, 'GET');
    expect(script.status).toBe(202);
    expect(await script.text()).toContain(
      `"redirect","${address}","status",302,"revalidate",false,"reload",true`,
    );
  });

  test.each(open)('is answered by %s', async (path) => {
    const entry = entryOf(path);
    if (!entry) throw new Error('no entry');
    const read = await ask(addressOf(entry), 'GET');
    expect(read.headers.get('location') ?? '').not.toContain('/sign-in?to=');
    expect(entry.layout === 'none' || read.status < 500).toBe(true);
  });
});

test('a session ends with its roles: what was open closes at the next request', async () => {
  const cookie = await signedInWith([{ role: 'admin', organisationId: 'theirs', companyId: null }], 'gone');
  expect((await app.ask('/people', { cookie })).status).toBe(200);
  await db.deleteFrom('role_grant').where('organisation_id', '=', 'theirs').execute();
  expect((await app.ask('/people', { cookie })).status).toBe(404);
});

test('a person of another organisation looks like nobody', async () => {
  const added = await addPerson(db, testAct(undefined, 'foreign'), {
    organisationId: 'theirs',
    email: 'foreign@theirs.example',
    givenName: 'Foreign',
    familyName: 'Person',
    locale: 'fr',
    password: null,
    grants: [{ role: 'reader', organisationId: 'theirs', companyId: null }],
  });
  const id = added.ok ? added.value : '';
  const cookie = cookies.get('admin');
  const english = { cookie, headers: { 'accept-language': 'en' } };
  expect(await whatIsSeen(await app.ask(`/people/${id}`, english))).toEqual(UNKNOWN);
  const form = { role: 'admin', organisationId: 'ours' };
  expect((await app.ask(`/people/${id}/roles`, { cookie, form })).status).toBe(404);
  expect(await (await app.ask('/people', english)).text()).not.toContain('Foreign');
});

describe('the site map', () => {
  test('has each address once, whatever its parameters are called', () => {
    const shapes = SITE_MAP.map((entry) => entry.path.replaceAll(/:\w+/g, ':'));
    expect(shapes.filter((shape, at) => shapes.indexOf(shape) !== at)).toEqual([]);
  });

  test('matches each address to its own entry, as a page and as data', () => {
    for (const entry of SITE_MAP) {
      const address = addressOf(entry);
      expect([entryFor(address)?.path, entryFor(`${address}.data`)?.path]).toEqual([entry.path, entry.path]);
    }
  });

  test('has an empty role list nowhere', () => {
    expect(SITE_MAP.filter(({ who }) => who.length === 0)).toEqual([]);
  });
});

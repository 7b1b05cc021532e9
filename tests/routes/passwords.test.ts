import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#app/features/access/commands.server';
import { findBrokenAuditEntries } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { addOrganisation } from '../factories/organisation';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct, testDatabase } from '../setup/database';

let db: Db;
let app: TestApp;

beforeAll(async () => {
  db = await testDatabase();
  await addOrganisation(db, 'ours');
  for (const [givenName, password] of [
    ['Anne', 'the first sentence'],
    ['Nina', null],
  ] as const) {
    await addPerson(db, testAct(undefined, givenName), {
      ...{ organisationId: 'ours', email: `${givenName}@ours.example`, givenName, familyName: 'Roy' },
      ...{ locale: 'en', password, grants: [] },
    });
  }
  app = await startTestApp(db);
  await app.ask('/sign-in');
}, 240_000);

afterAll(async () => {
  await app.close();
  await db.destroy();
});

/** What the audit tells of passwords, and whether it says more than that. */
async function told(): Promise<string[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .innerJoin('audit_value', 'audit_value.entry_seq', 'seq')
    .innerJoin('person', 'person.id', 'entity_id')
    .select(['action', 'given_name', 'actor_label', 'before_json', 'after_json'])
    .where('action', 'like', 'person.password%')
    .orderBy('seq')
    .execute();
  return rows.map((row) =>
    [row.action, row.given_name, row.actor_label, row.before_json, row.after_json].join(' '),
  );
}

test('each new password is in the audit: how it came, never what it is', async () => {
  const cookie = await app.signIn('anne@ours.example');
  const change = (currentPassword: string) =>
    app.ask('/account', { cookie, form: { currentPassword, password: 'the second sentence' } });
  expect((await change('a wrong sentence')).status).toBe(422);
  expect(await told()).toEqual([]);
  expect((await change('the first sentence')).status).toBe(303);
  expect(await told()).toEqual(['person.password-changed Anne Anne Roy  ']);

  const nina = await app.signIn('nina@ours.example');
  const first = { cookie: nina, form: { password: 'a first sentence' } };
  expect((await app.ask('/account', first)).status).toBe(303);

  await app.ask('/forgot', { form: { email: 'anne@ours.example' } });
  const { payload } = await db
    .selectFrom('mail')
    .select('payload')
    .where('message', '=', 'password-reset')
    .executeTakeFirstOrThrow();
  const path = new URL(JSON.parse(payload).url).pathname;
  expect((await app.ask(path, { form: { password: 'the third sentence' } })).status).toBe(303);
  expect((await app.ask(path, { form: { password: 'the fourth sentence' } })).status).toBe(410);
  expect(await told()).toEqual([
    'person.password-changed Anne Anne Roy  ',
    'person.password-set Nina Nina Roy  ',
    'person.password-reset Anne Anne Roy  ',
  ]);
  expect(await findBrokenAuditEntries(db)).toEqual([]);
}, 120_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { seasonDatabase } from '../../features/pavilions/season';
import { startTestApp, type TestApp } from '../../setup/app';
import { addSomebody } from '../somebody';

const PAGE = '/settings/organisation';

let db: Db;
let app: TestApp;
let organisationId: string;
let admin: string;

beforeAll(async () => {
  db = await seasonDatabase();
  organisationId = (await findOrganiserId(db)) ?? '';
  await addSomebody(db, 'admin@example.org', { role: 'admin', organisationId });
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  app = await startTestApp(db);
  admin = await app.signIn('admin@example.org');
  await app.ask(PAGE, { cookie: admin });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const typed = {
  name: 'Cosmetic Valley',
  city: 'Chartres',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: 'AGRIFRPPXXX',
  depositDueDays: '30',
  nonEuCategory: 'G',
};

const send = async (change: Partial<typeof typed>, cookie = admin) => {
  const answer = await app.ask(PAGE, { cookie, form: { ...typed, ...change } });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
};
const kept = () =>
  db
    .selectFrom('organisation')
    .select(['name', 'city', 'iban', 'bic', 'deposit_due_days as days'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
const audited = () =>
  db
    .selectFrom('audit_entry')
    .innerJoin('audit_value', 'audit_value.entry_seq', 'audit_entry.seq')
    .select(['actor_label', 'entity_id', 'audit_value.after_json as after'])
    .where('action', '=', 'organisation.settings-kept')
    .execute();

test.each([
  ['iban', 'FR76 3000 6000 0112 3456 7890 188', 'Cet IBAN n’est pas juste'],
  ['bic', 'NO', 'Un BIC a 8 ou 11 caractères'],
  ['depositDueDays', '61', 'Le délai est un nombre de jours de 0 à 60.'],
] as const)('a wrong %s is refused with words, and what was typed stays', async (field, value, words) => {
  const before = await kept();
  const { status, html } = await send({ [field]: value, city: 'Orléans-la-Source' });
  expect(status).toBe(422);
  expect(html).toContain(words);
  expect(html).toContain(`value="${value}"`);
  expect(html).toContain('value="Orléans-la-Source"');
  expect([await kept(), await audited()]).toEqual([before, []]);
});

test('what is right is kept, on record, and shown', async () => {
  const { status, location } = await send({});
  expect([status, location]).toEqual([303, `${PAGE}?kept`]);
  const { name, city, bic } = typed;
  expect(await kept()).toEqual({ name, city, bic, iban: 'FR7630006000011234567890189', days: 30 });
  const [entry, ...more] = await audited();
  expect([entry?.actor_label, entry?.entity_id, more]).toEqual(['Camille Martin', organisationId, []]);
  expect(entry?.after).toContain('FR7630006000011234567890189');
  const page = await (await app.ask(`${PAGE}?kept`, { cookie: admin })).text();
  expect(page).toContain('value="FR7630006000011234567890189"');
});

test('it is for administrators only', async () => {
  const before = await kept();
  const cookie = await app.signIn('manager@example.org');
  expect((await app.ask(PAGE, { cookie })).status).toBe(404);
  expect((await send({ name: 'Another' }, cookie)).status).toBe(404);
  expect(await kept()).toEqual(before);
});

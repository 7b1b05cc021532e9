import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { ASIA, releasedDatabase } from '../../features/invoicing/released';
import { startTestApp, type TestApp } from '../../setup/app';
import { addSomebody, organisationCalled } from '../somebody';

let db: Db;
let app: TestApp;
let firm: { id: string; companyId: string };
const cookies = { finance: '', reader: '', stranger: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  db = await releasedDatabase({ firms: 1 });
  firm = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'registration_id')
    .select(['registration.id', 'company_id as companyId'])
    .executeTakeFirstOrThrow();
  await db
    .updateTable('company')
    .set({ country: 'IT', postcode: '20121', vat_id: 'IT00743110157' })
    .where('id', '=', firm.companyId)
    .execute();
  const organisationId = (await findOrganiserId(db)) ?? '';
  const other = await organisationCalled(db, 'beauty-cluster');
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'export_manager', organisationId: other });
  app = await startTestApp(db, '2026-03-02T09:00:00.000Z');
  for (const who of ['finance', 'reader', 'stranger'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const page = () => `/registrations/${ASIA}/${firm.id}`;
const send = async (who: Who, form: Record<string, string>) => {
  const answer = await app.ask(`${page()}/vat-proof`, { cookie: cookies[who], form });
  return [answer.status, answer.headers.get('location')];
};
const see = async (who: Who, path: string) =>
  (await (await app.ask(path, { cookie: cookies[who] })).text()).replaceAll('<!-- -->', '');
const kept = () =>
  db
    .selectFrom('company')
    .select(['vat_proof_on', 'vat_proof_reference'])
    .where('id', '=', firm.companyId)
    .executeTakeFirstOrThrow();

const NOTHING = { vat_proof_on: null, vat_proof_reference: null };
const PROOF = { on: '2026-02-27', reference: 'WAPIAAAAYx42' };

test('neither a reader nor another organisation records a proof, and a reader sees no form', async () => {
  expect(await send('reader', PROOF)).toEqual([404, null]);
  expect(await send('stranger', PROOF)).toEqual([404, null]);
  expect(await kept()).toEqual(NOTHING);
  expect(await see('reader', page())).not.toContain(`action="${page()}/vat-proof"`);
});

test('a refusal is worded on the page it leads back to', async () => {
  const [status, location] = await send('finance', { ...PROOF, on: '2026-03-03' });
  expect([status, location]).toEqual([303, `${page()}?refused=PROOF_IN_FUTURE&field=on#vat-proof`]);
  expect(await see('finance', `${location}`.split('#')[0] ?? '')).toContain('ne peut pas être dans le futur');
  expect(await kept()).toEqual(NOTHING);
});

test('the warning of the preview leads to the firm’s page, where the proof is recorded and removed', async () => {
  const preview = `/money/${ASIA}/issue`;
  expect(await see('finance', preview)).toContain(`href="${page()}#vat-proof"`);
  expect(await send('finance', PROOF)).toEqual([303, `${page()}?saved#vat-proof`]);
  expect(await kept()).toEqual({ vat_proof_on: PROOF.on, vat_proof_reference: PROOF.reference });
  expect(await see('finance', page())).toContain('Consulté le 27 février 2026\u00a0: WAPIAAAAYx42');
  const after = await see('finance', preview);
  expect(after).toContain('Autoliquidation');
  expect(after).not.toContain('#vat-proof');
  expect(await send('finance', { remove: 'yes' })).toEqual([303, `${page()}?saved#vat-proof`]);
  expect(await kept()).toEqual(NOTHING);
});

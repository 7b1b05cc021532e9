import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { ASIA, releasedDatabase } from '../../features/invoicing/released';
import { startTestApp, type TestApp } from '../../setup/app';
import { addSomebody, hidden } from '../somebody';

const MONEY = `/money/${ASIA}`;
const NOW = '2026-09-01T09:00:00.000Z';

let db: Db;
let app: TestApp;
let firm: string;
const cookies = { finance: '', manager: '' };

beforeAll(async () => {
  db = await releasedDatabase({ firms: 1 });
  const organisationId = (await findOrganiserId(db)) ?? '';
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  firm = (await db.selectFrom('placement').select('registration_id as id').executeTakeFirstOrThrow()).id;
  app = await startTestApp(db, NOW);
  cookies.finance = await app.signIn('finance@example.org');
  cookies.manager = await app.signIn('manager@example.org');
  await app.ask(`${MONEY}/new`, { cookie: cookies.finance });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (path: string) => {
  const answer = await app.ask(path, { cookie: cookies.finance });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const send = async (path: string, form: Record<string, string>) => {
  const answer = await app.ask(path, { cookie: cookies.finance, form });
  return [answer.status, answer.headers.get('location')];
};

test('only who handles money stands at the counter', async () => {
  for (const path of [`${MONEY}/new`, '/settings/rates'])
    expect((await app.ask(path, { cookie: cookies.manager })).status).toBe(404);
});

test('travel is refused in words, beside its line', async () => {
  const typed = { paper: 'INVOICE', firm, reason: 'Vol', 'line.0.text': 'Vol', 'line.0.price': '900' };
  const { html } = await open(`${MONEY}/new?${new URLSearchParams({ ...typed, 'line.0.supply': 'TRAVEL' })}`);
  expect(html).toContain('Les voyages et les débours ne figurent jamais sur la facture du stand');
  expect(html).not.toContain('name="digest"');
});

test.each([
  ['INVOICE', `${MONEY}/invoices/FA-2026-00001`],
  ['QUOTE', `${MONEY}?offer=DV-2026-00001#offers`],
  ['PRO_FORMA', `${MONEY}?offer=PF-2026-00001#offers`],
])('%s: previewed, then made once however often it is sent', async (paper, made) => {
  const typed = { paper, firm, reason: 'Badges', 'line.0.text': 'Badge', 'line.0.price': '10,03' };
  const { html } = await open(`${MONEY}/new?${new URLSearchParams(typed)}`);
  expect(html).toContain('Ce qui sera émis');
  const form = { ...typed, digest: hidden(html, 'digest'), token: hidden(html, 'token') };
  expect([await send(`${MONEY}/making`, form), await send(`${MONEY}/making`, form)]).toEqual([
    [303, made],
    [303, made],
  ]);
});

test('the money page lists quotes and pro formas apart', async () => {
  const { html } = await open(MONEY);
  expect(html).toContain('Devis et pro formas');
  expect(html).toContain('PF-2026-00001');
});

test('a rate is kept, and said to be good or not', async () => {
  const rate = {
    currency: 'USD',
    unitsPerEuro: '1,0823',
    from: '2026-08-01',
    until: '2026-08-31',
    source: 'BCE',
  };
  const wrong = await app.ask('/settings/rates', {
    cookie: cookies.finance,
    form: { ...rate, unitsPerEuro: 'x' },
  });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Le taux est un nombre au-dessus de zéro');
  expect(await send('/settings/rates', rate)).toEqual([303, '/settings/rates?kept']);
  const { html } = await open('/settings/rates?kept');
  expect(html).toContain('1,0823');
  expect(html).toContain('Expiré');
});

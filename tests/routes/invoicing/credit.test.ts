import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { issueAll } from '../../features/invoicing/issuing';
import { ASIA, releasedDatabase } from '../../features/invoicing/released';
import { startTestApp, type TestApp } from '../../setup/app';
import { addSomebody, hidden } from '../somebody';

const MONEY = `/money/${ASIA}`;
const NOW = '2026-10-01T09:00:00.000Z';
const CREDIT = `${MONEY}/invoices/AC-2026-00001/credit`;

let db: Db;
let app: TestApp;
const cookies = { finance: '', manager: '', reader: '' };

beforeAll(async () => {
  db = await releasedDatabase({ firms: 2 });
  await issueAll(db, 'deposit');
  const organisationId = (await findOrganiserId(db)) ?? '';
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  app = await startTestApp(db, NOW);
  for (const who of ['finance', 'manager', 'reader'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
  await app.ask(CREDIT, { cookie: cookies.finance });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (path: string, who: keyof typeof cookies = 'finance') => {
  const answer = await app.ask(path, { cookie: cookies[who] });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const send = async (form: Record<string, string>, who: keyof typeof cookies = 'finance') => {
  const answer = await app.ask(`${MONEY}/invoices/AC-2026-00001/crediting`, { cookie: cookies[who], form });
  return [answer.status, answer.headers.get('location')];
};
const credits = () => db.selectFrom('invoice').select('number').where('type', '=', '381').execute();

test('who doesn’t handle money can’t see it, nor issue', async () => {
  for (const who of ['manager', 'reader'] as const) {
    expect((await open(CREDIT, who)).status).toBe(404);
    expect((await send({}, who))[0]).toBe(404);
  }
  expect((await open(`${MONEY}/invoices/AC-2026-09999/credit`)).status).toBe(404);
});

test('what is wrong is said beside its field; nothing is written', async () => {
  const { status, html } = await open(`${CREDIT}?mode=AMOUNTS&amount.0=12,345&reason=Geste`);
  expect(status).toBe(200);
  expect(html).toContain('Écrivez un montant en chiffres');
  expect(html).toContain('value="12,345"');
  const { html: beyond } = await open(`${CREDIT}?mode=AMOUNTS&amount.0=9999999&reason=Geste`);
  expect(beyond).toContain('C’est plus que ce qui reste de la facture');
  expect(await credits()).toEqual([]);
});

test('a preview, then the credit note, once however often it is sent', async () => {
  const { html } = await open(`${CREDIT}?mode=AMOUNTS&amount.0=100&reason=Geste`);
  expect(html).toContain('Ce qui sera émis');
  const form = {
    ...{ mode: 'AMOUNTS', 'amount.0': '100', reason: 'Geste' },
    ...{ digest: hidden(html, 'digest'), token: hidden(html, 'token') },
  };
  const page = [303, `${MONEY}/invoices/AV-2026-00001`];
  expect([await send(form), await send(form)]).toEqual([page, page]);
  expect(await credits()).toEqual([{ number: 'AV-2026-00001' }]);
  const note = await open(`${MONEY}/invoices/AV-2026-00001`);
  expect(note.html).toContain('Avoir AV-2026-00001');
  const invoice = await open(`${MONEY}/invoices/AC-2026-00001`);
  expect(invoice.html).toContain('Créditée par');
  expect(invoice.html).toContain('AV-2026-00001');
});

test('the list shows what is open, and finds credit notes by state', async () => {
  const { html } = await open(`${MONEY}?state=settled`);
  expect(html).toContain('AV-2026-00001');
  expect(html).not.toContain('>AC-2026-00002<');
});

test('balances are previewed and asked for on the same page as deposits', async () => {
  const { html } = await open(`${MONEY}/issue?kind=balance`);
  expect(html).toContain('Émettre 2 factures de solde');
  expect(html).toContain('n’est pas encore entièrement réglé');
  const form = { kind: 'balance', digest: hidden(html, 'digest'), token: hidden(html, 'token') };
  const answer = await app.ask(`${MONEY}/issuing`, { cookie: cookies.manager, form });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, MONEY]);
  const { payload } = await db
    .selectFrom('job')
    .select('payload')
    .where('kind', '=', 'invoicing.issue')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(payload).kind).toBe('balance');
});

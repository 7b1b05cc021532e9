import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { readCsv } from '#app/spreadsheets/csv';
import type { Db } from '#db/connection';
import { ASIA, releasedDatabase } from '../../features/invoicing/released';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, hidden, organisationCalled } from '../somebody';

const COSTS = `/costs/${ASIA}`;
const NOW = '2026-07-02T09:00:00.000Z';
let db: Db;
let app: TestApp;
const cookies = { finance: '', manager: '', reader: '', stranger: '', exhibitor: '', partner: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  db = await releasedDatabase({ firms: 3 });
  await issueInvoices(db, testAct('2026-02-03T09:00:00.000Z', 'issue'), {
    editionSlug: ASIA,
    kind: 'deposit',
  });
  const organisationId = (await findOrganiserId(db)) ?? '';
  const other = await organisationCalled(db, 'beauty-cluster');
  const { id: companyId } = await db.selectFrom('company').select('id').executeTakeFirstOrThrow();
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'finance_officer', organisationId: other });
  await addSomebody(db, 'exhibitor@example.org', { role: 'exhibitor', organisationId, companyId });
  await addSomebody(db, 'partner@example.org', { role: 'network_partner', organisationId: other });
  app = await startTestApp(db, NOW);
  for (const who of ['finance', 'manager', 'reader', 'stranger', 'exhibitor', 'partner'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (who: Who, path: string) => {
  const answer = await app.ask(path, { cookie: cookies[who] });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const send = async (who: Who, path: string, form: Record<string, string> | FormData) => {
  const answer = await app.ask(path, { cookie: cookies[who], form });
  const html = (await answer.text()).replaceAll('<!-- -->', '');
  return { status: answer.status, to: answer.headers.get('location'), html };
};

const WALLS = {
  ...{ supplierName: 'Halls SAS', number: 'W-1', issuedOn: '2026-06-01', currency: 'EUR', vat: '' },
  ...{ exclVat: '12 345,67', description: 'Murs & angles', kind: 'BUILD', sharing: 'AREA' },
};
const count = async () => (await db.selectFrom('cost').select('id').execute()).length;

test('a finance officer types a cost; everyone of the team sees it, with each firm’s part', async () => {
  const form = { ...WALLS, token: randomUUID() };
  const kept = await send('finance', `${COSTS}/new`, form);
  expect(kept.status).toBe(303);
  expect((await send('finance', `${COSTS}/new`, form)).to).toBe(kept.to);
  for (const who of ['finance', 'manager', 'reader'] as const) {
    const page = await open(who, kept.to ?? '');
    expect([page.status, page.html.includes('Murs &amp; angles'), /12\s345,67/u.test(page.html)]).toEqual([
      ...[200, true, true],
    ]);
    expect(page.html.includes('/cancel')).toBe(who === 'finance');
    const list = await open(who, COSTS);
    expect([list.status, list.html.includes('Quotes-parts'), list.html.includes(`${COSTS}/new`)]).toEqual([
      ...[200, true, who === 'finance'],
    ]);
  }
});

test('nobody else sees anything of it, and only those who handle money act', async () => {
  const { id } = await db.selectFrom('cost').select('id').executeTakeFirstOrThrow();
  for (const who of ['stranger', 'exhibitor', 'partner'] as const) {
    for (const path of [COSTS, `${COSTS}/${id}`, `${COSTS}/download/shares`, `${COSTS}/${id}/file`]) {
      const page = await open(who, path);
      expect([path, page.status, page.html.includes('Murs')]).toEqual([path, 404, false]);
    }
  }
  const before = await db.selectFrom('cost').selectAll().execute();
  for (const who of ['manager', 'reader', 'stranger', 'exhibitor', 'partner'] as const) {
    const acts: [string, Record<string, string>][] = [
      [`${COSTS}/new`, { ...WALLS, number: 'W-9', token: randomUUID() }],
      [`${COSTS}/${id}/edit`, { ...WALLS, description: 'Changed', token: randomUUID() }],
      [`${COSTS}/${id}/cancel`, { reason: 'x' }],
      [`${COSTS}/${id}/state`, { state: 'ACCEPTED', on: '2026-07-02' }],
      [`${COSTS}/import/keep`, { content: '', token: randomUUID() }],
    ];
    for (const [path, form] of acts)
      expect([who, path, (await send(who, path, form)).status]).toEqual([who, path, 404]);
  }
  expect(await db.selectFrom('cost').selectAll().execute()).toEqual(before);
  expect(await db.selectFrom('cost_state').select('id').execute()).toHaveLength(1);
});

test('what is wrong is said beside its field, and what was typed stays', async () => {
  const wrong = {
    ...WALLS,
    number: 'W-2',
    exclVat: 'much',
    supplierVatId: 'FR1',
    issuedOn: '',
    token: randomUUID(),
  };
  const { status, html } = await send('finance', `${COSTS}/new`, wrong);
  expect(status).toBe(422);
  for (const field of ['exclVat', 'supplierVatId', 'issuedOn'])
    expect(html).toContain(`field-${field}-error`);
  expect(html).toContain('value="Halls SAS"');
  const twice = await send('finance', `${COSTS}/new`, { ...WALLS, token: randomUUID() });
  expect([twice.status, twice.html.includes('déjà enregistrée')]).toEqual([422, true]);
  expect(await count()).toBe(1);
});

test('a cost is changed, said to be disputed, and cancelled with a reason', async () => {
  const { id } = await db.selectFrom('cost').select('id').executeTakeFirstOrThrow();
  const page = `${COSTS}/${id}`;
  expect((await open('finance', `${page}/edit`)).html).toContain('value="12345.67"');
  const changed = { ...WALLS, exclVat: '100', sharing: 'FIRM', token: randomUUID() };
  expect((await send('finance', `${page}/edit`, changed)).to).toBe(page);
  const noReason = await send('finance', `${page}/state`, { state: 'DISPUTED', on: '2026-07-02' });
  expect((await open('finance', noReason.to ?? '')).html).toContain('Dites pourquoi');
  const disputed = { state: 'DISPUTED', on: '2026-07-02', detail: 'two walls missing' };
  expect((await send('finance', `${page}/state`, disputed)).to).toBe(page);
  expect((await open('reader', page)).html).toContain('two walls missing');
  expect((await send('finance', `${page}/cancel`, { reason: 'of another fair' })).to).toBe(page);
  expect((await open('finance', page)).html).toContain('Annulé\u00a0: of another fair');
  expect((await send('finance', `${page}/state`, { state: 'PAID', on: '2026-07-02' })).to).toContain(
    'COST_CANCELLED',
  );
});

describe('a supplier’s file', () => {
  const xml = readFileSync('db/seed/data/invoices/E1a_fr_sme_full_price.xml');
  const chosen = (bytes: Uint8Array<ArrayBuffer>, name = 'facture.xml') => {
    const form = new FormData();
    form.set('file', new File([bytes], name));
    return form;
  };

  test('is looked through first, then kept as it came, and given back to the byte', async () => {
    const before = await count();
    const read = await send('finance', `${COSTS}/import`, chosen(new Uint8Array(xml)));
    expect(read.status).toBe(200);
    expect(read.html).toContain('FA-2026-00042');
    expect(read.html).toContain('propre organisation');
    expect(await count()).toBe(before);
    const form = {
      ...{ content: hidden(read.html, 'content'), name: 'facture.xml', token: hidden(read.html, 'token') },
      ...{ kind: 'OTHER', description: 'Halls', sharing: 'NONE' },
    };
    const unseen = await send('finance', `${COSTS}/import/keep`, form);
    expect([unseen.status, unseen.html.includes('Cochez la case')]).toEqual([422, true]);
    expect(hidden(unseen.html, 'content')).toBe(form.content);
    const kept = await send('finance', `${COSTS}/import/keep`, { ...form, accepted: 'on' });
    expect(kept.status).toBe(303);
    const file = await app.ask(`${kept.to}/file`, { cookie: cookies.reader });
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await file.arrayBuffer()).equals(xml)).toBe(true);
    expect((await open('reader', kept.to ?? '')).html).toContain('Ce que dit le XML');
    const again = await send('finance', `${COSTS}/import`, chosen(new Uint8Array(xml)));
    expect([again.status, again.html.includes('déjà enregistrée')]).toEqual([422, true]);
  });

  test.each([
    ['no file', chosen(new Uint8Array(), ''), 'field-file-error'],
    ['an empty file', chosen(new Uint8Array()), 'vide'],
    ['entities', chosen(new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')), 'DOCTYPE'],
    [
      'a PDF without invoice',
      chosen(new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n')),
      'fichier joint',
    ],
  ])('%s is refused in words', async (_, form, words) => {
    const { status, html } = await send('finance', `${COSTS}/import`, form);
    expect([status, html.includes(words)]).toEqual([422, true]);
  });

  test('twenty-one megabytes don’t come in', async () => {
    const form = chosen(new Uint8Array(21 * 1024 * 1024));
    expect((await send('finance', `${COSTS}/import`, form)).status).toBe(413);
  });
});

test('parts can be taken away, and sum to the costs', async () => {
  await send('finance', `${COSTS}/new`, { ...WALLS, number: 'S-1', exclVat: '100,01', token: randomUUID() });
  const answer = await app.ask(`${COSTS}/download/shares?as=csv`, { cookie: cookies.reader });
  const sheet = readCsv(Buffer.from(await answer.arrayBuffer()));
  const parts = sheet.ok
    ? sheet.value.records.map(({ cells }) => Number(cells.at(-1)?.replace(',', '.')))
    : [];
  expect([parts.length, Math.round(parts.reduce((sum, part) => sum + part, 0) * 100)]).toEqual([3, 10001]);
  const xlsx = await app.ask(`${COSTS}/download/costs?as=xlsx`, { cookie: cookies.reader });
  const packed = Object.values(unzipSync(new Uint8Array(await xlsx.arrayBuffer()))).map((part) =>
    strFromU8(part),
  );
  expect(packed.some((part) => part.includes('100.01'))).toBe(true);
  expect((await open('reader', `${COSTS}/download/anything`)).status).toBe(404);
});

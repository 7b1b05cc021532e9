import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFec } from '#app/domain/accounting/fec-check';
import type { Db } from '#db/connection';
import { addOrganisation } from '../../factories/organisation';
import { issued, ledgerDatabase, OURS, post, received, settled } from '../../features/accounting/ledger';
import { startTestApp, type TestApp } from '../../setup/app';
import { addSomebody } from '../somebody';

const PAGES = ['/books', '/books/vat', '/books/aged', '/books/accounts', '/books/entries/2026-VE000001'];
const FILES = ['/books/fec/2026', '/books/download/entries', '/books/download/aged?as=csv'];
const KEPT = ['/books/close', '/books/accounts/CLIENTS'];
const ROLES = {
  finance: 'finance_officer',
  admin: 'admin',
  manager: 'export_manager',
  reader: 'reader',
  partner: 'network_partner',
  exhibitor: 'exhibitor',
} as const;
type Who = keyof typeof ROLES | 'stranger';

let db: Db;
let app: TestApp;
const cookies = new Map<Who, string>();

beforeAll(async () => {
  db = await ledgerDatabase();
  await issued(db, { number: 'AC-2026-00001', vat: [['20', 239698, 47940]], due: '2026-04-01' });
  await received(db, { id: 'p1', cents: 287638, on: '2026-04-10' });
  await settled(db, 'AC-2026-00001', 'p1', 287638, '2026-04-10');
  await issued(db, {
    number: 'AC-2026-00002',
    company: 'brune',
    vat: [['8.5', 100000, 8500]],
    due: '2026-06-01',
  });
  await received(db, { id: 'p2', cents: 4200, company: null, on: '2026-07-01' });
  await post(db, '2026-07-02T09:00:00.000Z');
  for (const [who, role] of Object.entries(ROLES))
    await addSomebody(db, `${who}@example.org`, {
      ...{ role, organisationId: OURS },
      ...(role === 'exhibitor' && { companyId: 'alba' }),
    });
  await addOrganisation(db, 'theirs');
  await addSomebody(db, 'stranger@example.org', { role: 'finance_officer', organisationId: 'theirs' });
  app = await startTestApp(db, '2027-01-15T09:00:00.000Z');
  for (const who of [...Object.keys(ROLES), 'stranger'] as Who[])
    cookies.set(who, await app.signIn(`${who}@example.org`));
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (who: Who, path: string, form?: Record<string, string>) => {
  const answer = await app.ask(path, {
    cookie: cookies.get(who),
    form,
    headers: { 'accept-language': 'fr' },
  });
  return { status: answer.status, to: answer.headers.get('location'), html: plain(await answer.text()) };
};
const plain = (html: string) =>
  html
    .replaceAll('<!-- -->', '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('&#x27;', "'");
const statuses = (who: Who, paths: string[]) =>
  Promise.all(paths.map(async (path) => (await open(who, path)).status));

describe('who may', () => {
  test.each(['finance', 'admin', 'manager', 'reader'] as const)(
    'a %s reads the books and takes them away',
    async (who) => {
      expect(await statuses(who, [...PAGES, ...FILES])).toEqual([...PAGES, ...FILES].map(() => 200));
    },
  );

  test.each(['partner', 'exhibitor'] as const)('a %s sees nothing of them', async (who) => {
    expect(await statuses(who, [...PAGES, ...FILES, ...KEPT])).toEqual(
      [...PAGES, ...FILES, ...KEPT].map(() => 404),
    );
  });

  test('somebody of another organisation finds their own books, empty', async () => {
    expect((await open('stranger', '/books')).html).toContain('Aucune écriture pour l’instant');
    expect(await statuses('stranger', ['/books/entries/2026-VE000001', '/books/fec/2026'])).toEqual([
      404, 302,
    ]);
    for (const path of ['/books', '/books/vat', '/books/aged', '/books/download/entries?as=csv'])
      expect((await open('stranger', path)).html).not.toMatch(/ALBA|BRUNE|AC-2026/);
  });

  test.each(['manager', 'reader'] as const)('a %s changes nothing', async (who) => {
    expect(await statuses(who, KEPT)).toEqual([404, 404]);
    expect((await open(who, '/books/vat-posting', { posting: 'AT_PAYMENT' })).status).toBe(404);
    expect((await open(who, '/books/close', { year: '2026' })).status).toBe(404);
    expect((await open(who, '/books/accounts')).html).not.toContain('Modifier');
    expect(await db.selectFrom('ledger_setting').selectAll().execute()).toEqual([]);
  });
});

describe('what pages say', () => {
  test('the overview: what needs somebody, sums, entries', async () => {
    const { html } = await open('finance', '/books');
    expect(html).toContain('42,00 € en compte d’attente');
    expect(html).toContain('L’exercice 2026 est terminé et encore ouvert');
    expect(html).toContain('4 écritures en 2026');
    expect(html).toContain('href="/books/entries/2026-BQ000002"');
  });

  test.each([
    ['?journal=BQ', ['BQ000001', 'BQ000002'], ['VE000001']],
    ['?q=brune', ['VE000002'], ['VE000001', 'BQ000001']],
    ['?q=ac-2026-00001', ['VE000001'], ['VE000002']],
    ['?year=2024', ['Aucune écriture ne correspond'], ['VE000001']],
    ['?year=x&journal=y&page=99', ['VE000001'], []],
  ])('entries %s', async (query, seen, unseen) => {
    const { status, html } = await open('reader', `/books${query}`);
    expect([
      status,
      seen.filter((text) => !html.includes(text)),
      unseen.filter((text) => html.includes(text)),
    ]).toEqual([200, [], []]);
  });

  test.each([
    ['newest', ['BQ000002', 'VE000001']],
    ['oldest', ['VE000001', 'BQ000002']],
    ['amount', ['VE000001', 'BQ000002']],
  ])('entries in the order asked: %s', async (order, [first = '', later = '']) => {
    const { html } = await open('reader', `/books?order=${order}`);
    expect(html.indexOf(`2026-${first}`)).toBeGreaterThan(0);
    expect(html.indexOf(`2026-${first}`)).toBeLessThan(html.indexOf(`2026-${later}`));
  });

  test('VAT: on payment what was paid, on debits all of it', async () => {
    const paid = (await open('finance', '/books/vat?year=2026')).html;
    expect(paid).toContain('479,40 €');
    expect(paid).not.toContain('85,00 €');
    const debits = (await open('finance', '/books/vat?year=2026&basis=DEBITS&length=QUARTER')).html;
    expect(debits).toContain('85,00 €');
    expect(debits).toContain('1er trimestre 2026');
    expect(debits).toContain('dans les DOM au taux de 8,5 %');
  });

  test('the aged balance, as of a day', async () => {
    const now = (await open('finance', '/books/aged')).html;
    expect(now).toContain('BRUNE SAS');
    expect(now).not.toContain('LABO ALBA');
    expect((await open('finance', '/books/aged?on=2026-04-09')).html).toContain('LABO ALBA');
    expect((await open('finance', '/books/aged?on=31/02/2026')).status).toBe(200);
  });

  test('an entry that isn’t there, a list, a year', async () => {
    const paths = [
      '/books/entries/2026-VE000009',
      '/books/entries/x',
      '/books/download/all',
      '/books/fec/2024',
      '/books/fec/x',
    ];
    expect(await statuses('finance', paths)).toEqual([404, 404, 404, 404, 404]);
  });
});

test('the FEC is downloaded under its legal name, and is right', async () => {
  const answer = await app.ask('/books/fec/2026', { cookie: cookies.get('reader') });
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="413570375FEC20261231.txt"');
  const text = await answer.text();
  expect(checkFec(text, 2026)).toEqual([]);
  expect(text.split('\r\n')).toHaveLength(12);
});

test('a workbook of the entries holds every one', async () => {
  const answer = await app.ask('/books/download/entries?year=2026', { cookie: cookies.get('reader') });
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(5);
});

describe('keeping them', () => {
  test('an account is changed, or told what is wrong with it, what was typed kept', async () => {
    const wrong = await open('finance', '/books/accounts/CLIENTS', { number: '512000', label: 'Clients' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('doit commencer par 411');
    expect(wrong.html).toContain('value="512000"');
    const kept = await open('finance', '/books/accounts/CLIENTS', {
      number: '411100',
      label: 'Clients du pavillon',
    });
    expect([kept.status, kept.to]).toEqual([303, '/books/accounts?kept=411100']);
    const other = await open('admin', '/books/accounts/DOUBTFUL', { number: '', label: '' });
    expect(other.status).toBe(422);
    expect((await open('finance', '/books/accounts/NOTHING')).status).toBe(404);
  });

  test('one number can’t have two labels', async () => {
    await open('finance', '/books/accounts/SALES', { number: '708500', label: 'Ventes' });
    const { status, html } = await open('finance', '/books/accounts/RECHARGES', {
      number: '708500',
      label: 'Autre',
    });
    expect([status, html.includes('sert déjà ailleurs sous l’intitulé « Ventes »')]).toEqual([422, true]);
  });

  test('where VAT is booked', async () => {
    expect((await open('finance', '/books/vat-posting', { posting: 'AT_PAYMENT' })).to).toBe(
      '/books/accounts?noted',
    );
    expect((await open('finance', '/books/vat-posting', { posting: 'NEVER' })).to).toBe('/books/accounts');
    expect(await db.selectFrom('ledger_setting').select('vat_posting').execute()).toEqual([
      { vat_posting: 'AT_PAYMENT' },
    ]);
  });

  test('a year is closed once; the next begins with its balances', async () => {
    expect((await open('finance', '/books/close')).html).toContain('Clôturer 2026 définitivement');
    expect((await open('finance', '/books/close', { year: '2027' })).status).toBe(422);
    expect((await open('finance', '/books/close', { year: '2026' })).to).toBe('/books/close?done=2026');
    const again = await open('finance', '/books/close', { year: '2026' });
    expect([again.status, again.html.includes('L’exercice 2026 est clos')]).toEqual([422, true]);
    expect((await open('reader', '/books?year=2027')).html).toContain('À-nouveaux 2027');
    expect(
      checkFec(await (await app.ask('/books/fec/2027', { cookie: cookies.get('admin') })).text(), 2027),
    ).toEqual([]);
  });
});

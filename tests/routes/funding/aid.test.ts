import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCall } from '#app/features/funding/queries-call.server';
import { findAllGrants } from '#app/features/funding/queries-grants.server';
import { readCsv } from '#app/spreadsheets/csv';
import type { Db } from '#db/connection';
import { eligibleFor, fundedDatabase, pavilionIn } from '../../features/funding/funded';
import { ASIA } from '../../features/invoicing/released';
import { startTestApp, type TestApp } from '../../setup/app';
import { addSomebody, hidden, organisationCalled } from '../somebody';

const AID = `/aid/${ASIA}`;
const CODE = 'REGION_TIERS_PAYANT';

let db: Db;
let app: TestApp;
let organisationId: string;
let firm: { id: string; companyId: string; company: string };
let other: { companyId: string; company: string };
const cookies = { finance: '', export: '', reader: '', stranger: '', own: '', other: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  db = await fundedDatabase(12);
  organisationId = (await pavilionIn(db)).organisationId;
  const [first, second] = await eligibleFor(db, CODE);
  if (!first || !second) throw new Error('two firms are needed');
  [firm, other] = [first, second];
  const elsewhere = await organisationCalled(db, 'beauty-cluster');
  const exhibitor = { role: 'exhibitor', organisationId } as const;
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'export@example.org', { role: 'export_manager', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'finance_officer', organisationId: elsewhere });
  await addSomebody(db, 'own@example.org', { ...exhibitor, companyId: firm.companyId });
  await addSomebody(db, 'other@example.org', { ...exhibitor, companyId: other.companyId });
  app = await startTestApp(db);
  for (const who of Object.keys(cookies).filter(isWho)) cookies[who] = await app.signIn(`${who}@example.org`);
}, 120_000);

const isWho = (name: string): name is Who => name in cookies;

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (who: Who, path: string) => {
  const answer = await app.ask(path, { cookie: cookies[who] });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const send = async (who: Who, path: string, fields: Record<string, string | string[]>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each);
  const answer = await app.ask(path, { cookie: cookies[who], form });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};
const grants = () => findAllGrants(db, { organisationId });

test('nothing that anybody else sends grants, and everybody sees what is theirs to see', async () => {
  const fields = {
    scheme: CODE,
    on: '2026-11-19',
    reference: 'R',
    firm: firm.id,
    [`amount-${firm.id}`]: '1',
  };
  for (const who of ['export', 'reader', 'own'] as const)
    expect((await send(who, `${AID}/grant`, fields)).status).toBe(404);
  expect((await send('stranger', `${AID}/grant`, fields)).status).toBe(404);
  expect(await grants()).toEqual([]);
  const found = `${AID}?${new URLSearchParams({ q: firm.company })}`;
  expect((await open('reader', found)).html).toContain(`${AID}/firms/${firm.id}`);
  expect((await open('reader', AID)).html).not.toContain(`${AID}/grant"`);
  expect((await open('stranger', AID)).status).toBe(404);
  expect((await open('own', AID)).status).toBe(404);
  for (const path of [`/aid/firms/${firm.companyId}`, `${AID}/firms/${firm.id}`])
    expect([(await open('reader', path)).status, (await open('stranger', path)).status]).toEqual([200, 404]);
});

test('a preview, then the grants that were ticked; what is wrong is told and what was typed is kept', async () => {
  const page = `${AID}/grant?scheme=${CODE}&on=2026-11-19`;
  const { html } = await open('finance', page);
  expect(hidden(html, 'on')).toBe('2026-11-19');
  expect(html).toContain(`name="amount-${firm.id}"`);
  const form = { scheme: CODE, on: '2026-11-19', firm: firm.id };
  const amount = (text: string) => ({ [`amount-${firm.id}`]: text });
  const missing = await send('finance', page, { ...form, ...amount('100,00') });
  expect([missing.status, missing.html.includes('référence')]).toEqual([422, true]);
  for (const wrong of ['NaN', '-5', '1000000000000', ''])
    expect((await send('finance', page, { ...form, reference: 'R-7', ...amount(wrong) })).status).toBe(422);
  const above = await send('finance', page, { ...form, reference: 'R-7', ...amount('99 999,00') });
  expect(above.status).toBe(422);
  expect(above.html).toContain('Les règles donnent');
  expect(above.html).toContain('value="R-7"');
  expect((await send('finance', page, { ...form, on: '2026-02-30', reference: 'R' })).status).toBe(422);
  expect(await grants()).toEqual([]);
  const done = await send('finance', page, { ...form, reference: 'R-7', ...amount('100,00') });
  expect([done.status, done.to]).toEqual([303, AID]);
  expect(await grants()).toMatchObject([{ amountCents: 10_000, reference: 'R-7', state: 'granted' }]);
});

test('the grant has its page, its payment, its file and its reversal, each for those who may', async () => {
  const [grant] = await grants();
  const page = `${AID}/grants/${grant?.id}`;
  expect((await open('reader', page)).html).toContain('R-7');
  expect((await open('reader', `${page}/reverse`)).status).toBe(404);
  expect((await open('stranger', page)).status).toBe(404);
  const token = hidden((await open('finance', `${page}/pay`)).html, 'token');
  const pay = { token, on: '2026-11-20', amount: '60' };
  expect((await send('finance', `${page}/pay`, { ...pay, amount: '100,01' })).status).toBe(422);
  expect((await send('finance', `${page}/pay`, pay)).status).toBe(303);
  expect((await send('finance', `${page}/pay`, pay)).status).toBe(303);
  expect((await grants())[0]?.paidCents).toBe(6000);
  expect((await send('export', `${page}/evidence`, { code: 'KBIS', on: '2026-11-20' })).status).toBe(303);
  expect((await send('export', `${page}/evidence`, { code: 'NONE', on: '2026-11-20' })).status).toBe(303);
  expect((await send('reader', `${page}/evidence`, { code: 'RIB', on: '2026-11-20' })).status).toBe(404);
  expect(await db.selectFrom('grant_evidence').select('code').execute()).toEqual([{ code: 'KBIS' }]);
  expect((await send('finance', `${page}/reverse`, { on: '2026-11-20' })).status).toBe(422);
  const back = await send('finance', `${page}/reverse`, { on: '2026-11-20', reason: 'Retrait' });
  expect([back.status, back.to]).toEqual([303, page]);
  expect((await open('finance', page)).html).toContain('Retrait');
});

test('a firm sees its own aid and letters, and nobody else’s', async () => {
  const own = await open('own', '/papers');
  expect(own.html).toContain('100,00');
  expect(own.html).toContain('Lettre d’aide');
  expect((await open('other', '/papers')).html).not.toContain('Lettre d’aide');
  const { id } = await db
    .selectFrom('paper')
    .select('id')
    .where('type', '=', 'grant-letter')
    .executeTakeFirstOrThrow();
  expect((await open('other', `/papers/${id}`)).status).toBe(404);
});

test('facts of a firm are changed by those who prepare aid, with what is wrong told', async () => {
  const page = `/aid/firms/${firm.companyId}`;
  const token = hidden((await open('export', `${page}/declared`)).html, 'token');
  const aid = {
    token,
    on: '2025-05-05',
    amount: '1 000,00',
    grantor: 'Bpifrance',
    basis: 'DE_MINIMIS',
    memberState: 'FR',
  };
  expect((await send('export', `${page}/declared`, { ...aid, on: '2025-02-29' })).status).toBe(422);
  expect((await send('reader', `${page}/declared`, aid)).status).toBe(404);
  expect((await send('export', `${page}/declared`, aid)).to).toBe(page);
  expect((await send('export', `${page}/figures`, { on: '2025-12-31', equity: 'beaucoup' })).status).toBe(
    422,
  );
  expect((await send('export', `${page}/figures`, { on: '2025-12-31', equity: '12' })).to).toBe(page);
  expect((await send('export', `${page}/link`, { firm: '000', link: 'VOTES' })).status).toBe(422);
  expect((await send('export', `${page}/declaration`, {})).to).toBe(page);
  const { html } = await open('reader', page);
  for (const words of ['Bpifrance', 'Déclaration d’aides de minimis', '12,00']) expect(html).toContain(words);
  expect((await send('export', `${page}/declared/${token}/remove`, {})).to).toBe(page);
  expect((await open('reader', page)).html).not.toContain('Bpifrance');
});

test('a firm is found in the list by its name, without its accents, and the file is of those shown', async () => {
  const all = await open('reader', AID);
  const rows = (html: string) => html.match(new RegExp(`href="${AID}/firms/`, 'g'))?.length ?? 0;
  expect([rows(all.html), all.html.includes('?page=2#firms')]).toEqual([50, true]);
  const q = firm.company.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const { html } = await open('reader', `${AID}?${new URLSearchParams({ q })}`);
  expect([rows(html), html.includes(`${AID}/firms/${firm.id}"`)]).toEqual([1, true]);
  expect((await open('reader', `${AID}?q=zzz`)).html).toContain('Aucune entreprise ne correspond.');
  const [, file = ''] = /href="([^"]*download[^"]*as=csv)"/.exec(html) ?? [];
  const csv = await app.ask(file.replaceAll('&amp;', '&'), { cookie: cookies.reader });
  const read = readCsv(Buffer.from(await csv.arrayBuffer()));
  expect(read.ok && read.value.records.length).toBe(1);
});

test('lists are taken away as they are shown; an unknown scheme simulates nothing', async () => {
  const csv = await app.ask(`${AID}/download?as=csv&only=asked`, { cookie: cookies.reader });
  const read = readCsv(Buffer.from(await csv.arrayBuffer()));
  expect(read.ok && read.value.records.length).toBeGreaterThan(0);
  const all = await app.ask(`${AID}/beneficiaries?as=csv`, { cookie: cookies.reader });
  expect(await all.text()).toContain('100');
  for (const format of ['download?', 'beneficiaries?'])
    expect(
      (await app.ask(`${AID}/${format}as=xlsx`, { cookie: cookies.reader })).headers.get('content-type'),
    ).toContain('spreadsheet');
  for (const query of ['scheme=NONE', 'scheme=%00', 'only=x'])
    expect((await open('reader', `${AID}?${query}`)).status).toBe(200);
  const rows = await findCall(db, await pavilionIn(db), { on: '2026-11-20', schemeCode: 'NONE' });
  expect(rows.every(({ assessment }) => assessment === null)).toBe(true);
});

test('schemes are read by all of the team, and written by those who handle money', async () => {
  expect((await open('reader', '/aid/schemes')).html).toContain('dates provisoires');
  expect((await open('reader', '/aid/schemes/GRAND_EST_SALONS')).html).toContain('20');
  expect((await open('reader', '/aid/schemes/NONE')).status).toBe(404);
  expect((await open('export', '/aid/schemes/new')).status).toBe(404);
  const scheme = {
    ...{ code: 'NORMANDIE_SALONS', label: 'Normandie – salons', mode: 'DIRECT_TO_SME', ratePercent: '40' },
    ...{ eligible: ['SPACE_RENTAL', 'REGISTRATION'], legalBasis: 'DE_MINIMIS', validFrom: '2026-01-01' },
  };
  const refused = await send('finance', '/aid/schemes/new', scheme);
  expect([refused.status, refused.html.includes('Normandie – salons')]).toEqual([422, true]);
  const kept = await send('finance', '/aid/schemes/new', { ...scheme, source: 'délibération' });
  expect([kept.status, kept.to]).toEqual([303, '/aid/schemes/NORMANDIE_SALONS']);
  const next = { ...scheme, source: 'délibération 2', validFrom: '2027-01-01' };
  const version = '/aid/schemes/NORMANDIE_SALONS/version';
  expect((await send('finance', version, { ...next, version: '0' })).status).toBe(422);
  expect((await send('finance', version, { ...next, version: '1' })).status).toBe(303);
  expect((await open('reader', '/aid/schemes/NORMANDIE_SALONS')).html).toContain('Version 2');
});

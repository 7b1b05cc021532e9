import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '#db/connection';
import { camtFile } from '#db/seed/camt';
import { ACCOUNT, type Issued, invoicedDatabase, moved } from '../../features/payments/paid';
import { startTestApp, type TestApp } from '../../setup/app';
import { addSomebody, hidden, organisationCalled, upload } from '../somebody';

vi.setConfig({ testTimeout: 60_000 });

let db: Db;
let app: TestApp;
let invoices: Issued[];
const cookies = { finance: '', reader: '', manager: '', stranger: '', own: '', other: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  const made = await invoicedDatabase(3);
  ({ db, invoices } = made);
  const { organisationId } = made;
  const elsewhere = await organisationCalled(db, 'beauty-cluster');
  const exhibitor = { role: 'exhibitor', organisationId } as const;
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'finance_officer', organisationId: elsewhere });
  await addSomebody(db, 'own@example.org', { ...exhibitor, companyId: nth(0).companyId });
  await addSomebody(db, 'other@example.org', { ...exhibitor, companyId: nth(1).companyId });
  app = await startTestApp(db, '2026-05-20T09:00:00.000Z');
  for (const who of ['finance', 'reader', 'manager', 'stranger', 'own', 'other'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

function nth(at: number): Issued {
  const invoice = invoices[at];
  if (!invoice) throw new Error(`no invoice ${at}`);
  return invoice;
}

const ask = (who: Who, path: string, form?: Record<string, string> | FormData) =>
  app.ask(path, { cookie: cookies[who], form });
const page = async (who: Who, path: string) => {
  const answer = await ask(who, path);
  return { status: answer.status, html: (await answer.text()).replaceAll(/<!-- -->/g, '') };
};
const statement = (...movements: Parameters<typeof moved>[0][]) =>
  upload('file', 'releve.xml', camtFile(ACCOUNT, '2026-05-19', movements.map(moved)));
const waitingIds = async () =>
  (await db.selectFrom('bank_entry').select('id').where('payment_id', 'is', null).execute()).map(
    ({ id }) => id,
  );

describe('a statement', () => {
  it('is imported from the page, and shows what each movement may settle', async () => {
    const file = statement({ cents: nth(0).cents, reference: nth(0).rf }, { cents: 4321, party: 'M DURAND' });
    const answer = await ask('finance', '/payments/import', file);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/payments?fresh=2&unchanged=0']);
    const { html } = await page('finance', '/payments?fresh=2&unchanged=0');
    expect(html).toContain(nth(0).number);
    expect(html).toContain('M DURAND');
    expect(hidden(html, 'entries').split(',').length).toBe(1);
  });

  it.each([
    ['hostile XML', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
    ['half a file', camtFile(ACCOUNT, '2026-05-19', [moved({})]).slice(0, 400)],
    ['a sheet with columns nobody knows', 'a;b\n1;2\n'],
    ['a movement of tomorrow', camtFile(ACCOUNT, '2026-05-19', [moved({ on: '2026-05-21' })])],
    ['nothing in it', ''],
  ])('with %s is refused in words', async (_, text) => {
    const before = await waitingIds();
    const answer = await ask('finance', '/payments/import', upload('file', 'x.xml', text));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('role="alert"');
    expect(await waitingIds()).toEqual(before);
  });
});

describe('a movement', () => {
  it('that is certain is confirmed with all others; its invoice is paid on every screen', async () => {
    const { html } = await page('finance', '/payments');
    const answer = await ask('finance', '/payments/certain', { entries: hidden(html, 'entries') });
    expect(answer.headers.get('location')).toBe('/payments?confirmed=1');
    const own = await page('own', '/papers');
    expect(own.html).not.toContain(nth(0).rf.replace(/(.{4})(?=.)/g, '$1 '));
    const received = await page('finance', '/payments/received');
    expect(received.html).toContain(nth(0).number);
    const account = await page('finance', `/payments/firms/${nth(0).companyId}`);
    expect(account.html).toContain('Rien n’est ouvert.');
  });

  it('can be given to a firm by hand, once; amounts are typed as people type them', async () => {
    const [entry = ''] = await waitingIds();
    const chosen = await page('finance', `/payments/entries/${entry}?company=${nth(1).companyId}`);
    expect(chosen.html).toContain(nth(1).number);
    const form = { companyId: nth(1).companyId, [`share.${nth(1).id}`]: '43,21' };
    const to = `/payments/entries/${entry}/confirm`;
    expect((await ask('finance', to, form)).headers.get('location')).toBe('/payments?confirmed=1');
    const again = await ask('finance', to, form);
    expect(again.headers.get('location')).toBe(`/payments/entries/${entry}?refused=BANK_ENTRY_DONE`);
    const back = await ask('finance', `/payments/entries/${entry}/back`, {});
    expect(back.headers.get('location')).toBe(`/payments/entries/${entry}`);
    const wrong = { ...form, [`share.${nth(1).id}`]: 'beaucoup' };
    expect((await ask('finance', to, wrong)).headers.get('location')).toContain('refused=SETTLEMENT_');
    const aside = await ask('finance', `/payments/entries/${entry}/aside`, { reason: 'Loyer' });
    expect(aside.headers.get('location')).toBe('/payments');
    expect((await page('finance', '/payments?show=aside')).html).toContain('Loyer');
  });

  it('unknown, or another organisation’s, is nowhere', async () => {
    expect((await page('finance', '/payments/entries/none')).status).toBe(404);
    const [entry = ''] = await waitingIds();
    expect((await page('stranger', `/payments/entries/${entry}`)).status).toBe(404);
    const taken = await ask('stranger', `/payments/entries/${entry}/back`, {});
    expect(taken.headers.get('location')).toContain('refused=BANK_ENTRY_GONE');
  });
});

describe('a payment by hand', () => {
  it('is recorded once, and refused in words', async () => {
    const { html } = await page('finance', `/payments/new?company=${nth(1).companyId}`);
    const filled = (name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0];
    const value = (name: string) => /value="([^"]+)"/.exec(filled(name) ?? '')?.[1];
    expect(value('amount')).toMatch(/^[\d\s]+,\d\d$/);
    expect(value(`share.${nth(1).id}`)).toBe(value('amount'));
    const form = {
      ...{ token: hidden(html, 'token'), companyId: nth(1).companyId, amount: '10,00' },
      ...{ receivedOn: '2026-05-18', method: 'CHEQUE', [`share.${nth(1).id}`]: '10' },
    };
    const to = '/payments/new';
    expect((await ask('finance', to, form)).status).toBe(303);
    expect((await ask('finance', to, form)).status).toBe(303);
    const kept = await db.selectFrom('payment').select('id').where('method', '=', 'CHEQUE').execute();
    expect(kept.length).toBe(1);
    for (const wrong of [
      { amount: 'NaN' },
      { amount: '0' },
      { amount: '-1e9' },
      { receivedOn: '2026-05-21' },
      { receivedOn: 'hier' },
      { companyId: '' },
      { token: 'x' },
    ]) {
      const token = crypto.randomUUID();
      expect((await ask('finance', to, { ...form, token, ...wrong })).status).toBe(422);
    }
  });

  it('is in the list to take away, as CSV and as a workbook', async () => {
    const csv = await ask('finance', '/payments/received/download?as=csv');
    expect(await csv.text()).toContain(nth(1).number);
    const xlsx = await ask('finance', '/payments/received/download?as=xlsx');
    const files = unzipSync(new Uint8Array(await xlsx.arrayBuffer()));
    const said = Object.entries(files).map(([, bytes]) => strFromU8(bytes));
    expect(said.join('')).toContain(nth(1).number);
  });
});

describe('statements of account', () => {
  it('are drawn for those who handle money, and for the firm itself', async () => {
    const drawn = await ask('finance', `/payments/firms/${nth(1).companyId}/statement`);
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const own = await ask('own', '/statement');
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await own.text()).startsWith('%PDF-')).toBe(true);
  });

  it('are never another firm’s', async () => {
    expect((await ask('own', `/statement?company=${nth(1).companyId}`)).status).toBe(404);
    expect((await ask('other', `/statement?company=${nth(1).companyId}`)).status).toBe(200);
    expect((await ask('own', `/payments/firms/${nth(0).companyId}/statement`)).status).toBe(404);
    expect((await ask('stranger', `/payments/firms/${nth(1).companyId}/statement`)).status).toBe(404);
    const papers = await page('own', '/papers');
    expect(papers.html).not.toContain(nth(1).number);
    expect(papers.html).not.toContain(nth(1).company);
  });
});

describe('reminders', () => {
  it('are read, then sent once', async () => {
    const due = await page('finance', '/reminders');
    expect(due.html).toContain(nth(2).company.replaceAll("'", '&#x27;').replaceAll('&', '&amp;'));
    const key = `${nth(2).companyId}.FIRST.EUR`;
    const preview = await page('finance', `/reminders/preview?letter=${key}`);
    expect(preview.html).toContain(nth(2).number);
    const paper = await ask('finance', `/reminders/paper/${key}`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const letters = hidden(preview.html, 'letters');
    const sent = await ask('finance', '/reminders/send', { letters });
    expect(sent.headers.get('location')).toBe('/reminders?sent=1&left=0');
    const again = await ask('finance', '/reminders/send', { letters });
    expect(again.headers.get('location')).toBe('/reminders?sent=0&left=1');
    expect((await page('finance', '/reminders/history')).html).toContain(nth(2).number);
    const all = await page('finance', '/reminders/preview?all=1');
    const keys = hidden(all.html, 'letters')
      .split(',')
      .map((letter) => letter.split('=')[0]);
    expect(keys).not.toContain(key);
    expect(keys).toEqual(
      [...due.html.matchAll(/value="([^"]+\.FIRST\.EUR)"/g)]
        .map(([, one]) => one)
        .filter((one) => one !== key),
    );
  });

  it('are paused with a reason, and go on', async () => {
    const to = `/reminders/pause/${nth(1).id}`;
    expect((await ask('finance', to, { kind: 'PAUSED' })).status).toBe(422);
    expect((await ask('finance', to, { kind: 'PAUSED', reason: 'x', untilOn: '2026-05-01' })).status).toBe(
      422,
    );
    const paused = await ask('finance', to, { kind: 'DISPUTED', reason: 'Mauvais stand' });
    expect(paused.headers.get('location')).toBe('/reminders/unpaid');
    expect((await page('finance', '/reminders/unpaid')).html).toContain('Mauvais stand');
    const { id } = await db.selectFrom('reminder_pause').select('id').executeTakeFirstOrThrow();
    await ask('finance', `/reminders/lift/${id}`, {});
    expect((await page('finance', '/reminders/unpaid')).html).not.toContain('Mauvais stand');
  });

  it('have a calendar and rates that somebody gives; wrong ones are refused', async () => {
    const steps = {
      'days.UPCOMING': '-5',
      'days.FIRST': '8',
      'days.SECOND': '20',
      'days.FORMAL_NOTICE': '40',
    };
    const on = { 'on.UPCOMING': 'on', 'on.FIRST': 'on', 'on.SECOND': 'on', 'on.FORMAL_NOTICE': 'on' };
    expect((await ask('finance', '/reminders/settings', { ...steps, ...on })).status).toBe(303);
    expect(
      (await ask('finance', '/reminders/settings', { ...steps, ...on, 'days.SECOND': '8' })).status,
    ).toBe(422);
    expect((await ask('finance', '/reminders/settings', { ...on })).status).toBe(422);
    const rate = (form: Record<string, string>) => ask('finance', '/reminders/settings/rate', form);
    const good = { semester: '2026-1', percent: '12,15 %', source: 'BCE' };
    expect((await rate(good)).headers.get('location')).toBe('/reminders/settings?kept');
    expect((await page('finance', '/reminders/settings')).html).toContain('2026-1');
    for (const wrong of [{ semester: '2026-3' }, { percent: '101' }, { percent: 'dix' }, { source: '' }])
      expect((await rate({ ...good, ...wrong })).headers.get('location')).toContain('refused=');
  });
});

it('bank entries and reminders are for those who handle money', async () => {
  for (const path of [
    '/payments',
    '/payments/received',
    '/payments/firms',
    '/payments/import',
    '/reminders',
  ]) {
    for (const who of ['reader', 'manager', 'own'] as const) expect((await page(who, path)).status).toBe(404);
    expect((await page('finance', path)).status).toBe(200);
  }
  const elsewhere = await page('stranger', '/payments/received');
  expect(elsewhere.html).not.toContain(nth(0).number);
});

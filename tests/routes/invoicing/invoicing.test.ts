import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueJob } from '#app/features/invoicing/job.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { drawPaper } from '#app/server/jobs/draw-paper.server';
import { runJobs } from '#app/server/jobs/runner.server';
import draw from '#app/server/workers/draw';
import { readCsv } from '#app/spreadsheets/csv';
import type { Db } from '#db/connection';
import { ASIA, releasedDatabase } from '../../features/invoicing/released';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, hidden, organisationCalled } from '../somebody';

const MONEY = `/money/${ASIA}`;
const NOW = '2026-03-02T09:00:00.000Z';
const FIRMS = 3;

let db: Db;
let app: TestApp;
let firms: { companyId: string; name: string; registrationId: string }[];
const cookies = { finance: '', reader: '', stranger: '', own: '', other: '' };
type Who = keyof typeof cookies;
const act = testAct(NOW, 'run');
const room = (handlers: Parameters<typeof runJobs>[1]['handlers']) => ({
  ...{ now: () => NOW, newId: act.newId, handlers },
});

beforeAll(async () => {
  db = await releasedDatabase({ firms: FIRMS });
  firms = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['company.id as companyId', 'company.name', 'registration.id as registrationId'])
    .orderBy('company.name')
    .execute();
  const organisationId = (await findOrganiserId(db)) ?? '';
  const other = await organisationCalled(db, 'beauty-cluster');
  const exhibitor = { role: 'exhibitor', organisationId } as const;
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'finance_officer', organisationId: other });
  await addSomebody(db, 'own@example.org', { ...exhibitor, companyId: firms[0]?.companyId });
  await addSomebody(db, 'other@example.org', { ...exhibitor, companyId: firms[1]?.companyId });
  app = await startTestApp(db, NOW);
  for (const who of ['finance', 'reader', 'stranger', 'own', 'other'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
  await app.ask(MONEY, { cookie: cookies.finance });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (who: Who, path: string) => {
  const answer = await app.ask(path, { cookie: cookies[who] });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const issuing = async (who: Who, form: Record<string, string>) => {
  const answer = await app.ask(`${MONEY}/issuing`, { cookie: cookies[who], form });
  return [answer.status, answer.headers.get('location')];
};
const jobs = () =>
  db.selectFrom('job').select(['id', 'state']).where('kind', '=', 'invoicing.issue').execute();
const invoices = () =>
  db
    .selectFrom('invoice')
    .select(['number', 'company_id as companyId', 'incl_vat_cents as cents'])
    .orderBy('number')
    .execute();

describe('the preview', () => {
  test('names every firm that will be invoiced, and writes nothing', async () => {
    const { status, html } = await open('finance', `${MONEY}/issue`);
    expect(status).toBe(200);
    expect(
      firms.filter(({ name }) => !html.includes(name.replaceAll('&', '&amp;').replaceAll("'", '&#x27;'))),
    ).toEqual([]);
    expect(html).toContain(`Confirmer et émettre ${FIRMS} factures`);
    expect([await invoices(), await jobs()]).toEqual([[], []]);
    expect((await open('reader', MONEY)).html).toContain('Aucune facture pour l’instant');
  });

  test.each(['reader', 'stranger', 'own'] as const)('a %s can’t see it, nor issue', async (who) => {
    const { html } = await open('finance', `${MONEY}/issue`);
    const form = { digest: hidden(html, 'digest'), token: hidden(html, 'token') };
    expect((await open(who, `${MONEY}/issue`)).status).toBe(404);
    expect((await issuing(who, form))[0]).toBe(404);
    expect(await jobs()).toEqual([]);
  });

  test('one that no longer holds is refused: the page is shown anew', async () => {
    const form = { digest: 'a'.repeat(64), token: randomUUID() };
    expect(await issuing('finance', form)).toEqual([303, `${MONEY}/issue?kind=deposit&changed=1`]);
    expect((await open('finance', `${MONEY}/issue?kind=deposit&changed=1`)).html).toContain('role="');
    expect(await jobs()).toEqual([]);
  });
});

test('issuing, clicked twice, is one job, and two pages issue each firm once', async () => {
  const [one, two] = [await open('finance', `${MONEY}/issue`), await open('finance', `${MONEY}/issue`)];
  const formOf = ({ html }: typeof one) => ({ digest: hidden(html, 'digest'), token: hidden(html, 'token') });
  const clicked = await Promise.all([issuing('finance', formOf(one)), issuing('finance', formOf(one))]);
  expect(clicked).toEqual([
    [303, MONEY],
    [303, MONEY],
  ]);
  expect(await jobs()).toHaveLength(1);
  expect((await open('finance', MONEY)).html).toContain('L’émission va commencer');
  expect(await issuing('finance', formOf(two))).toEqual([303, MONEY]);
  expect(await jobs()).toHaveLength(2);

  expect(await runJobs(db, room({ 'invoicing.issue': issueJob }), { until: 'idle' })).toEqual({
    ...{ done: 2, failed: 0 },
  });
  const issued = await invoices();
  expect(issued.map(({ number }) => number)).toEqual(['AC-2026-00001', 'AC-2026-00002', 'AC-2026-00003']);
  expect(issued.map(({ companyId }) => companyId).sort()).toEqual(
    firms.map(({ companyId }) => companyId).sort(),
  );
  const told = await db.selectFrom('mail').select('company_id').execute();
  expect(told).toHaveLength(FIRMS);
  expect((await open('finance', `${MONEY}/issue`)).html).toContain('Tout est émis');
});

describe('what is issued', () => {
  test('is listed, narrowed, and each invoice has its page', async () => {
    const { html } = await open('reader', MONEY);
    for (const { number } of await invoices()) expect(html).toContain(`${MONEY}/invoices/${number}`);
    const narrowed = (await open('reader', `${MONEY}?q=AC-2026-00002`)).html;
    expect(narrowed).toContain('AC-2026-00002');
    expect(narrowed).not.toContain('AC-2026-00001');
    const page = await open('reader', `${MONEY}/invoices/AC-2026-00001`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Facture d’acompte AC-2026-00001');
  });

  test.each([`${MONEY}/invoices/AC-2026-00099`, '/money/no-such-2027', '/money/no-such-2027/issue'])(
    '%s is not there',
    async (path) => {
      expect((await open('finance', path)).status).toBe(404);
    },
  );

  test.each([MONEY, `${MONEY}/invoices/AC-2026-00001`, `${MONEY}/download?as=csv`])(
    '%s is nobody else’s',
    async (path) => {
      expect((await open('finance', path)).status).toBe(200);
      expect((await open('stranger', path)).status).toBe(404);
      expect((await open('own', path)).status).toBe(404);
    },
  );

  test('its PDF opens for the organiser and for the firm, and for no other firm', async () => {
    const [firm] = firms;
    const { id } = await db
      .selectFrom('paper')
      .select('id')
      .where('type', '=', 'deposit-invoice')
      .where('company_id', '=', firm?.companyId ?? '')
      .executeTakeFirstOrThrow();
    await drawPaper({ draw })(db, act, { paperId: id }, async () => {}, new AbortController().signal);
    // connections that the server closed while drawing kept this thread busy are forgotten before the next request
    await setTimeout(50);
    const number = (await invoices()).find(({ companyId }) => companyId === firm?.companyId)?.number;
    expect((await open('finance', `${MONEY}/invoices/${number}`)).html).toContain(`href="/papers/${id}"`);
    for (const who of ['finance', 'reader', 'own'] as const) {
      const file = await app.ask(`/papers/${id}`, { cookie: cookies[who] });
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    expect((await open('other', `/papers/${id}`)).status).toBe(404);
    expect((await open('stranger', `/papers/${id}`)).status).toBe(404);
  });

  test('is taken away as CSV and as a workbook', async () => {
    const csv = await app.ask(`${MONEY}/download?as=csv`, { cookie: cookies.reader });
    expect(csv.headers.get('content-disposition')).toContain(`${ASIA}.csv"`);
    const sheet = readCsv(Buffer.from(await csv.arrayBuffer()));
    const rows = sheet.ok ? sheet.value.records.map(({ cells }) => [cells[0], cells[10]]) : [];
    const amount = (cents: number) => String(cents / 100).replace('.', ',');
    const expected = (await invoices()).map(({ number, cents }) => [number, amount(cents)]);
    expect(rows).toEqual(expected);
    const xlsx = await app.ask(`${MONEY}/download?as=xlsx`, { cookie: cookies.reader });
    const parts = Object.values(unzipSync(new Uint8Array(await xlsx.arrayBuffer()))).map((part) =>
      strFromU8(part),
    );
    expect(
      parts
        .join('')
        .match(/AC-2026-\d{5}/g)
        ?.sort(),
    ).toEqual(expected.map(([number]) => number));
  });
});

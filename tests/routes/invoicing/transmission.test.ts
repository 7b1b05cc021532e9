import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { findTransmissions } from '#app/features/invoicing/queries-transmission.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { drawPaper } from '#app/server/jobs/draw-paper.server';
import draw from '#app/server/workers/draw';
import { readSupplierFile } from '#app/spreadsheets/supplier-file';
import type { Db } from '#db/connection';
import { ASIA, releasedDatabase } from '../../features/invoicing/released';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, organisationCalled } from '../somebody';

const MONEY = `/money/${ASIA}`;
const NOW = '2026-03-02T09:00:00.000Z';
let db: Db;
let app: TestApp;
let scope: { organisationId: string; editionId: string };
let numbers: string[];
const cookies = { finance: '', manager: '', reader: '', stranger: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  db = await releasedDatabase({ firms: 3 });
  const pavilion = await db.selectFrom('pavilion').selectAll().executeTakeFirstOrThrow();
  scope = { organisationId: pavilion.organisation_id, editionId: pavilion.edition_id };
  await db
    .updateTable('organisation')
    .set({ iban: 'FR7630006000011234567890189' })
    .where('id', '=', scope.organisationId)
    .execute();
  await issueInvoices(db, testAct('2026-02-03T09:00:00.000Z', 'issue'), {
    editionSlug: ASIA,
    kind: 'deposit',
  });
  numbers = (await db.selectFrom('invoice').select('number').orderBy('number').execute()).map(
    ({ number }) => number,
  );
  const organisationId = (await findOrganiserId(db)) ?? '';
  const other = await organisationCalled(db, 'beauty-cluster');
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'finance_officer', organisationId: other });
  app = await startTestApp(db, NOW);
  for (const who of ['finance', 'manager', 'reader', 'stranger'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const send = async (who: Who, path: string, form: Record<string, string> | FormData) => {
  const answer = await app.ask(path, { cookie: cookies[who], form });
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
};
const chosen = (some: string[], to = 'Portail', files = 'BOTH') => {
  const form = new FormData();
  for (const number of some) form.append('number', number);
  form.set('to', to);
  form.set('files', files);
  return form;
};
const recorded = () => db.selectFrom('invoice_transmission').selectAll().orderBy('id').execute();
const states = async () => (await findTransmissions(db, scope)).map(({ transmission }) => transmission.state);

test('papers that aren’t drawn yet aren’t handed over, and nothing is recorded', async () => {
  const refused = await send('finance', `${MONEY}/transmit`, chosen(numbers));
  expect([refused.status, refused.html.includes('en préparation')]).toEqual([422, true]);
  expect(await recorded()).toEqual([]);
});

describe('once drawn', () => {
  beforeAll(async () => {
    const papers = await db.selectFrom('paper').select('id').where('invoice_id', 'is not', null).execute();
    for (const { id } of papers)
      await drawPaper({ draw })(
        db,
        testAct(NOW, id),
        { paperId: id },
        async () => {},
        new AbortController().signal,
      );
  }, 60_000);

  test('an archive holds each chosen invoice’s kept PDF and its XML, and each knows that it was handed over', async () => {
    const some = numbers.slice(0, 2);
    const handed = await send('finance', `${MONEY}/transmit`, chosen(some));
    expect([handed.status, handed.to.startsWith(`${MONEY}/handed-over?`)]).toEqual([303, true]);
    const archive = await app.ask(handed.to, { cookie: cookies.finance });
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual(
      some.flatMap((number) => [`${number}.pdf`, `${number}.xml`]).sort(),
    );
    for (const number of some) {
      const [pdf, xml] = [files[`${number}.pdf`], files[`${number}.xml`]];
      if (!pdf || !xml) throw new Error('a file is missing');
      const read = readSupplierFile(Buffer.from(pdf));
      const alone = readSupplierFile(Buffer.from(xml));
      expect(strFromU8(xml)).toContain(number);
      expect(read.ok && alone.ok && [read.value.invoice, read.value.invoice.number]).toEqual(
        alone.ok && [alone.value.invoice, number],
      );
    }
    expect(await states()).toEqual(['DEPOSITED', 'DEPOSITED', null]);
    await send('finance', `${MONEY}/transmit`, chosen(some));
    expect(await recorded()).toHaveLength(2);
    await send('finance', `${MONEY}/transmit`, chosen(some, 'Comptable'));
    expect(await recorded()).toHaveLength(4);
  });

  test('all or none: a number of another edition, nobody chosen and no receiver are refused', async () => {
    const before = await recorded();
    for (const form of [chosen([numbers[2] ?? '', 'AC-1999-1']), chosen([]), chosen(numbers, '')])
      expect((await send('finance', `${MONEY}/transmit`, form)).status).toBe(422);
    expect(await recorded()).toEqual(before);
  });

  test('what the customer answers is recorded in order, and said on the page', async () => {
    const page = `${MONEY}/invoices/${numbers[0]}`;
    const say = (state: string, detail = '') =>
      send('finance', `${page}/transmission`, { state, on: '2026-03-02', detail });
    expect((await say('DISPUTED')).to).toContain('TRANSMISSION_REASON');
    expect((await say('DISPUTED', 'two m² too many')).to).toBe(page);
    expect((await say('APPROVED')).to).toBe(page);
    expect((await say('COMPLETED')).to).toContain('TRANSMISSION_NOT_NOW');
    const html = (await (await app.ask(page, { cookie: cookies.reader })).text()).replaceAll('<!-- -->', '');
    for (const words of ['Approuvée (205)', 'two m² too many', 'Déposée le 2 mars 2026, remise en fichier'])
      expect(html).toContain(words);
    expect(html).not.toContain(`${page}/transmission`);
  });

  test('a mail that left and a payment in full are known by themselves', async () => {
    await db.updateTable('mail').set({ state: 'sent', sent_at: '2026-02-04T08:00:00.000Z' }).execute();
    expect(await states()).toEqual(['APPROVED', 'DEPOSITED', 'DEPOSITED']);
    const last = await db
      .selectFrom('invoice')
      .select(['id', 'due_cents', 'company_id'])
      .where('number', '=', numbers[2] ?? '')
      .executeTakeFirstOrThrow();
    await pay(last);
    expect(await states()).toEqual(['APPROVED', 'DEPOSITED', 'CASHED']);
    expect((await send('finance', `${MONEY}/transmit`, chosen([numbers[2] ?? '']))).status).toBe(303);
    expect(await states()).toEqual(['APPROVED', 'DEPOSITED', 'CASHED']);
  });

  test('only those who handle money act, nobody else’s invoices are there, and what was said stays', async () => {
    const before = await recorded();
    const one = numbers[1] ?? '';
    for (const who of ['manager', 'reader', 'stranger'] as const) {
      expect((await send(who, `${MONEY}/transmit`, chosen([one], 'x'))).status).toBe(404);
      const form = { state: 'APPROVED', on: '2026-03-02' };
      expect((await send(who, `${MONEY}/invoices/${one}/transmission`, form)).status).toBe(404);
      const archive = await app.ask(`${MONEY}/handed-over?number=${one}`, { cookie: cookies[who] });
      expect(archive.status).toBe(404);
    }
    expect(await recorded()).toEqual(before);
    for (const change of ["update invoice_transmission set detail = 'x'", 'delete from invoice_transmission'])
      await expect(sql.raw(change).execute(db)).rejects.toThrow('TRANSMISSION_IS_FINAL');
  });
});

async function pay(invoice: { id: string; due_cents: number; company_id: string }): Promise<void> {
  const day = '2026-02-20';
  const row = {
    organisation_id: scope.organisationId,
    amount_cents: invoice.due_cents,
    created_at: NOW,
    undone_at: null,
  };
  await db
    .insertInto('payment')
    .values({
      ...{
        ...row,
        id: 'paid',
        company_id: invoice.company_id,
        funder: null,
        currency: 'EUR',
        received_on: day,
      },
      ...{ method: 'TRANSFER', payer_name: null, reference: null },
    })
    .execute();
  await db
    .insertInto('settlement')
    .values({
      ...row,
      id: 'settled',
      invoice_id: invoice.id,
      payment_id: 'paid',
      credit_note_id: null,
      settled_on: day,
    })
    .execute();
}

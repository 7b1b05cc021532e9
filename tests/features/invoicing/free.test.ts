import { beforeEach, expect, test } from 'vitest';
import { paperType } from '#app/documents/registry.server';
import { issueFree, makeOffer, previewFree } from '#app/features/invoicing/commands-free.server';
import { freeWanted, readFree } from '#app/features/invoicing/forms-free';
import { findCustomersLike } from '#app/features/invoicing/queries-customer-search.server';
import { findCustomer } from '#app/features/invoicing/queries-customers.server';
import { findPavilionTerms, type PavilionTerms } from '#app/features/invoicing/queries-pavilion.server';
import { verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import type { Db } from '#db/connection';
import { readPdf } from '#tests/documents/read-pdf';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { ASIA, releasedDatabase } from './released';

const AT = '2026-09-01T09:00:00.000Z';

let db: Db;
let terms: PavilionTerms;

beforeEach(async () => {
  db = await releasedDatabase({ firms: 1 });
  terms = must(await findPavilionTerms(db, { editionSlug: ASIA }));
});

const asked = (fields: Record<string, string>) =>
  readFree(new URLSearchParams({ paper: 'INVOICE', reason: 'Options', ...fields }));

const two = { 'line.0.text': 'Badge', 'line.0.quantity': '3', 'line.0.price': '10,03', 'line.1.price': '' };

async function request(fields: Record<string, string>, token = 'token') {
  const [first] = (await findCustomersLike(db, terms.pavilionId, 'aceites')).firms;
  const customer = await findCustomer(db, terms.pavilionId, first?.registrationId ?? '');
  if (!customer) throw new Error('no customer');
  const wanted = must(freeWanted(asked(fields)));
  const { digest } = must(previewFree(terms, customer, wanted, AT));
  return { registrationId: customer.registrationId, wanted, token, digest };
}

test('an invoice of free lines is issued once a page, mailed, and verified', async () => {
  const wish = await request(two);
  const made = [
    await issueFree(db, testAct(AT, 'a'), terms, wish),
    await issueFree(db, testAct(AT, 'b'), terms, wish),
  ];
  expect(made.map((each) => must(each).number)).toEqual(['FA-2026-00001', 'FA-2026-00001']);
  const invoice = await db.selectFrom('invoice').selectAll().executeTakeFirstOrThrow();
  expect([invoice.kind, invoice.excl_vat_cents]).toEqual(['FREE', 3009]);
  const mails = await db.selectFrom('mail').select('message').where('message', '=', 'invoice-sent').execute();
  expect(mails).toHaveLength(1);
  expect((await verifyInvoicing(db)).filter(({ ok }) => !ok)).toEqual([]);
});

test('a quote and a pro forma count apart from invoices, and their papers say what they are not', async () => {
  const wish = await request(two);
  expect(must(await makeOffer(db, testAct(AT, 'q'), terms, 'QUOTE', wish)).number).toBe('DV-2026-00001');
  const proForma = { ...wish, token: 'other' };
  expect(must(await makeOffer(db, testAct(AT, 'p'), terms, 'PRO_FORMA', proForma)).number).toBe(
    'PF-2026-00001',
  );
  expect(await db.selectFrom('invoice').select('id').execute()).toEqual([]);
  const papers = await db.selectFrom('paper').select(['type', 'snapshot']).orderBy('number').execute();
  expect(papers.map(({ type }) => type)).toEqual(['offer', 'offer']);
  const kind = paperType('offer');
  const pdf = await kind?.draw(papers[0]?.snapshot ?? '');
  const { text, raw } = readPdf(pdf ?? new Uint8Array());
  expect(text).toContain('Quote');
  expect(text.replace(/\s+/g, ' ')).toContain('is not an invoice');
  expect(raw).not.toContain('factur-x');
  const french = JSON.stringify(kind?.content(papers[0]?.snapshot ?? '', 'fr'));
  expect(french).toContain('"title":"Devis"');
  expect((await verifyInvoicing(db)).filter(({ ok }) => !ok)).toEqual([]);
});

test('a firm of another edition, and a preview that changed, are refused without taking a number', async () => {
  const wish = await request(two);
  const results = [
    await issueFree(db, testAct(AT, 'a'), terms, { ...wish, registrationId: 'nobody' }),
    await issueFree(db, testAct(AT, 'b'), terms, { ...wish, digest: 'f'.repeat(64) }),
  ];
  expect(results.map((result) => (result.ok ? '' : result.problems[0]?.code))).toEqual([
    'CUSTOMER_UNKNOWN',
    'PREVIEW_CHANGED',
  ]);
  const taken = await db.selectFrom('number_series').select('last_number').execute();
  expect(taken.every(({ last_number }) => last_number === 0)).toBe(true);
});

test('what is typed: rows without text and price are left out, a wrong price is named', () => {
  expect(must(freeWanted(asked(two))).lines).toEqual([
    {
      ...{ description: 'Badge', quantity: '3', unit: 'C62' },
      ...{ unitPriceCents: 1003, supply: 'STAND' },
    },
  ]);
  const wrong = freeWanted(
    asked({ ...two, 'line.1.text': 'x', 'line.1.price': 'NaN', 'allowance.amount': '-1' }),
  );
  expect(wrong).toEqual({
    ok: false,
    problems: [
      { code: 'FREE_LINE_PRICE', field: 'line.1.price', params: { line: 2 } },
      { code: 'FREE_ALLOWANCE', field: 'allowance.amount' },
    ],
  });
});

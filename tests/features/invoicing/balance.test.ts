import { expect, test } from 'vitest';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { previewIssue } from '#app/features/invoicing/preview.server';
import { verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { issueAll } from './issuing';
import { ASIA, FEW, releasedDatabase } from './released';

const AT = '2026-09-20T09:00:00.000Z';

const faults = async (db: Db) => (await verifyInvoicing(db)).filter(({ ok }) => !ok);
const invoices = (db: Db, type: '380' | '386') =>
  db.selectFrom('invoice').selectAll().where('type', '=', type).orderBy('company_id').execute();

test('the balance of each firm deducts its deposit, to the cent, and refers to it', async () => {
  const db = await releasedDatabase();
  await issueAll(db, 'deposit');
  const preview = must(await previewIssue(db, AT, { editionSlug: ASIA, kind: 'balance' }));
  expect([preview.issued.length, preview.papers, preview.mails]).toEqual([FEW, FEW, FEW]);
  const report = await issueAll(db, 'balance', AT);
  expect(report.issued.map(({ number, totals }) => [number, totals])).toEqual(
    preview.issued.map(({ totals }, index) => [`FA-2026-${String(index + 1).padStart(5, '0')}`, totals]),
  );
  const deposits = await invoices(db, '386');
  const balances = await invoices(db, '380');
  expect(balances.map(({ prepaid_cents, kind }) => [prepaid_cents, kind])).toEqual(
    deposits.map(({ incl_vat_cents }) => [incl_vat_cents, 'BALANCE']),
  );
  const references = await db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.invoice_id')
    .select(['referred_id', 'invoice_reference.kind', 'amount_cents'])
    .orderBy('company_id')
    .execute();
  expect(references).toEqual(
    deposits.map((deposit) => ({
      referred_id: deposit.id,
      kind: 'DEDUCTS',
      amount_cents: deposit.incl_vat_cents,
    })),
  );
  expect(await faults(db)).toEqual([]);
});

test('the mail says what was deducted and which deposit is unpaid, and carries the invoice alone', async () => {
  const db = await releasedDatabase({ firms: 1 });
  await issueAll(db, 'deposit');
  const { issued } = await issueAll(db, 'balance', AT);
  expect(issued[0]?.warnings).toContainEqual({ code: 'DEPOSIT_UNPAID', params: { number: 'AC-2026-00001' } });
  const mail = await db
    .selectFrom('mail')
    .selectAll()
    .where('message', '=', 'balance-invoice')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(mail.payload)).toMatchObject({
    number: 'FA-2026-00001',
    confirmed: false,
    dueCents: issued[0]?.totals.dueCents,
    depositsCents: issued[0]?.totals.prepaidCents,
    unpaidDeposits: [{ number: 'AC-2026-00001', openCents: issued[0]?.totals.prepaidCents }],
  });
  const attached = await db
    .selectFrom('mail_attachment')
    .innerJoin('paper', 'paper.id', 'paper_id')
    .select('paper.type')
    .where('mail_id', '=', mail.id)
    .execute();
  expect(attached).toEqual([{ type: 'invoice' }]);
});

test('who has a balance is skipped, by number, and gets no deposit afterwards', async () => {
  const db = await releasedDatabase();
  const first = await issueAll(db, 'balance', AT);
  const numbers = first.issued.map(({ number }) => number);
  for (const kind of ['balance', 'deposit'] as const) {
    const again = await issueAll(db, kind, AT, `again-${kind}`);
    expect([again.issued, again.skipped.map(({ number }) => number)]).toEqual([[], numbers]);
  }
  expect(await faults(db)).toEqual([]);
});

test('a firm without a deposit is confirmed by its balance, which says so and charges the whole', async () => {
  const db = await releasedDatabase({ firms: 2 });
  const preview = must(await previewIssue(db, AT, { editionSlug: ASIA, kind: 'balance' }));
  expect([preview.papers, preview.sums.prepaidCents]).toEqual([4, 0]);
  await issueAll(db, 'balance', AT);
  const papers = await db.selectFrom('paper').select(['type', 'snapshot']).orderBy('type').execute();
  expect(papers.map(({ type }) => type)).toEqual([
    'booth-confirmation',
    'booth-confirmation',
    'invoice',
    'invoice',
  ]);
  expect(JSON.parse(papers[0]?.snapshot ?? '').deposit).toBeNull();
  expect(await db.selectFrom('confirmation').select('id').execute()).toHaveLength(2);
});

test('the database refuses a second standing balance of a confirmation', async () => {
  const db = await releasedDatabase({ firms: 1 });
  await issueAll(db, 'balance', AT);
  const { confirmation_id, invoice_id } = await db
    .selectFrom('standing_balance')
    .selectAll()
    .executeTakeFirstOrThrow();
  await expect(
    db.insertInto('standing_balance').values({ confirmation_id, invoice_id }).execute(),
  ).rejects.toThrow('UNIQUE');
});

test('aid granted since the preview was read is a changed preview: nothing is issued to that firm', async () => {
  const db = await releasedDatabase({ firms: 2 });
  await issueAll(db, 'deposit');
  const preview = must(await previewIssue(db, AT, { editionSlug: ASIA, kind: 'balance' }));
  const agreed = preview.issued.map(({ registrationId, booth, totals }) => ({
    registrationId,
    booth,
    dueCents: totals.dueCents,
  }));
  const [first, second] = agreed;
  if (!first || !second) throw new Error('two firms');
  await grant(db, first.registrationId, 'PRICE_REDUCTION');
  const report = must(await issueInvoices(db, testAct(AT), { editionSlug: ASIA, kind: 'balance', agreed }));
  expect(report.refused.map(({ registrationId, problems }) => [registrationId, problems])).toEqual([
    [first.registrationId, [{ code: 'PREVIEW_CHANGED' }]],
  ]);
  expect(report.issued.map(({ registrationId, number }) => [registrationId, number])).toEqual([
    [second.registrationId, 'FA-2026-00001'],
  ]);
});

test('aid on the invoice: lowers what is due or the price, and the invoice is kept with its grant', async () => {
  const db = await releasedDatabase({ firms: 2 });
  const placed = must(await previewIssue(db, AT, { editionSlug: ASIA, kind: 'balance' })).issued;
  const [first, second] = placed;
  if (!first || !second) throw new Error('two firms');
  await grant(db, first.registrationId, 'THIRD_PARTY_PAYMENT');
  await grant(db, second.registrationId, 'PRICE_REDUCTION');
  const { issued } = await issueAll(db, 'balance', AT);
  const of = (id: string) => issued.find(({ registrationId }) => registrationId === id)?.totals;
  expect(of(first.registrationId)).toMatchObject({
    inclVatCents: first.totals.inclVatCents,
    dueCents: first.totals.inclVatCents - 50_000,
  });
  expect(of(second.registrationId)?.exclVatCents).toBe(second.totals.exclVatCents - 50_000);
  expect(await db.selectFrom('invoice_aid').select('amount_cents').execute()).toEqual([
    { amount_cents: 50_000 },
    { amount_cents: 50_000 },
  ]);
  expect(await faults(db)).toEqual([]);
});

async function grant(db: Db, registrationId: string, mode: 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION') {
  const scheme = `scheme-${registrationId}`;
  await db
    .insertInto('funding_scheme')
    .values({ id: scheme, slug: scheme, label: 'Aide', mode, definition: '{}' })
    .execute();
  const { company_id, organisation_id } = await db
    .selectFrom('registration')
    .select(['company_id', 'organisation_id'])
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('aid_grant')
    .values({
      ...{ id: `grant-${registrationId}`, organisation_id, registration_id: registrationId, company_id },
      ...{ scheme_id: scheme, scheme_code: 'TEST', mode, basis: 'DE_MINIMIS', member_state: 'FR' },
      ...{ funder: 'Région', label: 'Aide', amount_cents: 50_000, gross_equivalent_cents: 50_000 },
      ...{ state: 'granted', requested_on: '2026-01-05', decided_on: '2026-02-05', assessment: '{}' },
      created_at: AT,
    })
    .execute();
}

import { expect, test } from 'vitest';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { choosePriceList } from '#app/features/invoicing/commands-prices.server';
import { previewIssue } from '#app/features/invoicing/preview.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { ASIA, FEW, releasedDatabase } from './released';

const AT = '2026-03-02T09:00:00.000Z';
const deposits = { editionSlug: ASIA, kind: 'deposit' } as const;

const act = (at = AT, prefix = 'issue') => testAct(at, prefix);

async function counts(db: Db) {
  const count = async (
    table: 'confirmation' | 'confirmed_place' | 'invoice' | 'paper' | 'mail' | 'mail_attachment',
  ) =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  return {
    confirmations: await count('confirmation'),
    places: await count('confirmed_place'),
    invoices: await count('invoice'),
    papers: await count('paper'),
    mails: await count('mail'),
    attachments: await count('mail_attachment'),
  };
}

async function issue(db: Db, at = AT, prefix = 'issue') {
  const result = await issueInvoices(db, act(at, prefix), deposits);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const range = (length: number) => Array.from({ length }, (_, index) => index + 1);

test('every placed firm is confirmed, invoiced, and told, in one number series', async () => {
  const db = await releasedDatabase({ firms: 93 });
  const report = await issue(db);
  expect([report.issued.length, report.skipped, report.refused]).toEqual([93, [], []]);
  expect(report.issued.map(({ number }) => number)).toEqual(
    range(93).map((position) => `AC-2026-${String(position).padStart(5, '0')}`),
  );
  expect(await counts(db)).toEqual({
    confirmations: 93,
    places: 93,
    invoices: 93,
    papers: 186,
    mails: 93,
    attachments: 186,
  });
  const jobs = await db.selectFrom('job').select('kind').where('kind', '=', 'paper.draw').execute();
  expect(jobs.length).toBe(186);
});

test('issuing again skips whoever is issued, by number', async () => {
  const db = await releasedDatabase();
  const first = await issue(db);
  const before = await counts(db);
  const second = await issue(db, AT, 'again');
  expect(second.issued).toEqual([]);
  expect(second.skipped.map(({ number }) => number)).toEqual(first.issued.map(({ number }) => number));
  expect(await counts(db)).toEqual(before);
});

test('a preview says what the issue then does, to the cent and the recipient, and writes nothing', async () => {
  const db = await releasedDatabase();
  const preview = await previewIssue(db, AT, { editionSlug: ASIA });
  if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
  expect(await counts(db)).toEqual({
    confirmations: 0,
    places: 0,
    invoices: 0,
    papers: 0,
    mails: 0,
    attachments: 0,
  });
  expect([preview.value.mails, preview.value.papers]).toEqual([FEW, 2 * FEW]);

  const report = await issue(db);
  const told = ({ company, booth, totals, regime, warnings, mailTo }: (typeof report.issued)[number]) => ({
    company,
    booth,
    totals,
    regime,
    warnings,
    mailTo,
  });
  expect(report.issued.map(told)).toEqual(preview.value.issued.map(told));
  const sum = await db
    .selectFrom('invoice')
    .select(({ fn }) => [fn.sum<number>('incl_vat_cents').as('total')])
    .executeTakeFirstOrThrow();
  expect(sum.total).toBe(preview.value.sums.inclVatCents);
});

test('a firm of which the agreed preview no longer holds is refused, and takes no number', async () => {
  const db = await releasedDatabase();
  const preview = await previewIssue(db, AT, { editionSlug: ASIA });
  if (!preview.ok) throw new Error('no preview');
  const agreed = preview.value.issued.map(({ registrationId, booth, totals }) => ({
    registrationId,
    booth,
    dueCents: totals.dueCents,
  }));
  const [first, second, ...rest] = agreed;
  if (!first || !second) throw new Error('no firms');
  const result = await issueInvoices(db, act(), {
    ...deposits,
    agreed: [{ ...first, dueCents: first.dueCents - 1 }, { ...second, booth: 'elsewhere' }, ...rest],
  });
  const report = result.ok ? result.value : { refused: [], issued: [] };
  expect(report.refused.map(({ registrationId, problems }) => [registrationId, problems[0]?.code])).toEqual([
    [first.registrationId, 'PREVIEW_CHANGED'],
    [second.registrationId, 'PREVIEW_CHANGED'],
  ]);
  expect(report.issued.map(({ number }) => number)).toEqual(
    range(FEW - 2).map((position) => `AC-2026-${String(position).padStart(5, '0')}`),
  );
});

test('an invoice row, its lines, its VAT and its snapshot say the same', async () => {
  const db = await releasedDatabase();
  await issue(db);
  const invoices = await db.selectFrom('invoice').selectAll().orderBy('number').execute();
  for (const invoice of invoices) {
    const { totals, number, lines } = JSON.parse(invoice.snapshot);
    expect([number, totals.exclVatCents, totals.vatCents, totals.dueCents]).toEqual([
      invoice.number,
      invoice.excl_vat_cents,
      invoice.vat_cents,
      invoice.due_cents,
    ]);
    const kept = await db
      .selectFrom('invoice_line')
      .select('net_cents')
      .where('invoice_id', '=', invoice.id)
      .execute();
    expect(kept.map((line) => line.net_cents)).toEqual(
      lines.map((line: { netCents: number }) => line.netCents),
    );
  }
});

test('the regimes of the 93 firms, and who is warned of a missing VAT proof', async () => {
  const db = await releasedDatabase({ firms: 93 });
  const { issued } = await issue(db);
  const byRegime = new Map<string, number>();
  for (const { regime } of issued) byRegime.set(regime, (byRegime.get(regime) ?? 0) + 1);
  expect(Object.fromEntries(byRegime)).toEqual({ FRANCE: 76, DOM_8_5: 3, EU_NO_VAT_ID: 7, OUTSIDE_EU: 7 });
  const warned = issued.filter(({ warnings }) =>
    warnings.some(({ code }) => code === 'EU_WITHOUT_VAT_PROOF'),
  );
  expect(warned.map(({ regime }) => regime)).toEqual(Array(7).fill('EU_NO_VAT_ID'));
});

test('a kept proof of the VAT number turns an EU firm to reverse charge', async () => {
  const db = await releasedDatabase({ firms: 93 });
  const spanish = await db
    .selectFrom('company')
    .select(['id', 'name'])
    .where('country', '=', 'ES')
    .executeTakeFirstOrThrow();
  await db.updateTable('company').set({ vat_proof_on: '2026-02-01' }).where('id', '=', spanish.id).execute();
  const { issued } = await issue(db);
  const invoice = issued.find(({ company }) => company === spanish.name);
  expect([invoice?.regime, invoice?.totals.vatCents, invoice?.warnings.map(({ code }) => code)]).toEqual([
    'EU_REVERSE_CHARGE',
    0,
    ['SELLER_IBAN_MISSING'],
  ]);
});

test('the database refuses to change what is issued', async () => {
  const db = await releasedDatabase();
  await issue(db);
  await expect(db.updateTable('invoice').set({ due_cents: 1 }).execute()).rejects.toThrow('INVOICE_IS_FINAL');
  await expect(db.deleteFrom('invoice_line').execute()).rejects.toThrow('INVOICE_IS_FINAL');
  const { id: pavilionId } = await db.selectFrom('pavilion').select('id').executeTakeFirstOrThrow();
  expect(await choosePriceList(db, act(), { pavilionId, list: 'salon-france-2027' })).toEqual({
    ...{ ok: false, problems: [{ code: 'PRICES_CONFIRMED' }] },
  });
});

test('a booth already confirmed for another firm stops that firm alone, and takes no number', async () => {
  const db = await releasedDatabase();
  await issue(db);
  const [holder] = await db
    .selectFrom('confirmation')
    .select(['id', 'registration_id'])
    .orderBy('id')
    .execute();
  await db
    .updateTable('confirmation')
    .set({ cancelled_at: AT })
    .where('id', '=', holder?.id ?? '')
    .execute();

  const report = await issue(db, AT, 'again');
  expect(report.issued).toEqual([]);
  expect(
    report.refused.map(({ registrationId, problems }) => [registrationId, problems.map(({ code }) => code)]),
  ).toEqual([[holder?.registration_id, ['PLACE_ALREADY_CONFIRMED']]]);
  const series = await db.selectFrom('number_series').select('last_number').executeTakeFirstOrThrow();
  expect(series.last_number).toBe(FEW);
});

test('a seller without SIREN issues nothing and is told why, firm by firm', async () => {
  const db = await releasedDatabase();
  await db.updateTable('organisation').set({ siren: null }).where('kind', '=', 'organiser').execute();
  const report = await issue(db);
  expect([report.issued.length, report.refused.length]).toEqual([0, FEW]);
  expect(new Set(report.refused.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(
    new Set(['SELLER_SIREN_MISSING']),
  );
  expect((await counts(db)).confirmations).toBe(0);
  expect(await db.selectFrom('number_series').selectAll().execute()).toEqual([]);
});

test('dates never go back within the series', async () => {
  const db = await releasedDatabase();
  await db
    .updateTable('registration')
    .set({ withdrawn_at: AT })
    .where('id', '=', await lastFirm(db))
    .execute();
  await issue(db, '2026-03-10T09:00:00.000Z');
  await db
    .updateTable('registration')
    .set({ withdrawn_at: null })
    .where('withdrawn_at', 'is not', null)
    .execute();
  const early = await issue(db, '2026-03-02T09:00:00.000Z', 'early');
  expect(early.refused.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['ISSUE_DATE_WENT_BACK'],
  ]);
  const dayBefore = await issue(db, '2026-03-09T09:00:00.000Z', 'late');
  expect(dayBefore.issued.map(({ number }) => number)).toEqual(['AC-2026-00012']);
  const dates = await db.selectFrom('invoice').select('issue_date').orderBy('series_number').execute();
  expect(new Set(dates.map((row) => row.issue_date))).toEqual(new Set(['2026-03-10']));
});

test('a new year opens a new series', async () => {
  const db = await releasedDatabase();
  const late = await lastFirm(db);
  await db.updateTable('registration').set({ withdrawn_at: AT }).where('id', '=', late).execute();
  await issue(db);
  await db.updateTable('registration').set({ withdrawn_at: null }).where('id', '=', late).execute();
  const { issued } = await issue(db, '2026-12-31T23:30:00.000Z', 'new');
  expect(issued.map(({ number }) => number)).toEqual(['AC-2027-00001']);
});

test.each<[string, string, (db: Db) => Promise<unknown>]>([
  [
    'no pavilion',
    'NO_PAVILION',
    (db) => db.updateTable('edition').set({ slug: 'other' }).where('slug', '=', ASIA).execute(),
  ],
  [
    'no price list',
    'NO_PRICE_LIST',
    (db) => db.updateTable('pavilion').set({ price_list_id: null }).execute(),
  ],
])('%s', async (_name, code, change) => {
  const db = await releasedDatabase();
  await change(db);
  const result = await issueInvoices(db, act(), deposits);
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
});

async function lastFirm(db: Db): Promise<string> {
  const row = await db
    .selectFrom('registration')
    .innerJoin('placement', 'placement.registration_id', 'registration.id')
    .innerJoin('company', 'company.id', 'company_id')
    .select('registration.id')
    .orderBy('company.name', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}

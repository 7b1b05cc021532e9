import { beforeAll, describe, expect, test } from 'vitest';
import { agedBalance, agedTotals } from '#app/domain/accounting/aged';
import { checkFec } from '#app/domain/accounting/fec-check';
import { findOpenItems } from '#app/features/accounting/queries-aged.server';
import { findEditionMoney } from '#app/features/accounting/queries-edition.server';
import { findEntries, findEntry, findEntryPage } from '#app/features/accounting/queries-entries.server';
import { findFecLines, writeFec } from '#app/features/accounting/queries-fec.server';
import { findVat } from '#app/features/accounting/queries-vat.server';
import { verifyLedger } from '#app/features/accounting/queries-verify.server';
import { findBalances } from '#app/features/accounting/queries-years.server';
import { grantAid } from '#app/features/funding/commands-grant.server';
import { payGrant } from '#app/features/funding/commands-paid.server';
import { recordByHand } from '#app/features/payments/commands-payments.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { eligibleFor, fundedDatabase, pavilionIn } from '../funding/funded';
import { asked, credit } from '../invoicing/crediting';
import { issueAll } from '../invoicing/issuing';

const AT = '2026-11-20T09:00:00.000Z';
const END = '2026-12-30';
let acts = 0;
const act = (at = AT) => testAct(at, `season-${++acts}`);

async function pay(db: Db, number: string, cents: number, funder?: string): Promise<string> {
  const invoice = await db
    .selectFrom('invoice')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return must(
    await recordByHand(db, act(), {
      ...{ organisationId: invoice.organisation_id, companyId: funder ? null : invoice.company_id, funder },
      ...{
        amountCents: cents,
        currency: 'EUR',
        receivedOn: '2026-09-30',
        method: 'TRANSFER',
        payerName: null,
      },
      ...{ reference: `VIR ${number}`, token: `pay-${number}-${cents}` },
      shares: funder ? [] : [{ invoiceId: invoice.id, cents: Math.min(cents, invoice.due_cents) }],
    }),
  );
}

/** Deposits, one credited whole, one in part; aid; balances; payments in part; a balance with aid credited whole. */
async function season(vatPosting: 'AT_INVOICE' | 'AT_PAYMENT') {
  const db = await fundedDatabase(93);
  const pavilion = await pavilionIn(db);
  const { organisationId, editionId } = pavilion;
  await db
    .insertInto('ledger_setting')
    .values({ organisation_id: organisationId, vat_posting: vatPosting })
    .execute();
  const { issued: deposits } = await issueAll(db, 'deposit');
  await pay(db, 'AC-2026-00003', 100_000);
  await pay(db, 'AC-2026-00004', 1_000_000);
  must(await credit(db, 'AC-2026-00001', asked('WHOLE')));
  must(await credit(db, 'AC-2026-00002', asked('AMOUNTS', { 'amount.0': '123,45' })));
  const placed = new Set(deposits.map(({ registrationId }) => registrationId));
  const eligible = await eligibleFor(db, 'REGION_TIERS_PAYANT', '2026-11-19');
  const aided = eligible.filter(({ id }) => placed.has(id)).slice(0, 2);
  const agreed = aided.map(({ id, assessment }) => ({
    registrationId: id,
    amountCents: assessment?.aidCents ?? 0,
  }));
  const said = { schemeCode: 'REGION_TIERS_PAYANT', on: '2026-11-19', reference: 'DEC-1', agreed };
  must(await grantAid(db, act(), pavilion, said));
  const { issued } = await issueAll(db, 'balance', AT);
  const numbers = aided.map(
    ({ id }) => issued.find(({ registrationId }) => registrationId === id)?.number ?? '',
  );
  const [credited = '', kept = ''] = numbers;
  const grants = await db.selectFrom('aid_grant').selectAll().orderBy('created_at').execute();
  const paid = grants.find(({ registration_id }) => registration_id === aided[1]?.id);
  const paymentId = await pay(db, kept, 50_000, paid?.funder);
  must(
    await payGrant(db, act(), {
      organisationId,
      grantId: paid?.id ?? '',
      on: '2026-11-19',
      amountCents: 50_000,
      reference: '',
      paymentId,
      token: 'paid',
    }),
  );
  await pay(db, kept, 77_777);
  must(await credit(db, credited, asked('WHOLE'), credited, '2026-11-21T09:00:00.000Z'));
  return { db, organisationId, editionId };
}

describe.each(['AT_INVOICE', 'AT_PAYMENT'] as const)(
  'a season through the commands, VAT booked %s',
  (posting) => {
    let whole: Awaited<ReturnType<typeof season>>;
    let held: (account: string) => number;
    beforeAll(async () => {
      whole = await season(posting);
      const balances = await findBalances(whole.db, whole.organisationId, 2026);
      held = (account) =>
        balances
          .filter(({ number }) => number.startsWith(account))
          .reduce((sum, { cents }) => sum + cents, 0);
    });

    test('leaves books that verify, nothing outstanding, and a FEC that passes', async () => {
      expect(await whole.db.selectFrom('ledger_outstanding').selectAll().execute()).toEqual([]);
      expect((await verifyLedger(whole.db)).filter(({ ok }) => !ok)).toEqual([]);
      const fec = must(await writeFec(whole.db, whole.organisationId, 2026));
      expect(checkFec(fec.text, 2026)).toEqual([]);
    });

    test('its pages of entries are the year’s entries, in order', async () => {
      const { db, organisationId } = whole;
      for (const order of ['newest', 'oldest', 'amount'] as const) {
        const filter = { year: 2026, journal: '' as const, q: '', order };
        const all = await findEntries(db, organisationId, filter);
        const first = await findEntryPage(db, organisationId, filter, 1);
        const last = await findEntryPage(db, organisationId, filter, 99);
        expect([first.found, first.page, last.page]).toEqual([all.length, 1, Math.ceil(all.length / 50)]);
        expect(first.rows).toEqual(all.slice(0, 50));
        expect(last.rows).toEqual(all.slice((last.page - 1) * 50));
      }
      const sales = { year: 2026, journal: 'VE' as const, q: '', order: 'newest' as const };
      const [sale] = (await findEntryPage(db, organisationId, sales, 1)).rows;
      const lines = (await findFecLines(db, organisationId, 2026)).filter(
        ({ number }) => `2026-${number}` === sale?.name,
      );
      expect((await findEntry(db, organisationId, sale?.name ?? ''))?.lines).toEqual(lines);
      expect(lines.length).toBeGreaterThan(1);
    });

    test('no deposit is owed any more once each has its balance; nothing waits in suspense', () => {
      expect([held('4191'), held('471')]).toEqual([0, 0]);
    });

    test('what firms owe in the books is the aged balance', async () => {
      const items = await findOpenItems(whole.db, whole.organisationId, END);
      expect(held('411')).toBe(agedTotals(agedBalance(items, END)).totalCents);
    });

    test('VAT in the books is the VAT of the returns: on debits all of it, on payment what is due', async () => {
      const due = async (basis: 'DEBITS' | 'PAYMENT') =>
        (await findVat(whole.db, whole.organisationId, basis)).events.reduce(
          (sum, { taxCents }) => sum + taxCents,
          0,
        );
      expect(-held('4457') - held('4458')).toBe(await due('DEBITS'));
      if (posting === 'AT_PAYMENT') expect(-held('4457')).toBe(await due('PAYMENT'));
      expect(await due('PAYMENT')).toBeLessThan(await due('DEBITS'));
    });

    test('sales are the edition’s revenue, by its fair’s own account', async () => {
      const money = await findEditionMoney(whole.db, whole, END);
      expect(-held('706001')).toBe(money.revenueCents);
      expect([held('706') - held('706001'), money.depositsCents, money.hasCosts]).toEqual([0, 0, false]);
    });

    test('what funders owe is their aid less what they paid', async () => {
      const carried = await whole.db
        .selectFrom('invoice')
        .innerJoin('invoice_aid', 'invoice_aid.invoice_id', 'invoice.id')
        .select('invoice_aid.amount_cents as cents')
        .execute();
      const back = await whole.db
        .selectFrom('invoice')
        .select('prepaid_cents as cents')
        .where('type', '=', '381')
        .execute();
      const sum = (rows: { cents: number }[]) => rows.reduce((total, { cents }) => total + cents, 0);
      expect(sum(back)).toBeGreaterThan(0);
      expect(held('4417')).toBe(sum(carried) - sum(back) - 50_000);
    });
  },
);

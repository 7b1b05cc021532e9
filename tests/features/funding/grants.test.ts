import { beforeEach, expect, test } from 'vitest';
import { paperType } from '#app/documents/registry.server';
import { withdrawPlacement } from '#app/features/allocation/commands-withdraw.server';
import { grantAid } from '#app/features/funding/commands-grant.server';
import { payGrant, unpayGrant } from '#app/features/funding/commands-paid.server';
import { refuseAid, requestAid } from '#app/features/funding/commands-request.server';
import { reverseAid } from '#app/features/funding/commands-reverse.server';
import { findAidOnInvoices } from '#app/features/funding/queries-aid-on-invoice.server';
import { findBalances } from '#app/features/funding/queries-balances.server';
import { type CallRow, findCall } from '#app/features/funding/queries-call.server';
import { findFirmLedger } from '#app/features/funding/queries-firm-ledger.server';
import type { AidPavilion } from '#app/features/funding/queries-firms.server';
import { findAidToReverse, findAllGrants } from '#app/features/funding/queries-grants.server';
import { keepAidOnInvoice } from '#app/features/funding/steps-carried.server';
import { findBrokenAuditEntries } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { ASIA } from '../invoicing/released';
import { eligibleFor, fundedDatabase, pavilionIn } from './funded';

const AT = '2026-11-20T09:00:00.000Z';
const ON = '2026-11-19';
const THIRD = 'REGION_TIERS_PAYANT';

let db: Db;
let pavilion: AidPavilion;
let firms: CallRow[];
let acts = 0;

beforeEach(async () => {
  db = await fundedDatabase(12);
  pavilion = await pavilionIn(db);
  firms = await eligibleFor(db, THIRD);
});

const act = () => testAct(AT, `g${++acts}`);
const amountOf = (row: CallRow | undefined) => row?.assessment?.aidCents ?? 0;
const agreedOn = (rows: CallRow[]) =>
  rows.map((row) => ({ registrationId: row.id, amountCents: amountOf(row) }));
const give = (rows: CallRow[], change: object = {}) =>
  grantAid(db, act(), pavilion, {
    ...{ schemeCode: THIRD, on: ON, reference: 'DEC-2026-118', agreed: agreedOn(rows), ...change },
  });
const grants = () => findAllGrants(db, { organisationId: pavilion.organisationId });
const ledgerOf = async (row: CallRow | undefined) =>
  (await findFirmLedger(db, pavilion.organisationId, row?.companyId ?? '', '2026-11-20'))?.ceiling
    ?.usedCents ?? 0;

test('a batch grants each firm once, with its letter and its place in the ledger; sent again it does nothing', async () => {
  expect(firms.length).toBeGreaterThan(2);
  const before = await ledgerOf(firms[0]);
  const two = firms.slice(0, 2);
  expect(must(await give(two)).granted.map(({ amountCents }) => amountCents)).toEqual(two.map(amountOf));
  expect(must(await give(two))).toMatchObject({ granted: [], refused: [], skipped: [{}, {}] });
  expect(await grants()).toEqual([
    expect.objectContaining({ state: 'granted', decidedOn: ON, reference: 'DEC-2026-118', carriedBy: [] }),
    expect.objectContaining({ state: 'granted', mode: 'THIRD_PARTY_PAYMENT' }),
  ]);
  expect(await ledgerOf(firms[0])).toBe(before + amountOf(firms[0]));
  const letters = await db.selectFrom('paper').selectAll().where('type', '=', 'grant-letter').execute();
  expect(letters.map(({ company_id }) => company_id).sort()).toEqual(
    two.map(({ companyId }) => companyId).sort(),
  );
  for (const letter of letters)
    expect(JSON.stringify(paperType('grant-letter')?.content(letter.snapshot))).toContain('(UE) 2023/2831');
  const carried = await findAidOnInvoices(
    db,
    two.map(({ id }) => id),
  );
  expect([...carried.values()].flat()).toHaveLength(2);
  expect(await findBrokenAuditEntries(db)).toEqual([]);
});

test('what the rules don’t give isn’t granted, and one firm’s refusal leaves the others', async () => {
  const [one, two] = firms;
  const agreed = agreedOn(firms.slice(0, 2)).map((each, at) =>
    at === 0 ? { ...each, amountCents: each.amountCents + 1 } : each,
  );
  const report = must(await give([], { agreed }));
  expect(report.refused).toEqual([
    expect.objectContaining({
      registrationId: one?.id,
      problems: [{ code: 'AID_ABOVE_RULES', field: 'amount', params: { mostCents: amountOf(one) } }],
    }),
  ]);
  expect(report.granted).toEqual([expect.objectContaining({ registrationId: two?.id })]);
});

test.each<[string, object, string]>([
  ['a day that no calendar has', { on: '2026-02-30' }, 'AID_DAY_INVALID'],
  ['a day to come', { on: '2026-11-21' }, 'AID_DAY_IN_FUTURE'],
  ['no reference', { reference: ' ' }, 'AID_REFERENCE_MISSING'],
  ['nobody', { agreed: [] }, 'NOBODY_CHOSEN'],
])('%s is refused before anything is written', async (_name, change, code) => {
  const refused = await give(firms.slice(0, 1), change);
  expect(refused.ok ? [] : refused.problems.map((problem) => problem.code)).toEqual([code]);
  expect(await grants()).toEqual([]);
});

test.each<[string, object, string]>([
  ['NaN', { amountCents: Number.NaN }, 'AID_AMOUNT_INVALID'],
  ['a negative amount', { amountCents: -1 }, 'AID_AMOUNT_INVALID'],
  ['10^12', { amountCents: 1e14 }, 'AID_AMOUNT_INVALID'],
  ['an unknown scheme', { schemeCode: 'NONE' }, 'UNKNOWN_SCHEME'],
  ['a scheme that has ended', { schemeCode: 'ETAT_2022' }, 'AID_REFUSED'],
])('%s grants nothing', async (_name, { amountCents, ...change }: { amountCents?: number }, code) => {
  const agreed = agreedOn(firms.slice(0, 1)).map((each) => ({
    ...each,
    ...(amountCents === undefined ? {} : { amountCents }),
  }));
  const report = must(await give([], { agreed, ...change }));
  expect(report.refused.flatMap(({ problems }) => problems.map((problem) => problem.code))).toEqual([code]);
  expect(await grants()).toEqual([]);
});

test('a request becomes the grant; a refused one is final', async () => {
  const [one, two] = firms;
  const ask = (row: CallRow | undefined) =>
    requestAid(db, act(), pavilion, { registrationId: row?.id ?? '', schemeCode: THIRD, on: '2026-10-01' });
  const id = must(await ask(one));
  expect(must(await ask(one))).toBe(id);
  must(await give(firms.slice(0, 1)));
  expect((await grants()).map(({ id: kept, state, requestedOn }) => [kept, state, requestedOn])).toEqual([
    [id, 'granted', '2026-10-01'],
  ]);
  const other = must(await ask(two));
  const refusal = {
    organisationId: pavilion.organisationId,
    grantId: other,
    on: ON,
    reason: 'Enveloppe épuisée',
  };
  must(await refuseAid(db, act(), refusal));
  expect(await refuseAid(db, act(), refusal)).toEqual({
    ok: false,
    problems: [{ code: 'GRANT_NOT_REQUESTED' }],
  });
});

test('taken back it leaves ledger and invoices, once; an invoice that carries it asks for a credit note first', async () => {
  const [one] = firms;
  const before = await ledgerOf(one);
  must(await give(firms.slice(0, 1)));
  const [grant] = await grants();
  if (!grant || !one) throw new Error('a grant is needed');
  const reversal = {
    organisationId: pavilion.organisationId,
    grantId: grant.id,
    on: '2026-11-20',
    reason: 'Retrait de l’entreprise',
  };
  const invoiceId = await anInvoice(one);
  expect([
    ...(await findBalances(
      db,
      firms.map(({ id }) => id),
    )),
  ]).toEqual([[one.id, 'FA-1']]);
  await keepAidOnInvoice(db, act(), invoiceId, [{ grantId: grant.id, amountCents: grant.amountCents }]);
  expect(await reverseAid(db, act(), reversal)).toEqual({
    ok: false,
    problems: [{ code: 'CREDIT_NOTE_NEEDED', params: { invoices: 'FA-1' } }],
  });
  await credited(invoiceId, one);
  expect((await findBalances(db, [one.id])).size).toBe(0);
  expect(await reverseAid(db, act(), { ...reversal, on: '2026-11-18' })).toMatchObject({
    problems: [{ code: 'AID_DAY_TOO_EARLY', field: 'on' }],
  });
  must(await reverseAid(db, act(), reversal));
  must(await reverseAid(db, act(), reversal));
  expect(await ledgerOf(one)).toBe(before);
  expect((await findAidOnInvoices(db, [one.id])).size).toBe(0);
  expect((await grants())[0]).toMatchObject({ state: 'reversed', reversedOn: '2026-11-20' });
  expect(
    await db.selectFrom('paper').select('title').where('type', '=', 'grant-letter').execute(),
  ).toHaveLength(2);
  expect(must(await give(firms.slice(0, 1))).granted).toHaveLength(1);
});

test('aid of a firm that withdraws waits to be taken back, and the firm takes part in no further round', async () => {
  const [one] = firms;
  must(await give(firms.slice(0, 2)));
  const waiting = () => findAidToReverse(db, pavilion);
  expect(await waiting()).toEqual([]);
  const left = { editionSlug: ASIA, organisationId: pavilion.organisationId, registrationId: one?.id ?? '' };
  must(await withdrawPlacement(db, act(), left));
  expect((await waiting()).map(({ registrationId }) => registrationId)).toEqual([one?.id]);
  const rows = await findCall(db, pavilion, { on: ON });
  expect(rows.find(({ id }) => id === one?.id)).toMatchObject({ withdrawn: true, assessment: null });
});

test('a funder pays part by part, never more than was granted nor than it paid; a second click pays nothing', async () => {
  const organisationId = pavilion.organisationId;
  must(await give(firms.slice(0, 1)));
  const [grant] = await grants();
  if (!grant) throw new Error('a grant is needed');
  await db
    .insertInto('payment')
    .values({
      ...{
        id: 'paid',
        organisation_id: organisationId,
        funder: grant.funder,
        amount_cents: 100_000,
        currency: 'EUR',
      },
      ...{ received_on: '2026-11-20', method: 'TRANSFER', created_at: AT },
    })
    .execute();
  const pay = (token: string, amountCents: number, change: object = {}) =>
    payGrant(db, act(), {
      ...{
        organisationId,
        grantId: grant.id,
        on: '2026-11-20',
        amountCents,
        reference: '',
        token,
        ...change,
      },
    });
  const codes = async (token: string, cents: number, change: object = {}) => {
    const answer = await pay(token, cents, change);
    return answer.ok ? 'ok' : answer.problems[0]?.code;
  };
  expect(await codes('a', 100_001, { paymentId: 'paid' })).toBe('PAYMENT_SPENT');
  expect(await codes('a', 1000, { paymentId: 'nobody’s' })).toBe('NO_SUCH_FUNDER_PAYMENT');
  expect(await codes('a', 100_000, { paymentId: 'paid' })).toBe('ok');
  expect(await codes('a', 100_000, { paymentId: 'paid' })).toBe('ok');
  expect(await codes('b', 1, { paymentId: 'paid' })).toBe('ALREADY_PAID_FROM');
  expect(await codes('c', grant.amountCents - 100_000 + 1)).toBe('PAID_ABOVE_GRANT');
  expect((await grants())[0]?.paidCents).toBe(100_000);
  must(await unpayGrant(db, act(), { organisationId, paidId: 'a' }));
  expect(await unpayGrant(db, act(), { organisationId: 'other', paidId: 'a' })).toMatchObject({ ok: false });
  expect(await codes('d', grant.amountCents)).toBe('ok');
});

async function anInvoice(row: CallRow, type: '380' | '381' = '380', number = 'FA-1') {
  const series = { id: `series-${type}`, organisation_id: pavilion.organisationId, code: type, year: 2026 };
  await db.insertInto('number_series').values(series).execute();
  await db
    .insertInto('invoice')
    .values({
      ...{
        id: number,
        organisation_id: pavilion.organisationId,
        series_id: series.id,
        series_number: 1,
        number,
      },
      ...{ type, registration_id: row.id, company_id: row.companyId, currency: 'EUR', regime: 'FRANCE' },
      ...{ issue_date: ON, issued_at: AT, due_date: ON, excl_vat_cents: 100_000, vat_cents: 20_000 },
      ...{ incl_vat_cents: 120_000, due_cents: 120_000, locale: 'fr', snapshot: '{}' },
    })
    .execute();
  return number;
}

async function credited(invoiceId: string, row: CallRow) {
  const creditNote = await anInvoice(row, '381', 'AV-1');
  await db
    .insertInto('invoice_reference')
    .values({
      id: 'r',
      invoice_id: creditNote,
      referred_id: invoiceId,
      kind: 'CREDITS',
      amount_cents: 120_000,
    })
    .execute();
}

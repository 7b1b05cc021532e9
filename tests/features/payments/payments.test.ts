import { beforeAll, describe, expect, it } from 'vitest';
import {
  confirmCertain,
  confirmEntry,
  putAside,
  takeBack,
} from '#app/features/payments/commands-entries.server';
import { recordByHand, settleFromCredit, undoPayment } from '#app/features/payments/commands-payments.server';
import { findRests } from '#app/features/payments/queries-credit.server';
import { findMatchable } from '#app/features/payments/queries-matching.server';
import { importBankFile } from '#app/spreadsheets/bank-file.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { type Issued, importMovements, invoicedDatabase, moved } from './paid';

let db: Db;
let organisationId: string;
let invoices: Issued[];
beforeAll(async () => {
  ({ db, organisationId, invoices } = await invoicedDatabase(6));
});

let acts = 0;
const act = () => testAct('2026-04-17T09:00:00.000Z', `act-${++acts}`);
const nth = (at: number): Issued => {
  const invoice = invoices[at];
  if (!invoice) throw new Error(`no invoice ${at}`);
  return invoice;
};
const openOf = async (invoice: Issued) =>
  (await findMatchable(db, organisationId, { invoiceIds: [invoice.id] }))[0]?.openCents;
const codes = (result: { ok: true } | { ok: false; problems: { code: string }[] }) =>
  result.ok ? [] : result.problems.map(({ code }) => code);

async function imported(...movements: Parameters<typeof moved>[0][]) {
  const report = await importMovements(db, movements.map(moved));
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value.entries;
}

async function importedOne(movement: Parameters<typeof moved>[0]) {
  const [entry] = await imported(movement);
  if (!entry) throw new Error('nothing imported');
  return entry;
}

describe('a bank file', () => {
  it('is kept with what each movement may settle; told again, it changes nothing', async () => {
    const { rf, cents, number } = nth(0);
    const movements = [
      moved({ cents, reference: rf }),
      moved({ cents: 777, party: 'EDF', text: 'x' }),
      moved({ cents: 777, party: 'EDF', text: 'x', bankReference: 'NOTPROVIDED' }),
      moved({ cents: 777, party: 'EDF', text: 'x', bankReference: 'NOTPROVIDED' }),
    ];
    const first = await importMovements(db, movements);
    expect(first.ok && first.value).toMatchObject({ written: true, fresh: 4, unchanged: 0, warnings: [] });
    expect(first.ok && first.value.entries[0]?.proposals[0]).toMatchObject({
      shares: [{ number, cents }],
      confidence: 100,
      certain: true,
    });
    const again = await importMovements(db, [...movements, moved({ cents: 778 })]);
    expect(again.ok && again.value).toMatchObject({ fresh: 1, unchanged: 4 });
    expect(again.ok && again.value.entries.map(({ unchanged }) => unchanged)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(again.ok && again.value.entries.slice(0, 4).map(({ id }) => id)).toEqual(
      first.ok && first.value.entries.map(({ id }) => id),
    );
  });

  it.each([
    ['a movement of tomorrow', { on: '2026-04-17' }, 'BANK_ENTRY_IN_FUTURE'],
    ['nothing', { cents: 0 }, 'BANK_ENTRY_AMOUNT'],
    ['more than anybody has', { cents: 1_000_000_000_001 }, 'BANK_ENTRY_AMOUNT'],
  ])('with %s is refused, all of it', async (_, wrong, code) => {
    const { n: before } = await counted();
    const refused = await importMovements(db, [moved({ cents: 4242 }), moved(wrong)]);
    expect(codes(refused)).toEqual([code]);
    expect(await counted()).toEqual({ n: before });
  });

  const counted = () =>
    db
      .selectFrom('bank_entry')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();

  it('without movements is refused', async () => {
    expect(codes(await importMovements(db, []))).toEqual(['BANK_FILE_EMPTY']);
  });

  it('in another currency is kept, matched with nothing, and says so', async () => {
    const text = 'Date;Libellé;Montant;Devise\n15/04/2026;AC-2026-00001;100,00;USD\n';
    const report = await importBankFile(db, act(), { bytes: Buffer.from(text), name: 'usd.csv' });
    expect(report.ok && report.value.entries[0]).toMatchObject({
      proposals: [],
      problem: { code: 'BANK_ENTRY_CURRENCY', params: { currency: 'USD' } },
    });
  });

  it('of another account is taken with a warning', async () => {
    const text = 'Date;Libellé;Montant;IBAN\n15/04/2026;x;1,00;FR1420041010050500013M02606\n';
    const report = await importBankFile(db, act(), { bytes: Buffer.from(text), name: 'x.csv' });
    expect(report.ok && report.value.warnings.map(({ code }) => code)).toEqual(['BANK_ACCOUNT_OTHER']);
  });
});

describe('a movement', () => {
  it('that is certain is confirmed with all others that are; the same invoice is never paid twice', async () => {
    const { rf, cents } = nth(1);
    const entries = await imported(
      { cents, reference: rf },
      { cents, reference: rf },
      { cents: cents - 10_000, reference: rf },
    );
    const entryIds = entries.map(({ id }) => id);
    expect(await confirmCertain(db, act(), { organisationId, entryIds })).toEqual({ confirmed: 1, left: 2 });
    expect(await openOf(nth(1))).toBe(0);
    expect(await confirmCertain(db, act(), { organisationId, entryIds })).toEqual({ confirmed: 0, left: 3 });
  });

  it('is taken once by two people at once, who are both answered', async () => {
    const { id: invoiceId, cents, companyId, rf } = nth(2);
    const { id: entryId } = await importedOne({ cents: 5000, reference: rf });
    const choice = { organisationId, entryId, companyId, shares: [{ invoiceId, cents: 5000 }] };
    const answers = await Promise.all([confirmEntry(db, act(), choice), confirmEntry(db, act(), choice)]);
    expect(answers.map(codes).sort()).toEqual([[], ['BANK_ENTRY_DONE']]);
    expect(await openOf(nth(2))).toBe(cents - 5000);
  });

  it('can be taken back: what it settled is open again, and the payment stays on record as undone', async () => {
    const { id: invoiceId, companyId, rf } = nth(2);
    const open = await openOf(nth(2));
    const { id: entryId } = await importedOne({ cents: 6000, reference: rf });
    const shares = [{ invoiceId, cents: 6000 }];
    const done = await confirmEntry(db, act(), { organisationId, entryId, companyId, shares });
    expect(codes(await takeBack(db, act(), { organisationId, entryId }))).toEqual([]);
    expect(await openOf(nth(2))).toBe(open);
    const payment = await db
      .selectFrom('payment')
      .select('undone_at')
      .where('id', '=', done.ok ? done.value : '')
      .executeTakeFirst();
    expect(payment?.undone_at).toBe('2026-04-17T09:00:00.000Z');
    expect(codes(await takeBack(db, act(), { organisationId, entryId }))).toEqual(['BANK_ENTRY_WAITS']);
    expect(codes(await confirmEntry(db, act(), { organisationId, entryId, companyId, shares }))).toEqual([]);
  });

  it('that isn’t ours is put aside, and comes back', async () => {
    const { id: entryId } = await importedOne({ cents: 4400, party: 'EDF' });
    const about = { organisationId, entryId };
    expect(codes(await putAside(db, act(), { ...about, reason: 'Électricité' }))).toEqual([]);
    expect(codes(await putAside(db, act(), { ...about, reason: '' }))).toEqual(['BANK_ENTRY_DONE']);
    expect(codes(await takeBack(db, act(), about))).toEqual([]);
    expect(codes(await takeBack(db, act(), { ...about, organisationId: 'another' }))).toEqual([
      'BANK_ENTRY_GONE',
    ]);
  });

  it('settles only what is open, of the firm that paid, in what it is', async () => {
    const { id: entryId } = await importedOne({ cents: 9000, text: 'x' });
    const { id: invoiceId, companyId } = nth(3);
    const other = nth(4);
    const tried = async (share: { invoiceId: string; cents: number }, firm: string | null = companyId) =>
      codes(await confirmEntry(db, act(), { organisationId, entryId, companyId: firm, shares: [share] }));
    expect(await tried({ invoiceId, cents: 9001 })).toEqual(['SETTLEMENT_ABOVE_PAYMENT']);
    expect(await tried({ invoiceId, cents: 0 })).toEqual(['SETTLEMENT_AMOUNT']);
    expect(await tried({ invoiceId, cents: Number.NaN })).toContain('SETTLEMENT_AMOUNT');
    expect(await tried({ invoiceId: other.id, cents: 1 })).toEqual(['SETTLEMENT_OTHER_FIRM']);
    expect(await tried({ invoiceId: nth(1).id, cents: 1 }, nth(1).companyId)).toEqual([
      'SETTLEMENT_ABOVE_OPEN',
    ]);
    expect(await tried({ invoiceId: 'none', cents: 1 })).toEqual(['SETTLEMENT_UNKNOWN_INVOICE']);
    expect(await tried({ invoiceId, cents: 1 }, null)).toEqual(['PAYMENT_NOBODYS']);
    expect(
      codes(await confirmEntry(db, act(), { organisationId, entryId: 'none', companyId, shares: [] })),
    ).toEqual(['BANK_ENTRY_GONE']);
  });

  it('that pays too much leaves a credit, which settles what is due next', async () => {
    const { id: invoiceId, cents, companyId, rf } = nth(3);
    const { id: entryId } = await importedOne({ cents: cents + 7000, reference: rf });
    await confirmEntry(db, act(), { organisationId, entryId, companyId, shares: [{ invoiceId, cents }] });
    const rests = await findRests(db, organisationId, companyId);
    expect(rests.map(({ restCents }) => restCents)).toEqual([7000]);
    const about = { organisationId, companyId, invoiceId };
    expect(codes(await settleFromCredit(db, act(), about))).toEqual(['SETTLEMENT_ABOVE_OPEN']);
    await takeBack(db, act(), { organisationId, entryId });
    expect(codes(await settleFromCredit(db, act(), about))).toEqual(['NO_CREDIT']);
    await confirmEntry(db, act(), { organisationId, entryId, companyId, shares: [] });
    expect(await settleFromCredit(db, act(), about)).toEqual({ ok: true, value: { cents } });
    expect(await openOf(nth(3))).toBe(0);
  });
});

describe('a payment recorded by hand', () => {
  const cheque = () => ({
    ...{ organisationId, companyId: nth(4).companyId, amountCents: 12_000, currency: 'EUR' },
    ...{ receivedOn: '2026-04-16', method: 'CHEQUE' as const, payerName: null, reference: '1234567' },
    shares: [{ invoiceId: nth(4).id, cents: 12_000 }],
  });

  it('is there once, however often the form is sent, and can be undone once', async () => {
    const payment = { ...cheque(), token: 'form-1' };
    const answers = await Promise.all([recordByHand(db, act(), payment), recordByHand(db, act(), payment)]);
    expect(answers).toEqual([
      { ok: true, value: 'form-1' },
      { ok: true, value: 'form-1' },
    ]);
    expect(await openOf(nth(4))).toBe(nth(4).cents - 12_000);
    const about = { organisationId, paymentId: 'form-1' };
    expect(codes(await undoPayment(db, act(), about))).toEqual([]);
    expect(codes(await undoPayment(db, act(), about))).toEqual(['PAYMENT_UNDONE']);
    expect(codes(await undoPayment(db, act(), { ...about, organisationId: 'another' }))).toEqual([
      'PAYMENT_GONE',
    ]);
    expect(await openOf(nth(4))).toBe(nth(4).cents);
  });

  it.each([
    [{ amountCents: 0, shares: [] }, ['PAYMENT_AMOUNT']],
    [{ amountCents: Number.NaN, shares: [] }, ['PAYMENT_AMOUNT']],
    [{ amountCents: 2e12, shares: [] }, ['PAYMENT_AMOUNT']],
    [{ currency: 'USD' }, ['SETTLEMENT_CURRENCY']],
    [{ receivedOn: '2026-04-18' }, ['PAYMENT_IN_FUTURE']],
    [{ amountCents: -12_000 }, ['SETTLEMENT_WRONG_KIND']],
  ])('with %j is refused', async (wrong, expected) => {
    const token = `wrong-${JSON.stringify(wrong)}`;
    expect(codes(await recordByHand(db, act(), { ...cheque(), ...wrong, token }))).toEqual(expected);
  });

  it('may be a funder’s, who settles nothing here', async () => {
    const paid = { ...cheque(), companyId: null, funder: 'Région Centre-Val de Loire', shares: [] };
    const recorded = await recordByHand(db, act(), { ...paid, token: 'funder-1' });
    expect(recorded.ok).toBe(true);
    const nobody = { ...paid, funder: null, token: 'nobody-1' };
    expect(codes(await recordByHand(db, act(), nobody))).toEqual(['PAYMENT_NOBODYS']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstAccount } from '#app/domain/accounting/chart';
import { type BookedPaper, linesOfInvoice, type RateAmounts } from '#app/domain/accounting/entries-invoice';
import { linesOfPayment } from '#app/domain/accounting/entries-payment';
import { Balanced, type Line, stillToBook } from '#app/domain/accounting/entry';
import { depositTotals } from '#app/domain/invoicing/deposit';
import { invoiceTotals } from '#app/domain/invoicing/totals';

const at20 = (basisCents: number, taxCents: number): RateAmounts => ({
  ratePercent: '20',
  basisCents,
  taxCents,
});
const paper = (over: Partial<BookedPaper>): BookedPaper => ({
  type: '380',
  company: 'alba',
  fair: null,
  vat: [],
  dueCents: 0,
  deposits: [],
  aid: [],
  vatPosting: 'AT_INVOICE',
  ...over,
});
const full = at20(798992, 159798);
const deposit = at20(239698, 47940);
const E5B = paper({ vat: [full], dueCents: 671152, deposits: [{ vat: [deposit] }] });

/** "D 411000 2876.38", as DOMAIN §6 writes entries. */
const written = (lines: readonly Line[]) =>
  lines.map(({ account, cents }) => {
    const { number } = 'number' in account ? account : firstAccount(account);
    return `${cents > 0 ? 'D' : 'C'} ${number} ${(Math.abs(cents) / 100).toFixed(2)}`;
  });
const balanced = (lines: readonly Line[]) => {
  const entry = Balanced.of(lines);
  if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
  return entry.value.lines;
};

describe('the worked entries, to the cent', () => {
  test.each([
    [
      'E5a deposit',
      paper({ type: '386', vat: [deposit], dueCents: 287638 }),
      ['D 411000 2876.38', 'C 419100 2396.98', 'C 445711 479.40'],
    ],
    [
      'E5b final after deposit',
      E5B,
      ['D 411000 6711.52', 'D 419100 2396.98', 'C 706000 7989.92', 'C 445711 1118.58'],
    ],
    [
      'E6a credit note',
      paper({ type: '381', vat: [at20(56592, 11318)], dueCents: 67910 }),
      ['C 411000 679.10', 'D 706000 565.92', 'D 445711 113.18'],
    ],
    [
      'E1b paid in part by the region',
      paper({ vat: [full], dueCents: 559294, aid: [{ funder: 'Région', cents: 399496 }] }),
      ['D 411000 5592.94', 'D 441700 3994.96', 'C 706000 7989.92', 'C 445711 1597.98'],
    ],
    [
      'E4a Martinique',
      paper({ vat: [{ ratePercent: '8.5', basisCents: 368465, taxCents: 31320 }], dueCents: 399785 }),
      ['D 411000 3997.85', 'C 706000 3684.65', 'C 445712 313.20'],
    ],
    [
      'E2 reverse charge: no VAT',
      paper({ vat: [{ ratePercent: '0', basisCents: 684500, taxCents: 0 }], dueCents: 684500 }),
      ['D 411000 6845.00', 'C 706000 6845.00'],
    ],
    [
      'a credit note on the deposit invoice E5a',
      paper({
        type: '381',
        vat: [deposit],
        dueCents: 287638,
        credited: { depositCents: 287638, wholeCents: 287638 },
      }),
      ['C 411000 2876.38', 'D 419100 2396.98', 'D 445711 479.40'],
    ],
    [
      'E5b while VAT waits for the payment',
      { ...E5B, vatPosting: 'AT_PAYMENT' as const },
      ['D 411000 6711.52', 'D 419100 2396.98', 'C 706000 7989.92', 'C 445871 1118.58'],
    ],
    [
      'money that nobody explains waits in suspense',
      paper({ vat: [full], dueCents: 900000 }),
      ['D 411000 9000.00', 'D 471000 587.90', 'C 706000 7989.92', 'C 445711 1597.98'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(written(balanced(linesOfInvoice(given)))).toEqual(expected);
  });

  test('a fair has its own account of sales', () => {
    const lines = linesOfInvoice({ ...E5B, fair: 'asia' });
    expect(lines.find(({ cents }) => cents === -798992)?.account).toEqual({ role: 'SALES', fair: 'asia' });
    expect(firstAccount({ role: 'SALES', fair: 'asia' }, { at: 12, name: 'Cosmoprof Asia' })).toEqual({
      number: '706012',
      label: 'Prestations de services – Cosmoprof Asia',
    });
  });

  test('in dollars: the customer at the day’s rate, the deposit at the one it came in with', () => {
    const foreign = { currency: 'USD', unitsPerEuro: '1.25' };
    const lines = linesOfInvoice({
      ...paper({ vat: [{ ratePercent: '0', basisCents: 624500, taxCents: 0 }], dueCents: 437150 }),
      deposits: [{ vat: [{ ratePercent: '0', basisCents: 187350, taxCents: 0 }], unitsPerEuro: '1.2' }],
      foreign,
    });
    expect(balanced(lines).map(({ cents, foreign }) => [cents, foreign?.cents])).toEqual([
      [349720, 437150],
      [156125, 187350],
      [-505845, -624500],
    ]);
  });
});

describe('payments', () => {
  const alba = { kind: 'company', id: 'alba' } as const;
  const pay = (over: Partial<Parameters<typeof linesOfPayment>[0]>) =>
    written(balanced(linesOfPayment({ amountCents: 100000, party: alba, settles: [], ...over })));

  test.each([
    ['of a firm', {}, ['D 512000 1000.00', 'C 411000 1000.00']],
    ['of nobody known yet', { party: null }, ['D 512000 1000.00', 'C 471000 1000.00']],
    [
      'of a funder',
      { party: { kind: 'funder' as const, name: 'Région' } },
      ['D 512000 1000.00', 'C 441700 1000.00'],
    ],
    ['paid back', { amountCents: -67910 }, ['C 512000 679.10', 'D 411000 679.10']],
    [
      'settling its own paper',
      { settles: [{ company: 'alba', cents: 100000 }] },
      ['D 512000 1000.00', 'C 411000 1000.00'],
    ],
    [
      'settling another firm’s in part',
      { settles: [{ company: 'brune', cents: 40000 }] },
      ['D 512000 1000.00', 'C 411000 400.00', 'C 411000 600.00'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(pay(given)).toEqual(expected);
  });

  test('once its firm is known, suspense is emptied, and once undone everything goes back', () => {
    const unknown = linesOfPayment({ amountCents: 100000, party: null, settles: [] });
    const known = linesOfPayment({ amountCents: 100000, party: alba, settles: [] });
    expect(written(stillToBook(known, unknown))).toEqual(['C 411000 1000.00', 'D 471000 1000.00']);
    expect(written(stillToBook([], known))).toEqual(['C 512000 1000.00', 'D 411000 1000.00']);
    expect(stillToBook(known, known)).toEqual([]);
  });
});

describe('whatever the paper, its entry balances', () => {
  const rates = ['20', '8.5', '5.5', '0'] as const;
  const amount = fc.integer({ min: 1, max: 1_000_000_000_000 });
  const order = fc.array(fc.tuple(amount, fc.constantFrom(...rates)), { minLength: 1, maxLength: 5 });

  test('invoice, deposit, credit note, with aid, in any currency', () => {
    fc.assert(
      fc.property(
        order,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('380', '386', '381'),
        fc.option(fc.constantFrom('0.85', '1.0837', '7.8', '1435.22')),
        (lines, percent, type, rate) => {
          const taxed = lines.map(([netCents, vatRatePercent]) => ({
            ...{ netCents, vatRatePercent, vatCategory: 'S' as const },
          }));
          const whole = invoiceTotals(taxed);
          const part = depositTotals(whole.vat, String(percent));
          const deposits = type === '380' && percent > 0 ? [{ vat: part.vat }] : [];
          const prepaid = deposits.length > 0 ? part.inclVatCents : 0;
          const given = paper({
            type,
            vat: whole.vat,
            dueCents: whole.inclVatCents - prepaid,
            deposits,
            ...(rate && { foreign: { currency: 'USD', unitsPerEuro: rate } }),
          });
          const booked = linesOfInvoice(given);
          const isWorthless = rate !== null && booked.length === 0;
          expect(isWorthless || Balanced.of(booked).ok).toBe(true);
        },
      ),
    );
  });

  test('unbalanced lines are no entry: one cent too many or too few is told, so is nothing at all', () => {
    const lines = linesOfInvoice(E5B);
    const off = lines.map((line, at) => (at === 0 ? { ...line, cents: line.cents + 1 } : line));
    expect(Balanced.of(off)).toEqual({
      ok: false,
      problems: [{ code: 'LEDGER_UNBALANCED', params: { difference: '1' } }],
    });
    expect(Balanced.of([])).toMatchObject({ ok: false, problems: [{ code: 'LEDGER_EMPTY' }] });
  });

  test('sums are exact where floating point no longer is', () => {
    const most = Array.from({ length: 10_000 }, () => Number.MAX_SAFE_INTEGER);
    const line = (cents: number): Line => ({ account: { role: 'BANK' }, cents });
    expect(Balanced.of([...most.map(line), ...most.map((cents) => line(-cents))]).ok).toBe(true);
    expect(Balanced.of([...most.map(line), ...most.map((cents) => line(-cents)), line(1)]).ok).toBe(false);
  });
});

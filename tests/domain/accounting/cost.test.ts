import { expect, test } from 'vitest';
import { costAmounts } from '#app/domain/accounting/cost';
import { inEuroCents, minorUnits, minorUnitsTyped } from '#app/domain/accounting/cost-currency';
import { COST_STATES, decideCostState, nextCostStates } from '#app/domain/accounting/cost-state';

const RATE = { unitsPerEuro: '9.0512', on: '2026-10-30' };

test('a cost in euros is worth what it says', () => {
  const sums = { exclVatCents: 10000, vatCents: 2000, inclVatCents: 12000 };
  expect(costAmounts({ currency: 'EUR', exclVatCents: 10000, vatCents: 2000, rate: null })).toEqual({
    ok: true,
    value: { currency: 'EUR', rate: null, sums, euros: sums },
  });
});

test('another currency is turned into euros by part, and the parts still sum', () => {
  const hkd = costAmounts({ currency: 'HKD', exclVatCents: 1234567, vatCents: 1, rate: RATE });
  expect(hkd.ok && hkd.value.euros).toEqual({
    exclVatCents: 136398,
    vatCents: 0,
    inclVatCents: 136398,
  });
});

test.each([
  ['¥16,000 at 160', 16000, 'JPY', '160', 10000],
  ['¥16,000 at 160.5', 16000, 'JPY', '160.5', 9969],
  ['HK$90.51 at 9.0512', 9051, 'HKD', '9.0512', 1000],
  ['1.234 BHD at 0.4', 1234, 'BHD', '0.4', 309],
  ['1.234 BHD at 0.40125', 1234, 'BHD', '0.40125', 308],
  ['a credit of $10.823 at 1.0823', -10823, 'USD', '1.0823', -10000],
])('%s', (_, cents, currency, rate, euros) => {
  expect(inEuroCents(cents, currency, rate)).toBe(euros);
});

test.each([
  ['12.5', 'EUR', 1250],
  ['-12.50', 'EUR', -1250],
  ['+1', 'EUR', 100],
  ['12.5000', 'EUR', 1250],
  ['12.505', 'EUR', null],
  ['1600', 'JPY', 1600],
  ['1600.5', 'JPY', null],
  ['-0.00', 'EUR', 0],
  ['1e5', 'EUR', null],
  ['NaN', 'EUR', null],
  ['12345678901234', 'EUR', null],
])('%s in %s are %s minor units', (text, currency, cents) => {
  expect(minorUnits(text, currency)).toBe(cents);
});

test.each([
  ['1 234,56', 'EUR', 123456],
  ['1.234,56 €', 'EUR', 123456],
  ['1,234.56', 'EUR', 123456],
  ['-12,5', 'EUR', -1250],
  ['\u221212.5', 'EUR', -1250],
  ['16 000', 'JPY', 16000],
  ['twelve', 'EUR', null],
  ['', 'EUR', null],
])('typed %s in %s', (text, currency, cents) => {
  expect(minorUnitsTyped(text, currency)).toBe(cents);
});

test.each([
  [{ currency: 'XYZ', rate: null }, 'COST_CURRENCY'],
  [{ currency: 'HKD', rate: null }, 'COST_RATE_MISSING'],
  [{ currency: 'EUR', rate: RATE }, 'COST_RATE_NEEDLESS'],
  [{ currency: 'HKD', rate: { ...RATE, unitsPerEuro: '0' } }, 'COST_RATE'],
  [{ exclVatCents: 0, vatCents: 0 }, 'COST_ZERO'],
  [{ exclVatCents: 100, vatCents: -20 }, 'COST_SIGNS'],
  [{ exclVatCents: 1e15, vatCents: 0 }, 'COST_TOO_LARGE'],
])('%o is refused: %s', (changed, code) => {
  const refused = costAmounts({
    ...{ currency: 'EUR', exclVatCents: 100, vatCents: 20, rate: null },
    ...changed,
  });
  expect(refused.ok ? [] : refused.problems.map((problem) => problem.code)).toEqual([code]);
});

test('a refusal or a payment is the end, and disputes want a reason', () => {
  const today = '2026-11-20';
  const last = { state: 'RECEIVED', on: '2026-11-02', detail: null } as const;
  const code = (asked: Parameters<typeof decideCostState>[1], before: typeof asked = last) => {
    const said = decideCostState(before, asked, today);
    return said.ok ? 'OK' : said.problems[0]?.code;
  };
  expect(code({ state: 'ACCEPTED', on: today, detail: null })).toBe('OK');
  expect(code({ state: 'DISPUTED', on: today, detail: null })).toBe('COST_REASON_MISSING');
  expect(code({ state: 'DISPUTED', on: today, detail: 'm² too many' })).toBe('OK');
  expect(code({ state: 'ACCEPTED', on: '2026-11-01', detail: null })).toBe('COST_STATE_DAY');
  expect(code({ state: 'ACCEPTED', on: '2026-11-21', detail: null })).toBe('COST_STATE_DAY');
  for (const end of ['PAID', 'REFUSED'] as const) {
    expect(nextCostStates(end)).toEqual([]);
    for (const state of COST_STATES)
      expect(code({ state, on: today, detail: 'x' }, { ...last, state: end })).toBe('COST_STATE_NOT_NOW');
  }
});

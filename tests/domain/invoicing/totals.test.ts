import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depositTotals } from '#app/domain/invoicing/deposit';
import type { InvoiceTotals } from '#app/domain/invoicing/invoice';
import { settlementOf, workOutCase } from '#app/domain/invoicing/invoice-case';
import { invoiceTotals, lineNet } from '#app/domain/invoicing/totals';
import { sumCents } from '#app/domain/shared/money';

const cases: { id: string; expected: unknown }[] = JSON.parse(
  readFileSync('db/seed/data/invoices/cases.json', 'utf8'),
).cases;
const worked: (InvoiceTotals & { id: string })[] = JSON.parse(
  readFileSync('db/seed/data/invoices/expected.json', 'utf8'),
).invoices;

describe('the 24 worked cases, to the cent', () => {
  test.each(cases)('$id', ({ expected, ...given }) => {
    const worked = workOutCase(given);
    expect(worked.ok ? settlementOf(worked.value) : worked.problems).toEqual(expected);
  });
});

describe('the worked invoices of the norm', () => {
  const france = { vatCategory: 'S', vatRatePercent: '20' } as const;
  const booth = [707400, 56592, 35000].map((netCents) => ({ netCents, ...france }));
  const amountsOf = (id: string) => {
    const found = worked.find((invoice) => invoice.id === id);
    if (!found) throw new Error(`no worked invoice ${id}`);
    const {
      lineNetCents,
      allowancesCents,
      vat,
      exclVatCents,
      vatCents,
      inclVatCents,
      prepaidCents,
      dueCents,
    } = found;
    return {
      lineNetCents,
      allowancesCents,
      vat,
      exclVatCents,
      vatCents,
      inclVatCents,
      prepaidCents,
      dueCents,
    };
  };
  const order = invoiceTotals(booth);
  const deposit = depositTotals(order.vat, '30');

  test.each([
    ['E1a', order],
    ['E1b', invoiceTotals(booth, { prepaidCents: 399496 })],
    [
      'E2',
      invoiceTotals(
        [lineNet('9', 65500), 50000, 45000].map(
          (netCents) => ({ netCents, vatCategory: 'AE', vatRatePercent: '0' }) as const,
        ),
      ),
    ],
    [
      'E4a',
      invoiceTotals(
        [330000, 35000, lineNet('3', 1155)].map(
          (netCents) => ({ netCents, vatCategory: 'S', vatRatePercent: '8.5' }) as const,
        ),
      ),
    ],
    ['E5a', deposit],
    ['E5b', invoiceTotals(booth, { prepaidCents: deposit.inclVatCents })],
    ['E6a', invoiceTotals([{ netCents: 56592, ...france }])],
    ['E7', invoiceTotals([1003, 1003, 1003].map((netCents) => ({ netCents, ...france })))],
  ])('%s', (id, totals) => {
    expect(totals).toEqual(amountsOf(id));
  });
});

test.each<[string, unknown, string[]]>([
  ['no lines', { customer: { country: 'FR' }, lines: [] }, ['INVALID_CASE']],
  [
    'a negative quantity',
    { customer: { country: 'FR' }, lines: [{ quantity: '-1', unitPriceCents: 100 }] },
    ['INVALID_CASE'],
  ],
  [
    'an unknown country',
    { customer: { country: 'France' }, lines: [{ quantity: '1', unitPriceCents: 100 }] },
    ['UNKNOWN_COUNTRY'],
  ],
  [
    'a price reduction over two rates',
    {
      customer: { country: 'FR' },
      lines: [
        { quantity: '1', unitPriceCents: 100 },
        { quantity: '1', unitPriceCents: 100, vatRatePercent: '5.5' },
      ],
      subsidy: { mode: 'PRICE_REDUCTION', ratePercent: '50' },
    },
    ['PRICE_REDUCTION_NEEDS_ONE_RATE'],
  ],
])('%s is refused', (_name, raw, codes) => {
  const settled = workOutCase(raw);
  expect(settled.ok ? [] : settled.problems.map(({ code }) => code)).toEqual(codes);
});

const rates = fc.constantFrom('5.5', '8.5', '10', '20');
const lines = fc.array(
  fc.record({
    netCents: fc.integer({ min: 0, max: 10_000_000 }),
    vatCategory: fc.constant('S' as const),
    vatRatePercent: rates,
  }),
  { minLength: 1, maxLength: 30 },
);

test('property: everything adds up, and VAT per rate is within half a cent of the exact amount', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 1000 }), (taxed, prepaidCents) => {
      const totals = invoiceTotals(taxed, { prepaidCents });
      expect(totals.exclVatCents).toBe(sumCents(taxed.map((line) => line.netCents)));
      expect(totals.inclVatCents).toBe(totals.exclVatCents + totals.vatCents);
      expect(totals.dueCents + prepaidCents).toBe(totals.inclVatCents);
      expect(new Set(totals.vat.map((subtotal) => subtotal.ratePercent)).size).toBe(totals.vat.length);
      for (const { basisCents, ratePercent, taxCents } of totals.vat)
        expect(Math.abs(taxCents * 1000 - basisCents * Number(ratePercent) * 10)).toBeLessThanOrEqual(500);
    }),
  );
});

test('property: deposit and balance are the whole price, excl. VAT, VAT and incl. VAT', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 100 }).map(String), (taxed, percent) => {
      const order = invoiceTotals(taxed);
      const deposit = depositTotals(order.vat, percent);
      const final = invoiceTotals(taxed, { prepaidCents: deposit.inclVatCents });
      expect(deposit.inclVatCents + final.dueCents).toBe(order.inclVatCents);
      expect(deposit.exclVatCents).toBeLessThanOrEqual(order.exclVatCents);
      expect(deposit.vatCents).toBeLessThanOrEqual(order.vatCents);
      expect(deposit.exclVatCents + deposit.vatCents).toBe(deposit.inclVatCents);
    }),
  );
});

test('property: the order of lines changes nothing but their list', () => {
  fc.assert(
    fc.property(lines, (taxed) => {
      const { lineNetCents: _a, ...forwards } = invoiceTotals(taxed);
      const { lineNetCents: _b, ...backwards } = invoiceTotals([...taxed].reverse());
      expect(backwards).toEqual(forwards);
    }),
  );
});

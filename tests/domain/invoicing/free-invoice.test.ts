import { describe, expect, test } from 'vitest';
import { invoiceXml } from '#app/domain/invoicing/factur-x/invoice-xml';
import { type FreeFacts, freeInvoice } from '#app/domain/invoicing/free-invoice';
import { offerOf } from '#app/domain/invoicing/offer';
import { balanceFacts, korean } from './facts';
import { schemaFaults } from './factur-x/schema';

const line = (change: Partial<FreeFacts['lines'][number]> = {}): FreeFacts['lines'][number] => ({
  ...{
    supply: 'STAND',
    description: 'Badge supplémentaire',
    quantity: '3',
    unit: 'C62',
    unitPriceCents: 1003,
  },
  ...change,
});

function facts(change: Partial<FreeFacts> = {}): FreeFacts {
  const { price: _p, deposits: _d, aids: _a, dueDaysBefore: _b, ...ground } = balanceFacts();
  return { ...ground, reason: 'Options ajoutées', lines: [line()], fairCountry: 'HK', ...change };
}

const draft = (change: Partial<FreeFacts> = {}) => freeInvoice(facts(change));

function issued(change: Partial<FreeFacts> = {}) {
  const result = draft(change);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.snapshot;
}

const codes = (change: Partial<FreeFacts>) => {
  const result = draft(change);
  return result.ok ? [] : result.problems.map(({ code, field }) => [code, field]);
};

test('E7: VAT on the summed base, due by the settings, the reason at the head', () => {
  const { totals, dueDate, subject, type } = issued();
  expect([totals.exclVatCents, totals.vatCents, totals.inclVatCents]).toEqual([3009, 602, 3611]);
  expect([type, subject, dueDate]).toEqual(['380', 'Options ajoutées', '2026-07-12']);
});

test('lines of several kinds are taxed each by its own; discounts by line and on the whole', () => {
  const mixed = issued({
    fairCountry: 'FR',
    buyer: korean,
    lines: [
      line(),
      line({ supply: 'ADMISSION', description: 'Entrées', quantity: '2', unitPriceCents: 2000 }),
    ],
  });
  expect(
    mixed.totals.vat.map(({ category, basisCents, taxCents }) => [category, basisCents, taxCents]),
  ).toEqual([
    ['G', 3009, 0],
    ['S', 4000, 800],
  ]);
  expect(mixed.totals.vat[0]?.exemptionText).toContain('259, 1°');
  const reduced = issued({
    lines: [line({ discountPercent: '10' })],
    allowance: { description: 'Geste', amountCents: 708 },
  });
  expect([reduced.lines[0]?.netCents, reduced.totals.exclVatCents, reduced.totals.vatCents]).toEqual([
    2708, 2000, 400,
  ]);
});

describe('refusals', () => {
  test.each<[string, Partial<FreeFacts>, [string, string | undefined][]]>([
    ['no reason', { reason: ' ' }, [['FREE_REASON_MISSING', 'reason']]],
    ['no lines', { lines: [] }, [['FREE_NO_LINES', undefined]]],
    ['201 lines', { lines: Array.from({ length: 201 }, () => line()) }, [['FREE_TOO_MANY_LINES', undefined]]],
    [
      'a negative quantity',
      { lines: [line({ quantity: '-1' })] },
      [['FREE_LINE_QUANTITY', 'line.0.quantity']],
    ],
    ['NaN', { lines: [line({ quantity: 'NaN' })] }, [['FREE_LINE_QUANTITY', 'line.0.quantity']]],
    [
      'five decimals',
      { lines: [line({ quantity: '1.00001' })] },
      [['FREE_LINE_QUANTITY', 'line.0.quantity']],
    ],
    ['no price', { lines: [line({ unitPriceCents: 0 })] }, [['FREE_LINE_PRICE', 'line.0.price']]],
    ['a price of 10^14', { lines: [line({ unitPriceCents: 1e14 })] }, [['FREE_LINE_PRICE', 'line.0.price']]],
    [
      'a sum beyond belief',
      { lines: [line({ unitPriceCents: 1e12, quantity: '2' })] },
      [['INVOICE_AMOUNT_TOO_LARGE', undefined]],
    ],
    ['301 letters', { lines: [line({ description: 'x'.repeat(301) })] }, [['FREE_LINE_TEXT', 'line.0.text']]],
    ['101 %', { lines: [line({ discountPercent: '101' })] }, [['FREE_LINE_DISCOUNT', 'line.0.discount']]],
    ['travel', { lines: [line({ supply: 'TRAVEL' })] }, [['TRAVEL_ON_STAND_INVOICE', 'line.0.supply']]],
    [
      'compensation beside a stand: O stands alone',
      { lines: [line(), line({ supply: 'COMPENSATION' })] },
      [['INVOICE_VAT_O_ALONE', undefined]],
    ],
    [
      'a discount over two rates',
      {
        lines: [line(), line({ supply: 'BARE_SPACE' })],
        allowance: { description: 'Geste', amountCents: 100 },
      },
      [['FREE_ALLOWANCE', 'allowance']],
    ],
    [
      'a discount above the sum',
      { allowance: { description: 'Geste', amountCents: 3010 } },
      [['NOTHING_TO_INVOICE', undefined]],
    ],
    [
      'a country that is none',
      { buyer: { ...korean, country: 'ZZ' } },
      [['UNKNOWN_COUNTRY', 'line.0.supply']],
    ],
  ])('%s', (_name, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });
});

test('free invoices of every kind are valid against the official schema', async () => {
  const kinds: Partial<FreeFacts>[] = [
    {},
    { fairCountry: 'FR', buyer: korean, lines: [line(), line({ supply: 'ADMISSION' })] },
    { lines: [line({ supply: 'BARE_SPACE' })] },
    { lines: [line({ supply: 'COMPENSATION' })] },
    { lines: [line({ discountPercent: '10' })], allowance: { description: 'Geste', amountCents: 8 } },
    { lines: Array.from({ length: 200 }, () => line({ description: 'L'.repeat(300) })) },
  ];
  expect(await schemaFaults(...kinds.map((change) => invoiceXml(issued(change))))).toEqual([]);
});

test('an offer says the same without being an invoice: no profile, no account, nothing late', () => {
  for (const locale of ['fr', 'en'] as const) {
    const offer = offerOf('QUOTE', 'DV-2026-00001', draft({ locale }));
    if (!offer.ok) throw new Error('no offer');
    const { number, payment, validUntil, mentions, totals, notAnInvoice } = offer.value;
    expect([number, payment, validUntil, totals.inclVatCents]).toEqual([
      'DV-2026-00001',
      { reference: 'DV-2026-00001' },
      '2026-07-12',
      3611,
    ]);
    expect('profile' in offer.value || 'type' in offer.value).toBe(false);
    expect(mentions.map(({ code }) => code)).toEqual(['CATEGORY']);
    expect(notAnInvoice).toMatch(locale === 'fr' ? /n’est pas une facture/ : /is not an invoice/);
  }
});
